"""A place that can be in several countries is narrowed by a surer one beside it, and by nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.places import where_is
from bot.places.find import find_places
from bot.places.model import Place, PlaceRole
from bot.places.resolve import resolved

TEXT = "Paris, Texas"
PARIS = Place(0, 5, None, ("FR", "US"), "city")
TEXAS = Place(7, 12, "US", ("US",), "region", "at")


def narrowed(paris: Place = PARIS, beside: Place = TEXAS, text: str = TEXT) -> tuple[str, ...]:
    """The countries of the first place, with the second one beside it."""
    return resolved((paris, beside), text)[0].candidates


def test_the_region_beside_it_tells_the_country_and_where_somebody_is() -> None:
    """The region itself stays what it is."""
    paris, texas = resolved((PARIS, TEXAS), TEXT)
    assert (paris.country, paris.candidates, paris.role) == ("US", ("US",), "at")
    assert texas == TEXAS


def test_a_smaller_place_of_the_name_is_meant_where_the_region_says_so() -> None:
    """Most who name Paris mean the one in France."""
    assert narrowed(replace(PARIS, country="FR", candidates=("FR",), others=("US",))) == ("US",)


@pytest.mark.parametrize(
    ("paris", "beside", "text"),
    [
        (PARIS, replace(TEXAS, candidates=("CA",)), TEXT),
        (PARIS, replace(TEXAS, kind="nationality"), TEXT),
        (PARIS, TEXAS, "Paris. Texas"),
        (PARIS, replace(TEXAS, start=30, end=35), "Paris, and I was told that my Texas"),
        (replace(PARIS, role="from"), TEXAS, TEXT),
        (PARIS, replace(TEXAS, kind="city", candidates=("FR", "US")), TEXT),
    ],
    ids=["disagree", "people", "sentence", "far", "comes from it", "as unsure"],
)
def test_what_leaves_it_open(paris: Place, beside: Place, text: str) -> None:
    """A wrong country is worse than a question."""
    assert narrowed(paris, beside, text) == ("FR", "US")


@pytest.mark.parametrize(("role", "country"), [("none", "US"), ("at", "US"), ("to", None)])
def test_roles_that_go_together(role: PlaceRole, country: str | None) -> None:
    """Somebody who is in Texas and may go to a Paris goes elsewhere."""
    assert resolved((replace(PARIS, role=role), TEXAS), TEXT)[0].country == country


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("i am in Medina, Egypt", "en", "EG"),
        ("im in medina egypt, help me", "en", "EG"),
        ("im in Saida, Lebanon", "en", "LB"),
        ("im in saida lebanon my madam beats me", "en", "LB"),
        ("je suis à Saïda au Liban", "fr", "LB"),
        ("je suis à Medina au Gabon et je veux rentrer", "fr", "GA"),
        ("estoy en Armenia, Colombia", "es", "CO"),
        ("estou em Boa Vista, Cabo Verde", "pt", "CV"),
        ("niko Pemba Tanzania", "sw", "TZ"),
        ("i am in eastleigh nairobi kenya", "en", "KE"),
    ],
)
def test_the_country_named_behind_a_town_counts(text: str, language: str, country: str) -> None:
    """The libraries know the town only elsewhere: there are more towns than they have."""
    assert where_is(text, language).country == country


@pytest.mark.parametrize(
    ("text", "language", "countries"),
    [
        ("estoy en Liberia, Costa Rica", "es", ("LR", "CR")),
        ("estou em Boa Vista Cabo Verde sem documentos", "pt", ("BR", "CV")),
    ],
)
def test_asks_where_either_may_be_meant(text: str, language: str, countries: tuple[str, ...]) -> None:
    """A town that is called like a country, and words behind the country that may begin another clause."""
    found = where_is(text, language)
    assert (found.country, found.candidates) == (None, countries)


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("khrejt mn chantier f marseille, kano y5elliwna nergdo", "ar", "FR"),
        ("আমি এখন কুমিল্লা, কাতারে মামলা চালানো যায়?", "bn", "BD"),
        ("انا شوفير خط بيروت عمان، شو اعمل", "ar", None),
        ("number nyo nasa manila, nasa oman ako", "tl", "OM"),
        ("sunt sofer de autocar pe ruta iasi viena", "ro", "RO"),
    ],
)
def test_what_stands_behind_a_town_may_be_no_country_of_it(text: str, language: str, country: str | None) -> None:
    """A word, a place of its own, and another city."""
    assert where_is(text, language).country == country


@pytest.mark.parametrize(
    "text",
    [
        "i am in dubai from kenya",
        "im in dubai and kenya is my home",
        "im in dubai kenya agency took it",
        "dubai. kenya",
    ],
)
def test_two_places_stay_two(text: str) -> None:
    """A country that somebody comes from, or that stands in another sentence, is not that of the town."""
    assert where_is(text, "en").country in ("AE", None)
    assert "AE" in (where_is(text, "en").candidates or ("AE",))


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("creo que en España, ella me dijo que iban a Valencia. nosotros somos de Colombia", "es", "ES"),
        ("está en Venezuela, me dijo que iba a Valencia", "es", "VE"),
        ("she is in Pakistan i think, she said Hyderabad", "en", "PK"),
        ("il est en Libye je crois, il m'a dit Tripoli", "fr", "LY"),
        ("она в США, писала из Бирмингема", "ru", "US"),
        ("vo Pakistan mein hai, Hyderabad bola tha", "hi", "PK"),
    ],
)
def test_a_town_is_in_the_country_that_the_message_names(text: str, language: str, country: str) -> None:
    """Where the town stands in several, and somebody may be there: "Valencia" brought the lines of Venezuela."""
    found = where_is(text, language)
    assert (found.country, {*found.planned, *found.relatives} - {country}) == (country, set())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("soy de Venezuela, estoy en Valencia", "es"),
        ("mi mamá está en Venezuela, yo estoy en Valencia", "es"),
        ("I'm in Hyderabad and they want to send me to Pakistan", "en"),
        ("I am in Birmingham. my sister lives in the USA", "en"),
        ("я в Бирмингеме. моя сестра давно живёт в США", "ru"),
        ("je suis à Tripoli. mon petit frère est au Liban", "fr"),
    ],
)
def test_a_town_is_not_in_the_country_of_another_or_of_before(text: str, language: str) -> None:
    """Where who writes comes from, where a mother is, or where they may be sent tells nothing of where they are."""
    (town,) = (place for place in find_places(text, language) if place.kind == "city")
    assert town.country is None
    assert len(town.candidates) > 1
