"""In which country somebody is: what they say, what they ask about, what they correct."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.actions.place_in_turn import place_of_turn
from bot.actions.place_of_turn import BEGINS_WITH_NO, DENIES_COUNTRY, PlaceOfTurn
from bot.actions.turn import CountrySource

SAID = {"country": "AE", "country_source": "said"}


def place(
    intent: str = "tell_location", text: str = "words enough to tell", slots: dict[str, Any] | None = None, **here: Any
) -> PlaceOfTurn:
    """Where the person is after a message with these whereabouts."""
    begins_with_no = here.pop("no", False)
    parsed = {"text": text, "intent": {"name": intent}, "whereabouts": here, BEGINS_WITH_NO: begins_with_no}
    tracker = Tracker("x", slots or {}, parsed, [], False, None, {}, None)
    return place_of_turn(tracker, parsed, {}, {})


def test_a_country_that_is_said_is_where_somebody_is() -> None:
    """Also where another one was said before: people are moved."""
    assert place(country="QA") == PlaceOfTurn("QA", CountrySource.SAID, said=True)
    assert place(country="QA", slots=SAID).country == "QA"


def test_a_number_for_another_country_moves_nobody() -> None:
    """The words "Uganda number please", of a maid in Dubai, ask for lines; her emergency number stays Dubai's."""
    asked = place("find_helpline", planned=["UG"], slots=SAID)
    assert asked == PlaceOfTurn("UG", CountrySource.SAID, said=True, asked_about=True)
    assert place("find_helpline", planned=["UG"]).source is CountrySource.ASSUMED


@pytest.mark.parametrize(
    ("slots", "text"),
    [(SAID, "kenya"), (SAID | {"last_need": "worried_about_someone"}, "and i am in maputo myself")],
)
def test_another_country_by_a_word_or_of_who_worries_is_asked_about(slots: dict[str, Any], text: str) -> None:
    """It may be home, or where the writer is and not the person in danger."""
    asked = place(text=text, country="KE", slots=slots)
    assert (asked.country, asked.candidates, asked.said) == ("AE", ("KE", "AE"), False)


def test_the_answer_to_which_country_is_taken() -> None:
    """One word is enough where it was asked for; a place that is hardly one is assumed and asked about."""
    assert place(text="kenya", country="KE", slots=SAID | {"open_question": "country"}).country == "KE"
    asked = place(text="chile", candidates=["CL"], slots={"open_question": "country"})
    assert asked == PlaceOfTurn("CL", CountrySource.ASSUMED, said=True)
    assert place(candidates=["CL"], slots=SAID) == PlaceOfTurn("AE", CountrySource.SAID)


def test_a_correction_is_not_read_as_a_confirmation() -> None:
    """The words "it is not Mexico, it is Guatemala" name Mexico too."""
    slots = {"country": "MX", "country_source": "assumed", "open_question": "country_right"}
    assert place(candidates=["MX", "GT"], no=True, slots=slots) == PlaceOfTurn("GT", CountrySource.SAID, said=True)
    assert place(candidates=["MX", "GT"], slots=slots).country == "MX"


def test_who_asks_for_their_work_says_where_they_work() -> None:
    """A question about a job in Dubai tells nothing."""
    assert place("healthcare_guidance", country="GB").country == "GB"
    assert place("check_job_offer", country="AE").country is None


def test_a_place_that_an_answer_or_a_question_names_moves_nobody_in_need() -> None:
    """The words "can my mother in Goiania tell somebody?", of somebody who is held in Cambodia."""
    held = {"country": "KH", "country_source": "said", "last_need": "being_exploited"}
    assert place("answer", country="BR", confidence=0.95, slots=held).country == "KH"
    assert place("tell_location", country="BR", confidence=0.95, slots=held).country == "BR"
    assumed = {"country": "KH", "country_source": "assumed", "last_need": "being_exploited"}
    assert place("answer", country="BR", confidence=0.95, slots=assumed).country == "BR"


def test_a_country_that_is_taken_back_gives_way_to_the_other_one() -> None:
    """Whatever else the message looks like; where several others are named, the usual rules decide."""
    parsed = {
        "text": "words enough to tell",
        "intent": {"name": "answer"},
        "whereabouts": {"country": None, "candidates": ["BD", "IN"]},
        DENIES_COUNTRY: True,
    }
    slots = {"country": "IN", "country_source": "said", "last_need": "child_at_risk"}
    tracker = Tracker("x", slots, parsed, [], False, None, {}, None)
    assert place_of_turn(tracker, parsed, {}, {}).country == "BD"


@pytest.mark.parametrize(("intent", "tier", "whose", "country"), [
    ("out_of_scope", "conversation", "unsaid", "AE"), ("ask_privacy", "conversation", "unsaid", "AE"),
    ("tell_location", "conversation", "unsaid", "MX"), ("tell_location", "conversation", "other", "AE"),
    ("being_exploited", "urgent", "direct", "MX"), ("being_exploited", "urgent", "writer", "MX"),
    ("being_exploited", "urgent", "unsaid", "AE"), ("image_blackmail", "urgent", "other", "AE"),
])  # fmt: skip
def test_a_place_beside_what_is_told_moves_nobody_in_need(intent: str, tier: str, whose: str, country: str) -> None:
    """By "he will hurt my family in Oaxaca" of somebody who is held elsewhere; "they took me there" does move."""
    parsed = {
        "text": "he will hurt my family in oaxaca",
        "intent": {"name": intent},
        "urgency": {"tier": tier},
        "whereabouts": {"country": "MX", "confidence": 0.95, "whose": whose},
    }
    tracker = Tracker("x", SAID | {"last_need": "being_exploited"}, parsed, [], False, None, {}, None)
    assert place_of_turn(tracker, parsed, {}, {}).country == country
    fearing = parsed | {"intent": {"name": "being_exploited"}, "follow_up": [{"name": "family_threatened"}]}
    assert place_of_turn(tracker, fearing, {}, {}).country == "AE"


def test_a_no_before_what_else_is_told_takes_the_assumed_country_back() -> None:
    """The words "no, on the other side, no papers" got the number of the side that was denied."""
    assumed = {"country": "BD", "country_source": "assumed", "open_question": "country_right"}
    assert place("answer", no=True, slots=assumed) == PlaceOfTurn(None, None, denied=True)
    assert place("answer", slots=assumed).country == "BD"
    assert place("answer", no=True, slots=assumed | {"country_source": "said"}).country == "BD"
