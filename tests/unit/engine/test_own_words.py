"""An answer in own words is read as one, and a message with an alarm stays what it is."""

from __future__ import annotations

from typing import Any

import pytest

from bot.engine.own_words import as_answer
from bot.engine.rewriting import Known
from bot.nlu.ages import age_said
from bot.places import where_is


def read(text: str, intent: str, confidence: float = 0.9, **known: Any) -> dict[str, Any]:
    """What becomes of a message that the model took for this intent."""
    age = age_said(text, ["en"], answers=known.get("open_question") == "under_18")
    here = where_is(text, "en")
    parsed = {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "urgency": {
            "tier": known.get("tier", "conversation"),
            "asks": known.get("asks", True),
            "evidence": known.get("evidence", []),
        },
        "whereabouts": {"country": here.country, "candidates": here.candidates},
        "other_intents": ["about_us"],
        "age": age and {"minor": age.minor, "own": age.own, "start": age.start, "end": age.end},
    }
    return as_answer(parsed, Known(known.get("open_question"), known.get("last_need", "being_exploited"), "en"))


def entities(parsed: dict[str, Any]) -> dict[str, str]:
    """Entities by their names."""
    return {each["entity"]: each["value"] for each in parsed.get("entities", ())}


def intent_of(text: str, intent: str, confidence: float = 0.9, **known: Any) -> str:
    """The intent that is answered."""
    return str(read(text, intent, confidence, **known)["intent"]["name"])


def test_a_no_that_names_a_country_tells_where_somebody_is() -> None:
    """Taken for a no alone, the country that was said was asked for again."""
    assert intent_of("no i am in turkey", "deny", open_question="country_right") == "tell_location"
    assert intent_of("no i am in turkey", "bot_challenge", 0.4) == "tell_location"
    assert intent_of("no", "deny", open_question="country_right") == "deny"


def test_a_guess_does_not_lead_away_from_somebody_who_is_exploited() -> None:
    """Who is moved to another country has not got out; who may be in danger is asked all the same."""
    moved = "no wait i was moved to kuwait yesterday"
    assert intent_of(moved, "left_exploitation", 0.46, tier="concern", asks=False) == "tell_location"
    assert intent_of(moved, "left_exploitation", 0.46, tier="concern", asks=True) == "left_exploitation"
    assert intent_of(moved, "left_exploitation", 0.8, tier="concern", asks=False) == "left_exploitation"


def test_what_was_understood_needs_no_safety_question() -> None:
    """The doubt was about the words, which are an answer."""
    parsed = read("no i am in turkey", "deny")
    assert parsed["urgency"]["asks"] is False
    assert parsed["other_intents"] == []


@pytest.mark.parametrize(
    ("text", "intent", "choice"),
    [("no im 17", "deny", "yes"), ("yes im 24", "affirm", "no"), ("i am 22", "left_exploitation", "no")],
)
def test_an_age_alone_answers_the_question_for_it(text: str, intent: str, choice: str) -> None:
    """A yes or no beside it answers nothing else: "yes, I am 24" made a child of an adult."""
    parsed = read(text, intent)
    assert parsed["intent"]["name"] == "answer"
    assert entities(parsed) == {"question": "under_18", "choice": choice}


def test_an_age_of_somebody_who_is_not_in_need_is_words() -> None:
    """A buyer's or a student's age answers nothing, and a longer sentence says more than an age."""
    assert intent_of("i am 22", "greet", last_need="donate") == "greet"
    assert intent_of("i am 17 and my boss keeps my pay", "worker_rights") == "worker_rights"


def test_another_adults_age_answers_only_where_an_age_was_asked_for() -> None:
    """The boss may be 50."""
    assert entities(read("he is 50", "deny")) == {"choice": "told"}
    assert intent_of("she is 30", "left_exploitation", 0.2, open_question="under_18") == "answer"


def test_a_half_understood_no_to_the_country_is_a_refusal() -> None:
    """Whoever does not want to say where they are is not asked once more."""
    refused = read("i dont want to say", "deny", 0.4, open_question="country")
    assert refused["intent"] == {"name": "deny", "confidence": 1.0}
    assert refused["urgency"]["asks"] is True


@pytest.mark.parametrize(
    ("intent", "tier"),
    [("being_exploited", "urgent"), ("immediate_danger", "emergency"), ("quick_exit", "conversation")],
)
def test_an_alarm_and_a_wish_to_hide_stay_what_they_are(intent: str, tier: str) -> None:
    """Whatever else the words say."""
    assert intent_of("im 17 im in kuwait", intent, 0.7, tier=tier) == intent


def test_the_age_of_an_adult_alone_is_no_child_in_danger() -> None:
    """A model that is alert to ages took "I am 25" for one; a phrase, or the age of a child, keeps the alarm."""
    assert intent_of("i am 25", "child_at_risk", tier="urgent") == "answer"
    assert intent_of("i am 15", "child_at_risk", tier="urgent") == "child_at_risk"
    assert intent_of("i am 25", "child_at_risk", tier="urgent", evidence=[{"kind": "phrase"}]) == "child_at_risk"


def test_a_no_beside_other_words_answers_nothing() -> None:
    """Taken for "not in the UK", it lost the country; where nobody is in need and nothing is asked it stays a no."""
    told = read("No, she's at home now", "deny", open_question="country_right")
    assert entities(told) == {"choice": "told"}
    assert told["urgency"]["asks"] is True
    assert entities(read("no he is there now", "deny", open_question="contact")) == {"choice": "told"}
    assert intent_of("no it isn't", "deny", open_question="country_right") == "deny"
    assert intent_of("no i dont want to say", "deny", open_question="country") == "deny"
    assert entities(read("no i dont know her", "deny", open_question="safe")) == {"choice": "told"}
    assert intent_of("no he is here im scared", "deny", open_question="safe") == "deny"
    assert intent_of("no, she's at home now", "deny", open_question="delete") == "deny"
    assert intent_of("no money here", "deny", last_need="donate") == "deny"


def test_a_long_no_to_a_question_answers_nothing_either() -> None:
    """However many words it has."""
    long = read("no she is at home now but i am worried about tomorrow", "deny", open_question="country_right")
    assert entities(long) == {"choice": "told"}


def test_who_cannot_speak_says_so_beside_other_words() -> None:
    """In an emergency the message stays one, and tells that there must be another way than a call."""
    attacked = read("i can't talk he will hear", "immediate_danger", tier="emergency")
    assert attacked["intent"]["name"] == "immediate_danger"
    assert entities(attacked) == {"question": "contact", "choice": "text"}
    calm = read("i can't talk, he is near", "deny", open_question="contact")
    assert (calm["intent"]["name"], entities(calm)) == ("answer", {"question": "contact", "choice": "text"})


def test_two_places_of_a_no_are_asked_about() -> None:
    """Where somebody is worried, "no, she is in one, I am in the other" tells a place."""
    said = {"text": "no she's in birmingham", "intent": {"name": "deny", "confidence": 0.9}}
    said["whereabouts"] = {"country": None, "candidates": ["GB", "US"]}
    assert as_answer(said, Known(None, "worried_about_someone", "en"))["intent"]["name"] == "tell_location"
    assert as_answer(said, Known(None, "donate", "en"))["intent"]["name"] == "deny"


def test_the_age_of_somebody_blackmailed_keeps_the_advice() -> None:
    """The alarm stays, and is read as the answer to the question for an age."""
    young = read("im 15", "child_at_risk", tier="urgent", last_need="image_blackmail")
    assert young["intent"]["name"] == "child_at_risk"
    assert entities(young) == {"question": "under_18", "choice": "yes"}


def test_what_somebody_who_got_out_needs_is_read_only_after_the_first_answer() -> None:
    """That has the numbers, and says that it is not their fault."""
    got_out = read("i have no papers", "left_exploitation", tier="concern", last_need="left_exploitation")
    assert entities(got_out) == {"topic": "left_exploitation_papers"}
    guessed = read("i have no papers", "deny", 0.49, last_need="left_exploitation")
    assert (guessed["intent"]["name"], guessed["urgency"]["tier"]) == ("left_exploitation", "concern")
    assert entities(guessed) == {"topic": "left_exploitation_papers"}
    assert entities(read("i ran away and have no papers", "left_exploitation", tier="concern", last_need=None)) == {}


def test_more_than_a_place_is_a_cry_for_help() -> None:
    """With a cry for help a place is only a part of what is said; it is kept beside it."""
    cry = {"last_need": None, "asks": False}
    assert intent_of("I need help, I'm in Doha", "tell_location", 0.4, **cry) == "ask_for_help"
    assert intent_of("Doha", "tell_location", 0.95, **cry) == "tell_location"
