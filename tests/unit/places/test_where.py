"""Where somebody is: not where they come from, nor where they mean to go."""

from __future__ import annotations

import pytest

from bot.places import where_is

THERE = [
    ("we dey agadez now 14 of us inside one house", "en", "NE"),
    ("they think i am in leeds but i am in dubai", "en", "AE"),
    ("i think i am in thailand", "en", "TH"),
    ("us. ohio. i already paid 200", "en", "US"),  # a sentence of its own is an answer
    ("Nepali, working in Doha", "en", "QA"),
    ("from kenya now in saudi", "en", "SA"),
    ("im in saudi boss beats me", "en", "SA"),
    ("i work in a saudi family in amman", "en", "JO"),
    ("niko saudi boss ananipiga", "sw", "SA"),
    ("ndio kenya, nko Eastleigh", "sw", "KE"),
    ("they brought me to dubai and lock me", "en", "AE"),
    ("they brought us to libya", "en", "LY"),
    ("i am from kenya i was taken from bangkok to myanmar", "en", "MM"),
    ("i work in a care home in leeds", "en", "GB"),
    ("they took my passport and i cant leave, im in doha", "en", "QA"),
    ("born in nepal, live in london", "en", "GB"),
    ("i want to go home im in qatar", "en", "QA"),
    ("romanian girl in london", "en", "GB"),
    ("я втекла з квартири у Варшаві, зараз у Києві", "uk", "UA"),
    ("my sister went to lebanon and is locked in", "en", "LB"),
    ("im in sweden now not denmark", "en", "SE"),
    ("not in Qatar, Kuwait", "en", "KW"),
    ("embassy of nepal in doha", "en", "QA"),
    ("i am from bangladesh i am in singapore now", "en", "SG"),
    ("Paris in Texas", "en", "US"),
    ("dubai", "en", "AE"),
    ("Estoy en Colombia, soy venezolana", "es", "CO"),
    ("vine de venezuela y ahora estoy en perú", "es", "PE"),
    ("je viens du Cameroun, je suis au Liban", "fr", "LB"),
    ("sou de moçambique e estou em portugal", "pt", "PT"),
    ("sunt din românia și lucrez în anglia", "ro", "GB"),
    ("привезли в Польшу, забрали паспорт", "ru", "PL"),
    ("я из Узбекистана, работаю в Москве", "ru", "RU"),
    ("я з України, працюю у Польщі", "uk", "PL"),
    ("انا من مصر و شغال في الكويت", "ar", "KW"),
    ("اختي شغالة في بيت في الكويت وانا في مصر", "ar", "EG"),
    ("nepal se hun aur qatar mein fasa hun", "hi", "QA"),
    ("natoka Kenya lakini niko Saudia", "sw", "SA"),
    ("em quê ở nghệ an đang ở anh", "vi", "GB"),
    ("taga cebu po ako nasa kuwait", "tl", "KW"),
    ("আমি বাংলাদেশ থেকে এখন সৌদিতে আছি", "bn", "SA"),
    ("amar bon saudite atka", "bn", "SA"),
    ("panama ka jhanda hai, UAE me hai jahaz", "hi", "AE"),
    ("returned to nepal from qatar, company did not pay", "en", "NP"),
    ("voltei pro brasil, trabalhei na irlanda", "pt", "BR"),
    ("вернулся в узбекистан из россии не заплатили", "ru", "UZ"),
    ("em đã về việt nam từ campuchia", "vi", "VN"),
    ("sunt in galaţi", "ro", "RO"),
]

PLANNED = [
    ("going to dubai next month", "en", "AE"),
    ("job offer in canada is it real", "en", "CA"),
    ("i want to work in germany", "en", "DE"),
    ("they want to send me to dubai", "en", "AE"),
    ("me ofrecen trabajo en españa", "es", "ES"),
    ("on me propose un travail en France", "fr", "FR"),
    ("me ofereceram emprego na italia", "pt", "IT"),
    ("mi-au promis un job in Italia", "ro", "IT"),
    ("еду в Турцию", "ru", "TR"),
    ("предложили работу в Дубае", "ru", "AE"),
    ("їду до Польщі", "uk", "PL"),
    ("dubai jana hai job ke liye", "hi", "AE"),
    ("kya main khud thailand chala jau", "hi", "TH"),  # Jau is a town, too
    ("naenda Saudia mwezi ujao", "sw", "SA"),
    ("em sắp đi Đài Loan", "vi", "TW"),
    ("papunta po akong dubai", "tl", "AE"),
    ("আমি মালয়েশিয়া যেতে চাই", "bn", "MY"),
]


@pytest.mark.parametrize(("text", "language", "country"), THERE)
def test_knows_where_they_are(text: str, language: str, country: str) -> None:
    """Where from and where to do not hide where somebody is."""
    assert where_is(text, language).country == country


@pytest.mark.parametrize(("text", "language", "country"), PLANNED)
def test_a_plan_is_not_a_place(text: str, language: str, country: str) -> None:
    """Where somebody may go is reported as planned and never taken for where they are."""
    result = where_is(text, language)
    assert result.country is None
    assert country in result.planned


def test_nationality_alone_is_no_place() -> None:
    """A nationality tells the origin; the bot must ask where somebody is."""
    result = where_is("i am nepali", "en")
    assert (result.country, result.candidates, result.origin) == (None, (), ("NP",))


@pytest.mark.parametrize(
    ("text", "language", "origin"),
    [
        ("they speak no english there", "en", ()),
        ("mai english nahi bolta", "hi", ()),
        ("je parle pas anglais", "fr", ()),
        ("told me in broken spanish that he is scared", "en", ()),
        ("il m'a dit en espagnol qu'il a peur", "fr", ()),
        ("mi-a zis în engleză", "ro", ()),
        ("i am in a spanish house", "en", ("ES",)),
        ("i am english", "en", ("GB",)),
        ("soy colombiana, quiero hablar con el consulado colombiano", "es", ("CO",)),
        ("i speak only nepali", "en", ("NP",)),
    ],
)
def test_who_speaks_a_language_of_many_is_from_nowhere_yet(text: str, language: str, origin: tuple[str, ...]) -> None:
    """Britain's line was named to a man from Bihar for the rest of the conversation; few but Nepalis speak Nepali."""
    assert where_is(text, language).origin == origin


def test_origin_is_offered_as_a_question() -> None:
    """Coming from Kenya may mean that they are there: ask, don't assume."""
    result = where_is("im from kenya", "en")
    assert (result.country, result.candidates, result.origin) == (None, ("KE",), ("KE",))


def test_ambiguous_place_is_asked() -> None:
    """Several countries of the name become candidates, likeliest first."""
    assert where_is("i am in georgia", "en").candidates == ("GE", "US")


def test_no_place_no_country() -> None:
    """Nothing named, nothing known."""
    assert where_is("help me please", "en").country is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("our ship has a panama flag", "en"),
        ("el barco es de bandera de liberia", "es"),
        ("bateau sous pavillon panama", "fr"),
        ("корабль под флагом либерии", "ru"),
    ],
)
def test_a_flag_is_no_place(text: str, language: str) -> None:
    """A ship sails under it, wherever it is."""
    assert where_is(text, language).country is None


def test_two_countries_of_two_people_are_asked_about() -> None:
    """A mother says where she is, and where the man says that he is."""
    found = where_is("en honduras. el señor dice q esta en mexico", "es")
    assert (found.country, set(found.candidates)) == (None, {"HN", "MX"})


def test_who_is_from_a_town_that_is_a_word_names_it() -> None:
    """What only "de puebla" says may be of a village; "somos de puebla" is not."""
    assert where_is("somos de puebla", "es").origin == ("MX",)


@pytest.mark.parametrize(
    ("text", "language", "origin"),
    [
        ("mi hija nacio alla en mexico", "es", "MX"),
        ("mon fils est né au mali", "fr", "ML"),
        ("elle a 16 ans, philippine je crois", "fr", "PH"),
        ("minha filha nasceu em angola", "pt", "AO"),
        ("моя дочка народилась в польщі", "uk", "PL"),
        ("моя дочь родилась на украине", "ru", "UA"),
        ("بنتي مولودة في السودان", "ar", "SD"),
        ("anak ko pinanganak sa saudi", "tl", "SA"),
        ("mtoto wangu alizaliwa uganda", "sw", "UG"),
        ("con tôi sinh ở campuchia", "vi", "KH"),
        ("mera beta nepal me paida hua", "hi", "NP"),
        ("আমার মেয়ে ভারতে জন্ম নিয়েছে", "bn", "IN"),
    ],
)
def test_where_somebody_was_born_is_not_where_they_are(text: str, language: str, origin: str) -> None:
    """Nor does a nationality say it, where it looks like the name of the country."""
    found = where_is(text, language)
    assert found.country is None
    assert found.origin == (origin,)


@pytest.mark.parametrize(
    ("text", "language", "candidates"),
    [("somaliland", "en", {"SO"}), ("я в Крыму", "ru", {"UA", "RU"}), ("im in crimea", "en", {"UA", "RU"})],
)
def test_a_land_that_no_list_of_states_has_leads_to_numbers_that_work_there(
    text: str, language: str, candidates: set[str]
) -> None:
    """Somaliland is served by Somalia's lines; in Crimea, people are asked which numbers they can call."""
    assert set(where_is(text, language).candidates) == candidates


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my wife thinks i am in thailand", "en"), ("mi esposa cree que estoy en tailandia", "es"),
        ("ma femme croit que je suis en thailande", "fr"), ("minha mae acha que to na espanha", "pt"),
        ("mama crede ca sunt in italia", "ro"), ("мама думает что я в Таиланде", "ru"),
        ("мама думає що я в Таїланді", "uk"), ("امي فاكراني في تايلاند", "ar"),
        ("meri biwi sochti hai ki main dubai me hu", "hi"), ("mama anadhani niko dubai", "sw"),
        ("mẹ tưởng em ở thái lan", "vi"), ("akala nila nasa dubai ako", "tl"), ("মা ভাবে আমি দুবাইতে আছি", "bn"),
    ],
)  # fmt: skip
def test_where_others_believe_somebody_is_they_are_not(text: str, language: str) -> None:
    """Somebody held in Myanmar read the numbers of Thailand, where his wife thought that he was."""
    found = where_is(text, language)
    assert found.country is None
    assert found.away


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("AGADEZ NIGER. abeg i wan go back", True), ("myanmar po. anong dapat gawin", True), ("Doha", True),
        ("my agent in Nairobi says i must pay", False), ("i am from nepal. help", False),
    ],
)  # fmt: skip
def test_a_clause_that_is_nothing_but_a_place_is_known(text: str, alone: bool) -> None:
    """It answers or corrects, whatever stands behind it."""
    assert where_is(text).alone is alone


def test_a_move_that_is_told_of_us_is_no_plan() -> None:
    """An arrival, as "they moved me" is."""
    assert where_is("هذا رقم الإمارات وهم نقلونا الأسبوع الماضي إلى البحرين", "ar").country == "BH"
