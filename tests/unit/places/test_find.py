"""Places are found in every language's way of naming them, and everyday words are left alone."""

from __future__ import annotations

import pytest

from bot.places import find_places

FOUND = [
    ("im in the UK", "en", "GB"),
    ("stuck in KSA", "en", "SA"),
    ("working in saudi", "en", "SA"),
    ("im in quatar", "en", "QA"),
    ("help kuwiat", "en", "KW"),
    ("here in lebannon", "en", "LB"),
    ("thialand", "en", "TH"),
    ("im in the US", "en", "US"),
    ("we are in U.A.E.", "en", "AE"),
    ("I live near Doha", "en", "QA"),
    ("birmingham alabama", "en", "US"),
    ("Birmingham, UK", "en", "GB"),
    ("paris texas", "en", "US"),
    ("london", "en", "GB"),
    ("in Nice", "en", "FR"),
    ("from chad", "en", "TD"),
    ("turkey", "en", "TR"),
    ("DRC", "en", "CD"),
    ("ivory coast", "en", "CI"),
    ("estoy en Estados Unidos", "es", "US"),
    ("vivo en cucuta", "es", "CO"),
    ("en el salvador", "es", "SV"),
    ("je suis au Koweït", "fr", "KW"),
    ("à Abidjan", "fr", "CI"),
    ("en Angleterre", "fr", "GB"),
    ("estou em Moçambique", "pt", "MZ"),
    ("estou na italia", "pt", "IT"),
    ("sunt in Marea Britanie", "ro", "GB"),
    ("lucrez la Londra", "ro", "GB"),
    ("poliția Italiei", "ro", "IT"),
    ("я в Дубае", "ru", "AE"),
    ("живу в Южной Корее", "ru", "KR"),
    ("в Саудовской Аравии", "ru", "SA"),
    ("в Стамбуле", "ru", "TR"),
    ("у Польщі", "uk", "PL"),
    ("в Києві", "uk", "UA"),
    ("у Лондоні", "uk", "GB"),
    ("بالكويت", "ar", "KW"),
    ("انا في دبي", "ar", "AE"),
    ("بالسعودية", "ar", "SA"),
    ("في الدوحة", "ar", "QA"),
    ("ana fil kuwait", "ar", "KW"),
    ("مصر", "ar", "EG"),
    ("दुबई में", "hi", "AE"),
    ("सऊदी अरब में फंसा हूं", "hi", "SA"),
    ("kuwait me", "hi", "KW"),
    ("dubai mein", "hi", "AE"),
    ("sa Saudi po", "tl", "SA"),
    ("nasa hongkong ako", "tl", "HK"),
    ("nchini Kenya", "sw", "KE"),
    ("niko Uingereza", "sw", "GB"),
    ("tuko Marekani", "sw", "US"),
    ("ở Anh", "vi", "GB"),
    ("em đang ở Mỹ", "vi", "US"),
    ("o dai loan", "vi", "TW"),
    ("bị bán sang Campuchia", "vi", "KH"),
    ("আমি দুবাইতে", "bn", "AE"),
    ("أنا بالإمارات", "ar", "AE"),
    ("انا بالمملكة المتحدة", "ar", "GB"),
    ("انا بالمملكة المغربية", "ar", "MA"),
    ("انا بدمشق", "ar", "SY"),
    ("انا بحلب", "ar", "SY"),
    ("انا بلندن", "ar", "GB"),
    ("Rotherham", "en", "GB"),
    ("nasa US po ako", "tl", "US"),
    ("nandito ako sa US", "tl", "US"),
    ("vivo en U.S. sin papeles", "es", "US"),
    ("কাতারে আছি", "bn", "QA"),
    ("ami saudi te achi", "bn", "SA"),
    ("মালয়েশিয়ায় আটকা", "bn", "MY"),
]

ASKED = [
    ("i am in georgia", {"GE", "US"}),
    ("birmingham", {"GB", "US"}),
    ("guinea", {"GN", "GW", "GQ"}),
    ("in congo", {"CD", "CG"}),
    ("niger", {"NE", "NG"}),
    ("victoria", {"AU", "CA", "SC"}),
    ("san jose", {"CR", "US"}),
    ("tripoli", {"LY", "LB"}),
    ("santiago", {"CL", "DO", "ES"}),
    ("cordoba", {"AR", "ES", "CO"}),
    ("valencia", {"ES", "VE"}),
    ("in the gulf", {"SA", "AE", "QA", "KW", "OM", "BH"}),
]

NOTHING = [
    ("my friend jordan is nice", "en"),
    ("i am not good at reading", "en"),
    ("is the number free from a mobile", "en"),
    ("a film of me in the bath", "en"),
    ("they do this to us", "en"),
    ("he took it from us", "en"),
    ("in my house", "en"),
    ("my boss is killing me", "en"),
    ("i will pay the man for help", "en"),
    ("im at home in bed", "en"),
    ("the deal of the house on the farm", "en"),
    ("orange turkey sandwich", "en"),
    ("my friend maria", "en"),
    ("working in the brick kiln", "en"),
    ("para mi mama", "es"),
    ("hasta la vista", "es"),
    ("estoy en el banco", "es"),
    ("on frappe à la porte", "fr"),
    ("хочу сбежать помогите советом", "ru"),
    ("в метро", "ru"),
    ("того не знаю", "ru"),
    ("anh oi em so lam", "vi"),
    ("im with charlotte", "en"),
    ("sinabi niya sa us", "tl"),
    ("NASA US PO AKO", "tl"),
    ("binayaran sa US dollars", "tl"),
    ("", "en"),
    ("😀 123", "en"),
]


@pytest.mark.parametrize(("text", "language", "country"), FOUND)
def test_finds_the_country(text: str, language: str, country: str) -> None:
    """A name in the language's own form gives its country."""
    assert [place.country for place in find_places(text, language) if place.kind != "nationality"][-1:] == [country]


@pytest.mark.parametrize(("text", "countries"), ASKED)
def test_leaves_ambiguous_names_open(text: str, countries: set[str]) -> None:
    """A name of several countries has no country but all the candidates."""
    (place,) = find_places(text, "en")
    assert place.country is None
    assert set(place.candidates) == countries


@pytest.mark.parametrize(
    ("text", "language", "countries"),
    [
        ("estoy en Cádiz", "es", ("ES", "PH")),
        ("nasa Cadiz ako", "tl", ("PH", "ES")),
        ("je suis à Saint-Denis", "fr", ("FR", "RE")),
    ],
)
def test_asks_first_about_the_countries_of_the_language(text: str, language: str, countries: tuple[str, ...]) -> None:
    """Somebody who writes Spanish is rather in Spain."""
    (place,) = find_places(text, language)
    assert place.candidates == countries


@pytest.mark.parametrize(("text", "language"), NOTHING)
def test_leaves_everyday_words_alone(text: str, language: str) -> None:
    """An everyday word that is also a town's name is no place."""
    assert find_places(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("i am nepali", "en", "NP"),
        ("saudi boss took my phone", "en", "SA"),
        ("soy venezolana", "es", "VE"),
        ("je suis camerounaise", "fr", "CM"),
        ("sou brasileira", "pt", "BR"),
        ("sunt romanca", "ro", "RO"),
        ("я украинка", "ru", "UA"),
        ("я українка", "uk", "UA"),
        ("انا مصرية", "ar", "EG"),
        ("मैं नेपाली हूं", "hi", "NP"),
        ("mimi ni mkenya", "sw", "KE"),
        ("người Việt", "vi", "VN"),
        ("pinay po ako", "tl", "PH"),
        ("আমি বাংলাদেশি", "bn", "BD"),
    ],
)
def test_tells_nationality_from_place(text: str, language: str, country: str) -> None:
    """People of a country are a nationality, in each language."""
    (place,) = find_places(text, language)
    assert (place.kind, place.country, place.role) == ("nationality", country, "from")


def test_spans_are_code_points_of_the_message() -> None:
    """Offsets point at the words as written, emoji and all."""
    text = "😭 stuck in Abu Dhabi, help"
    (place,) = find_places(text, "en")
    assert text[place.start : place.end] == "Abu Dhabi"


def test_same_message_gives_same_places() -> None:
    """The answer does not depend on what was asked before."""
    text = "from kenya now in saudi"
    assert find_places(text, "en") == find_places(text, "en")


def test_survives_any_text() -> None:
    """Very long text, lone surrogates and marks are no problem."""
    assert find_places("\ud800\x00 \u202e " + "а" * 10_000) == ()
    assert find_places("dubai " * 2000, "en")
