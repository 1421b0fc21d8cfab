"""An answer in own words is read as one: a place, a refusal, or a no that answers nothing."""

from __future__ import annotations

from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from tests.unit.dialogue.messages_read import intent_of, read, values


def test_a_no_that_names_a_country_tells_where_somebody_is() -> None:
    """Taken for a no alone, the country that was said was asked for again."""
    assert intent_of("no i am in turkey", "deny", open_question="country_right") == "tell_location"
    assert intent_of("no i am in turkey", "bot_challenge", 0.4) == "tell_location"
    assert intent_of("no", "deny", open_question="country_right") == "deny"


def test_a_guess_does_not_lead_away_from_somebody_who_is_exploited() -> None:
    """Someone who is moved to another country has not got out; someone who may be in danger is still asked."""
    moved = "no wait i was moved to kuwait yesterday"
    assert intent_of(moved, "left_exploitation", 0.46, tier="concern", asks=False) == "tell_location"
    assert intent_of(moved, "left_exploitation", 0.46, tier="concern", asks=True) == "left_exploitation"
    assert intent_of(moved, "left_exploitation", 0.8, tier="concern", asks=False) == "left_exploitation"


def test_what_was_understood_needs_no_safety_question() -> None:
    """The doubt was about the words, which are an answer."""
    parsed = read("no i am in turkey", "deny")
    assert parsed["urgency"]["asks"] is False
    assert parsed["other_intents"] == []


def test_a_half_understood_no_to_the_country_is_a_refusal() -> None:
    """Whoever does not want to say where they are is not asked once more."""
    refused = read("i dont want to say", "deny", 0.4, open_question="country")
    assert refused["intent"] == {"name": "deny", "confidence": 1.0}
    assert refused["urgency"]["asks"] is True


def test_a_no_beside_other_words_answers_nothing() -> None:
    """Taken for "not in the UK", it lost the country; where nobody is in need and nothing is asked it stays a no."""
    told = read("No, she's at home now", "deny", open_question="country_right")
    assert values(told) == {"choice": "told"}
    assert told["urgency"]["asks"] is True
    assert values(read("no he is there now", "deny", open_question="contact")) == {"choice": "told"}
    assert values(read("No, he's there now", "deny", 0.5, open_question="country_right")) == {"choice": "told"}
    assert intent_of("no it isn't", "deny", open_question="country_right") == "deny"
    assert intent_of("no i dont want to say", "deny", open_question="country") == "deny"
    assert values(read("no i dont know her", "deny", open_question="safe")) == {"choice": "told"}
    assert intent_of("no he is here im scared", "deny", open_question="safe") == "deny"
    assert intent_of("no, she's at home now", "deny", open_question="delete") == "deny"
    assert intent_of("no money here", "deny", last_need="donate") == "deny"


def test_a_long_no_to_a_question_answers_nothing_either() -> None:
    """However many words it has."""
    long = read("no she is at home now but i am worried about tomorrow", "deny", open_question="country_right")
    assert values(long) == {"choice": "told"}


def test_two_places_of_a_no_are_asked_about() -> None:
    """Where somebody is worried, "no, she is in one, I am in the other" tells a place."""
    said = {"text": "no she's in birmingham", "intent": {"name": "deny", "confidence": 0.9}}
    said["whereabouts"] = {"country": None, "candidates": ["GB", "US"]}
    assert read_in_conversation(said, Known(None, "worried_about_someone", "en"))["intent"]["name"] == "tell_location"
    assert read_in_conversation(said, Known(None, "donate", "en"))["intent"]["name"] == "deny"
