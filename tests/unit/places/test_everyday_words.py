"""Everyday words of a language are no places, alone and after its words of place.

A wrong country gives the wrong emergency number, so every frequent word that counts as a place is listed in
`true_names.yml` and has been read: a name of a country, of a large city, or of a town that is always meant.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import wordfreq
import yaml

from bot.languages.known import languages, listed_words
from bot.languages.word_table import word_table
from bot.places import where_is

TRUE_NAMES = yaml.safe_load(Path(__file__).with_name("true_names.yml").read_text(encoding="utf-8"))
WORDS = 3000

CUES = {
    "en": ("{}", "in {}", "im in the {}", "to {}", "my {}"),
    "es": ("{}", "en {}", "en la {}", "de {}", "a {}", "mi {}"),
    "fr": ("{}", "à {}", "en {}", "à la {}", "dans {}", "de {}", "au {}"),
    "pt": ("{}", "em {}", "no {}", "na {}", "de {}"),
    "ro": ("{}", "in {}", "la {}", "din {}", "de {}"),
    "ru": ("{}", "в {}", "на {}", "из {}"),
    "uk": ("{}", "в {}", "у {}", "на {}", "з {}"),
    "ar": ("{}", "في {}", "من {}", "ب{}"),
    "hi": ("{}", "{} में", "{} से", "{} me"),
    "sw": ("{}", "katika {}", "niko {}", "kutoka {}"),
    "vi": ("{}", "ở {}", "đi {}", "từ {}"),
    "tl": ("{}", "sa {}", "nasa {}", "galing {}"),
    "bn": ("{}", "{} এ", "{}তে", "{} থেকে"),
}


def frequent(language: str) -> list[str]:
    """The most frequent words of the language."""
    code = languages()[language].wordfreq
    if code is not None:
        top = wordfreq.top_n_list(code, WORDS + 600, wordlist="small")
        return [word for word in top if any(map(str.isalpha, word))][:WORDS]
    table = word_table()
    known = [(-zipf, word) for word, _ in table.entries() if (zipf := table.zipf(word).get(language))]
    return [*listed_words("words", language), *(word for _, word in sorted(known))][:WORDS]


def test_languages_are_all_checked() -> None:
    """A language that is added needs its words of place here."""
    assert set(CUES) == {code for code, language in languages().items() if language.ours}


@pytest.mark.parametrize("language", sorted(CUES))
def test_frequent_words_are_no_places(language: str) -> None:
    """None of the 3,000 most frequent words gives a country, but for the names that are listed."""
    taken = {
        word
        for word in frequent(language)
        for phrase in CUES[language]
        if where_is(phrase.format(word), language).country is not None
    }
    assert taken - set(TRUE_NAMES[language]) == set()


# messages of emergencies with words that are names of towns somewhere
MESSAGES = [
    ("sparge ușa acum, are cuțit", "ro"),
    ("sparge usa, are cutit", "ro"),
    ("bate in usa", "ro"),
    ("sunt inchisa in casa", "ro"),
    ("suntem in masina lui", "ro"),
    ("ne tine in hala", "ro"),
    ("ne-au dus cu duba", "ro"),
    ("sunt jos in sala", "ro"),
    ("vreau sa ma duc acasa acu", "ro"),
    ("il m'a frappé à la tête", "fr"),
    ("il m'a frappe a la tete", "fr"),
    ("je vis seul", "fr"),
    ("ils sont en réunion", "fr"),
    ("appelle-moi sur mon mobile", "fr"),
    ("on est sur le plateau", "fr"),
    ("je suis à sec", "fr"),
    ("estoy en la sala de la casa", "es"),
    ("usa un cuchillo", "es"),
    ("me tiene en la mesa", "es"),
    ("estou na praia", "pt"),
    ("ele está na sala", "pt"),
    ("estou no porto", "pt"),
    ("ela usa a minha roupa", "pt"),
    ("меня держат в бассейне", "ru"),
    ("укол в вену", "ru"),
    ("что мне делать в самое ближайшее время", "ru"),
    ("я не можу бути тут", "uk"),
    ("كيف اخرج من هنا", "ar"),
    ("ضربني في العين", "ar"),
    ("هو في المدينة", "ar"),
    ("kisi ko mat batana", "hi"),
    ("thane me koi nahi sunta", "hi"),
    ("मेरी बुआ मारती है", "hi"),
    ("amefika hapa", "sw"),
    ("nitajitupa baharini", "sw"),
    ("em bị đánh", "vi"),
    ("nó bắt em lao động", "vi"),
    ("bi nhot trong nha", "vi"),
    ("gia đình em không biết", "vi"),
    ("sa hapon siya umaalis", "tl"),
    ("mali ang ginawa niya", "tl"),
    ("amare mere fele dibe, basar kase keu nai", "bn"),
    ("বুয়া আমাকে মারে", "bn"),
    ("he sold me to Anderson", "en"),
    ("im in the bath, he is at the door", "en"),
    ("he took my mobile", "en"),
    ("WE ARE LOCKED IN READING ROOM", "en"),
    ("I Am In The Nice House", "en"),
    ("কফিল পাসপোর্ট নিসে", "bn"),
    ("gram thika niye asche, ekhon atke rakhse", "bn"),
    ("amar phone kaira nise malik", "bn"),
    ("বাসার বুয়াকে মারে", "bn"),
    ("bidaay prithibi", "bn"),
    ("palie ese amar dokane", "bn"),
    ("or premik pariter gulite ashe", "bn"),
    ("iqama te nam", "bn"),
    ("imo te kobul", "bn"),
    ("এটা গুনা", "bn"),
    ("انا ومسكرة الباب", "ar"),
    ("انا بالوادي", "ar"),
    ("ضربني بحديدة", "ar"),
    ("ضربني بالحديدة", "ar"),
    ("البيت وبابها مقفول", "ar"),
    ("بدلي هدومي", "ar"),
    ("غرفة برانية", "ar"),
    ("مرة تانى", "ar"),
    ("في تانى يوم", "ar"),
    ("ناس حوّلي", "ar"),
    ("وكلن عم يضربوني", "ar"),
    ("وكانو يضربوني", "ar"),
    ("بتركو البيت", "ar"),
    ("انا فتانة", "ar"),
    ("в баках", "ru"),
    ("в таборе живу", "ru"),
    ("за кустами", "ru"),
    ("тётя карина", "ru"),
    ("на боссе", "ru"),
    ("варю манту", "ru"),
    ("позвони куму", "ru"),
    ("убей таракана", "ru"),
    ("спроси бабушкину", "ru"),
    ("на нарі сплю", "uk"),
    ("сказав кумові", "uk"),
    ("в пальми", "uk"),
    ("у казани", "uk"),
    ("madam is in the sala", "en"),
    ("estou na garupa da moto", "pt"),
    ("estou na salina", "pt"),
    ("trabalho na salina", "pt"),
    ("à yako", "fr"),
    ("sa sangla", "tl"),
    ("nasa sangla ang cp", "tl"),
    ("كانو يضربوني", "ar"),
    ("بحلب بقر كل يوم", "ar"),
    ("salam 3likom a moulay, lila sa3ida", "ar"),
    ("بحلب الغنم كل يوم", "ar"),
]


@pytest.mark.parametrize(("text", "language"), MESSAGES)
def test_an_emergency_names_no_place(text: str, language: str) -> None:
    """A word that happens to be a town somewhere gives neither a country nor a question about one."""
    found = where_is(text, language)
    assert (found.country, found.candidates) == (None, ())


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("sunt in USA", "ro", "US"),
        ("sunt în SUA", "ro", "US"),
        ("je suis à Tours", "fr", "FR"),
        ("à Man en Côte d'Ivoire", "fr", "CI"),
        ("estou no Porto", "pt", "PT"),
        ("я в Вене", "ru", "AT"),
        ("im in Reading", "en", "GB"),
        ("em ở Lào", "vi", "LA"),
        ("nasa Hapon ako", "tl", "JP"),
        ("ana f casa", "ar", "MA"),
    ],
)
def test_a_word_is_a_place_when_it_is_written_so(text: str, language: str, country: str) -> None:
    """A word of place and a capital letter, or a list of ours, leave no doubt."""
    assert where_is(text, language).country == country


@pytest.mark.parametrize(
    ("text", "language", "countries"),
    [("praia", "pt", ("CV",)), ("lima", "es", ("PE",)), ("jordan", "en", ("JO",))],
)
def test_a_word_alone_is_asked_about(text: str, language: str, countries: tuple[str, ...]) -> None:
    """The whole message may be an answer or not: the bot asks."""
    found = where_is(text, language)
    assert (found.country, found.candidates) == (None, countries)


def test_a_word_of_the_conversation_is_no_place() -> None:
    """A short message may look like another language than the conversation's."""
    assert where_is("in casa", "en", spoken="ro").country is None
    assert where_is("usa", "en", spoken="ro").country is None
