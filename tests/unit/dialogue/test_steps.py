"""The steps come in their order: what a message holds beside an alarm or a place is neither lost nor leads."""

from __future__ import annotations

import pytest

from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from bot.understood import PUTS_QUESTION
from tests.unit.dialogue.messages_read import in_clauses, intent_of, read, values


@pytest.mark.parametrize(
    ("intent", "tier"),
    [("being_exploited", "urgent"), ("immediate_danger", "emergency"), ("quick_exit", "conversation")],
)
def test_an_alarm_and_a_wish_to_hide_stay_what_they_are(intent: str, tier: str) -> None:
    """Whatever else the words say."""
    assert intent_of("im 17 im in kuwait", intent, 0.7, tier=tier) == intent


def test_what_somebody_who_got_out_needs_is_read_only_after_the_first_answer() -> None:
    """That has the numbers, and says that it is not their fault."""
    got_out = read("i have no papers", "left_exploitation", tier="concern", last_need="left_exploitation")
    assert values(got_out) == {"topic": "left_exploitation_papers"}
    guessed = read("i have no papers", "deny", 0.49, last_need="left_exploitation")
    assert (guessed["intent"]["name"], guessed["urgency"]["tier"]) == ("left_exploitation", "concern")
    assert values(guessed) == {"topic": "left_exploitation_papers"}
    assert values(read("i ran away and have no papers", "left_exploitation", tier="concern", last_need=None)) == {}


@pytest.mark.parametrize(("text", "asks"), [("how do I prove it", True), ("he keeps my passport", False)])
def test_a_question_is_kept_as_one_whatever_it_is_read_as(text: str, asks: bool) -> None:
    """Nobody is thanked for asking."""
    assert read(text, "being_exploited", tier="urgent")[PUTS_QUESTION] is asks


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("stop sending me texts", True), ("take my number off", True), ("how do i unsubscribe", True),
        ("stop the beatings", False), ("they must stop", False), ("leave me alone", False),
    ],
)  # fmt: skip
def test_only_messages_are_stopped(text: str, sure: bool) -> None:
    """Someone who wants a person stopped is asked what they mean, however sure the model is, and not sent away."""
    found = read(text, "stop_messages", 1.0, last_need=None, asks=False)
    assert found["intent"]["name"] == "stop_messages"
    assert (found["intent"]["confidence"] == 1.0) is sure


def test_more_than_a_place_is_a_cry_for_help() -> None:
    """With a cry for help a place is only a part of what is said; it is kept beside it."""
    cry = {"last_need": None, "asks": False}
    assert intent_of("I need help, I'm in Doha", "tell_location", 0.4, **cry) == "ask_for_help"
    assert intent_of("Doha", "tell_location", 0.95, **cry) == "tell_location"
    told = [{"kind": "phrase", "intent": "being_exploited", "indicator": "retention_of_identity_documents"}]
    found = read("they took my passport, im in Doha", "tell_location", 0.55, evidence=told, tier="urgent", **cry)
    assert (found["intent"]["name"], found["urgency"]["tier"]) == ("being_exploited", "urgent")


def test_how_somebody_can_be_reached_is_kept_beside_an_alarm() -> None:
    """By "only text. he will post my photos": the next numbers could only be called."""
    alarm = in_clauses(("text_only", 0.9), ("tells_more", 0.5), tier="urgent")
    alarm["intent"] = {"name": "image_blackmail", "confidence": 0.99}
    asked = Known("contact", "child_at_risk", "en", "urgent")
    assert read_in_conversation(alarm, asked)["beside"] == {"question": "contact", "choice": "text"}


def test_who_can_not_speak_says_so_in_a_first_message_too() -> None:
    """No language is kept of it yet: it is read in the one that it seems to be in."""
    text = "me está pegando, no puedo hablar"
    alarm = in_clauses(tier="emergency") | {"text": text, "language": {"code": "es"}}
    alarm["intent"] = {"name": "immediate_danger", "confidence": 0.99}
    assert values(read_in_conversation(alarm, Known())) == {"question": "contact", "choice": "text"}
    urgent = alarm | {"urgency": {"tier": "urgent", "asks": False}, "text": "solo puedo escribir, me pega"}
    assert read_in_conversation(urgent, Known())["beside"] == {"question": "contact", "choice": "text"}
