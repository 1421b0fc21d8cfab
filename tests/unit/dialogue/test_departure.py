"""At an airport with a doubt: what can still be done there; who works there or is held is left as they are."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.departure import as_departing
from bot.dialogue.known import Known
from bot.taxonomy import Tier
from tests.unit.dialogue.messages_read import alarm, said, values


def later(text: str, language: str = "en", need: str = "check_job_offer") -> str | None:
    """The choice that a later message is read as."""
    found = as_departing(said("scared") | {"text": text}, Known(need=need, language=language))
    return found and values(found)["choice"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "im at the airport now, something feels wrong"),
        ("es", "ya estoy en el aeropuerto y tengo miedo"),
        ("fr", "je suis à l'aéroport, j'ai un doute"),
        ("pt", "to no aeroporto e com medo"),
        ("ro", "sunt la aeroport și mi-e frică"),
        ("ru", "я в аэропорту, мне страшно"),
        ("uk", "я на кордоні, щось не так"),
        ("ar", "انا في المطار وخايفة"),
        ("hi", "main airport pe hu dar lag raha hai"),
        ("bn", "ami airport e achi bhoy lagche"),
        ("sw", "niko airport naogopa"),
        ("tl", "nasa airport na ako natatakot ako"),
        ("vi", "em đang ở sân bay, em sợ quá"),
    ],
)
def test_who_asked_about_an_offer_reads_what_can_be_done_there(language: str, text: str) -> None:
    """In every language."""
    assert later(text, language) == "departure"


def test_of_another_the_officers_there_are_named() -> None:
    """Whoever fears for them calls before they leave."""
    assert later("they are at the airport now", need="worried_about_someone") == "departure_other"
    assert later("im at the airport now to look for her", need="worried_about_someone") is None


def test_a_first_message_has_the_same_page_as_an_answer() -> None:
    """What looks like a worry about another is about who writes."""
    for intent, text, page, read in (
        ("worried_about_someone", "cousin sends me to oman, i am at airport now", "departure", "safe_migration"),
        ("child_at_risk", "my sister is 17, they are at the airport", "departure_other", "worried_about_someone"),
    ):
        parsed = said("scared", intent=intent) | {"text": text}
        found = as_departing(parsed, Known(language="en"))
        assert found is not None
        assert (found["intent"]["name"], values(found)["topic"]) == (read, f"follow_up_{page}")
        assert found["urgency"]["tier"] == Tier.CONCERN


@pytest.mark.parametrize(
    ("need", "text"),
    [
        ("check_job_offer", "will they take my passport at the airport"),
        ("frontline_guidance", "im at the airport now, i work here"),
        ("being_exploited", "im at the airport now, going home"),
    ],
)
def test_who_only_names_one_works_there_or_flies_home_is_left(need: str, text: str) -> None:
    """Nobody is about to be taken away."""
    assert later(text, need=need) is None


def test_an_emergency_keeps_its_number() -> None:
    """A phrase of danger does, too."""
    known: dict[str, Any] = {"need": "check_job_offer", "language": "en"}
    text = {"text": "im at the airport now he hits me"}
    assert as_departing(alarm("immediate_danger", 0.9, "emergency") | text, Known(**known)) is None
    assert as_departing(alarm("immediate_danger", 0.9, phrase="hits me") | text, Known(**known)) is None
