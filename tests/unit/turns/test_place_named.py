"""A named country moves the person the conversation is about only if it is where they are."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.turns.place import place_of_turn
from bot.turns.place_of_turn import CountrySource
from tests.unit.turns.places_told import SAID, place


@pytest.mark.parametrize(
    ("slots", "text"),
    [(SAID, "kenya"), (SAID | {"last_need": "worried_about_someone"}, "and i am in maputo myself")],
)
def test_another_country_by_a_word_or_of_who_worries_is_asked_about(slots: dict[str, Any], text: str) -> None:
    """It may be home, or where the writer is and not the person in danger."""
    asked = place(text=text, country="KE", slots=slots)
    assert (asked.country, asked.candidates, asked.said) == ("AE", ("KE", "AE"), False)


def test_a_place_that_an_answer_or_a_question_names_moves_nobody_in_need() -> None:
    """The words "can my mother in Goiania tell somebody?", of somebody who is held in Cambodia."""
    held = {"country": "KH", "country_source": "said", "last_need": "being_exploited"}
    assert place("answer", country="BR", confidence=0.95, slots=held).country == "KH"
    assert place("tell_location", country="BR", confidence=0.95, slots=held).country == "BR"
    assumed = {"country": "KH", "country_source": "assumed", "last_need": "being_exploited"}
    assert place("answer", country="BR", confidence=0.95, slots=assumed).country == "BR"


@pytest.mark.parametrize(("intent", "tier", "whose", "country"), [
    ("out_of_scope", "conversation", "unsaid", "AE"), ("ask_privacy", "conversation", "unsaid", "AE"),
    ("tell_location", "conversation", "unsaid", "MX"), ("tell_location", "conversation", "other", "AE"),
    ("being_exploited", "urgent", "direct", "MX"), ("being_exploited", "urgent", "writer", "AE"),
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


def test_a_place_told_of_oneself_far_apart_is_asked_about() -> None:
    """By "I signed a paper in Brazil, they have the address of my mother", of somebody who got out in Dublin."""
    parsed = {
        "text": "i signed a paper in brazil and they have the address of my mother",
        "intent": {"name": "being_exploited"},
        "urgency": {"tier": "urgent"},
        "whereabouts": {"country": "BR", "confidence": 0.95, "whose": "writer"},
    }
    tracker = Tracker("x", SAID | {"last_need": "being_exploited"}, parsed, [], False, None, {}, None)
    assert place_of_turn(tracker, parsed, {}, {}).candidates == ("BR", "AE")


def test_the_place_of_a_relative_moves_nobody_who_said_where_they_are() -> None:
    """The words "he called my mother in Kharkiv", of somebody who got out in Warsaw."""
    parsed = {
        "text": "for now with a friend, but he called my mother in kharkiv",
        "intent": {"name": "answer"},
        "whereabouts": {"country": "UA", "confidence": 0.95, "whose": "other"},
    }
    got_out = {"country": "PL", "country_source": "said", "last_need": "left_exploitation", "open_question": "safe"}
    tracker = Tracker("x", got_out, parsed, [], False, None, {}, None)
    assert place_of_turn(tracker, parsed, {}, {}).country == "PL"


def test_the_other_persons_country_said_again_moves_nobody() -> None:
    """The words "myanmar, i said", of a brother in India who had named both."""
    brother = {"country": "IN", "country_source": "assumed", "second_country": "MM", "last_need": "being_exploited"}
    parsed = {
        "text": "myanmar i said. nobody picks up at that number",
        "intent": {"name": "find_helpline"},
        "whereabouts": {"country": "MM", "confidence": 0.8, "whose": "unsaid"},
    }
    for asked in ({}, {"open_question": "country"}):
        tracker = Tracker("x", brother | asked, parsed, [], False, None, {}, None)
        found = place_of_turn(tracker, parsed, {}, {})
        assert (found.country, found.candidates) == ("IN", ())


@pytest.mark.parametrize("known", [SAID, {"country": "AE", "country_source": "assumed"}])
def test_an_agent_somewhere_moves_nobody(known: dict[str, Any]) -> None:
    """The words "the recruiter in Manila says pay", of a crew off Taiwan; where a place was asked for it counts."""
    slots = known | {"last_need": "being_exploited"}
    here = {"country": "PH", "confidence": 0.95, "whose": "agent"}
    found = place("answer", slots=slots, **here)
    assert (found.country, found.candidates) == ("AE", ())
    assert place("answer", slots=slots | {"open_question": "country"}, **here).country == "PH"
    assert place("check_job_offer", slots={"open_question": "country"}, **here).country == "PH"


@pytest.mark.parametrize("whose", ["other", "they"])
@pytest.mark.parametrize("source", ["assumed", "said", "own"])
def test_where_a_husband_is_moves_nobody_in_a_need_of_their_own(whose: str, source: str) -> None:
    """A maid with a number of Dubai was told to call the police of India, where her husband is."""
    held = {"country": "AE", "country_source": source, "last_need": "being_exploited", "open_question": "country_right"}
    text = "my husband is in india can he call"
    assert place("worried_about_someone", text, held, country="IN", confidence=0.95, whose=whose).country == "AE"
    assert place("tell_location", text, held, country="IN", confidence=0.95, whose="direct").country == "IN"
    corrected = place("deny", "no, she is in kuwait", held, country="KW", confidence=0.95, whose=whose, no=True)
    assert corrected.country == "KW"


def test_who_said_where_they_are_stays_there_and_asks_for_another() -> None:
    """The words "nó ở Bavet", of a sister in Tay Ninh; where only the other's country was told, it is corrected."""
    sister = {"country": "VN", "country_source": "own", "last_need": "being_exploited", "of_another": True}
    for whose in ("other", "they", "unsaid"):
        assert place("tell_location", "no o Bavet", sister, country="KH", confidence=0.95, whose=whose).country == "VN"
    of_him = sister | {"country": "TH", "country_source": "said"}
    assert place("tell_location", "he is in Bavet", of_him, country="KH", confidence=0.95, whose="they").country == "KH"


def test_where_who_asks_comes_from_is_not_where_the_other_is_held() -> None:
    """The words "i am from Kerala only", of a cousin of someone held in Myanmar."""
    cousin = {"country": "MM", "country_source": "said", "last_need": "worried_about_someone"}
    found = place("answer", country="IN", confidence=0.95, whose="they", own_origin=["IN"], slots=cousin)
    assert (found.country, found.source) == ("IN", "assumed")
    there = place("answer", country="AE", confidence=0.95, whose="direct", own_origin=["IN"], slots=cousin)
    assert there.country == "AE"
    own = {"country": "AE", "country_source": "said", "last_need": "being_exploited"}
    assert place("answer", origin=["IN"], own_origin=["IN"], slots=own).country == "AE"


def test_where_a_brother_is_instead_is_where_he_is() -> None:
    """The words "no, he is in Myanmar now": Thailand was never where the writer is."""
    brother = {"country": "TH", "country_source": "said", "last_need": "being_exploited", "of_another": True}
    told = {"confidence": 0.95, "whose": "they", "only_others": True, "slots": brother}
    assert place("tell_location", "no, he is in Myanmar now", country="MM", no=True, **told).country == "MM"


@pytest.mark.parametrize(("alone", "candidates"), [(True, ("NE", "NG")), (False, ())])
def test_a_place_that_stands_alone_in_a_clause_is_asked_about(alone: bool, candidates: tuple[str, ...]) -> None:
    """Who had said Nigeria, and wrote "AGADEZ NIGER. who can help me here", read Nigeria's number again."""
    parsed = {
        "text": "agadez niger. abeg i wan go back home. who can help",
        "intent": {"name": "answer"},
        "whereabouts": {"country": "NE", "confidence": 0.8, "whose": "unsaid", "alone": alone},
    }
    nigerian = {"country": "NG", "country_source": "said", "last_need": "being_exploited"}
    tracker = Tracker("x", nigerian, parsed, [], False, None, {}, None)
    found = place_of_turn(tracker, parsed, {}, {})
    assert (found.country, found.candidates) == ("NG", candidates)


def test_the_country_in_place_of_a_denied_one_may_be_named_before_a_town_of_that() -> None:
    """The words "not Thailand! Myanmar. Mae Sot is where we crossed" were taken for Thailand, three times."""
    parsed = {
        "text": "not thailand! myanmar. mae sot is where we crossed",
        "intent": {"name": "being_exploited"},
        "denies_country": True,
        "whereabouts": {"country": "TH", "candidates": ["TH"], "elsewhere": ["MM"], "confidence": 0.8},
    }
    slots = {"country": "TH", "country_source": "own", "last_need": "immediate_danger"}
    tracker = Tracker("x", slots, parsed, [], False, None, {}, None)
    assert place_of_turn(tracker, parsed, {}, {}).country == "MM"


def test_the_home_country_in_passing_moves_nobody_who_said_where_they_are() -> None:
    """The words "i no refugee, i uzbekistan, had permit", of a worker in Moscow."""
    moscow = {"country": "RU", "country_source": "said", "last_need": "being_exploited", "home_country": "UZ"}
    named = {"text": "i no refugee i uzbekistan had permit", "country": "UZ", "whose": "direct", "confidence": 0.95}
    assert place("answer", **named, slots=moscow).country == "RU"
    assert place("left_exploitation", **named, slots=moscow).country == "UZ"
    assert place("answer", **named, slots=moscow | {"home_country": None}).country == "UZ"


def test_the_country_of_a_relative_of_whom_alone_a_message_speaks_is_theirs() -> None:
    """The writer is there as well where the number of the phone is of that country."""
    son = {"country": "MM", "whose": "other", "only_others": True, "confidence": 0.95}
    assert place("worried_about_someone", **son).source is CountrySource.OTHERS
    at_home = {"country": "MM", "country_source": "assumed"}
    assert place("worried_about_someone", **son, slots=at_home).source is CountrySource.SAID
