"""What a turn is taken for when it is kept."""

from __future__ import annotations

from typing import Any

import pytest

from bot.conversation_log.assembly import assemble
from bot.conversation_log.assessment import GIVES_UP
from bot.replies.catalogue import catalogue
from tests.unit.conversation_log.events import turn_events

NOT_SURE, NOT_OURS = "utter_not_sure", "utter_out_of_scope"


@pytest.mark.parametrize(
    ("turn", "lost"),
    [
        ({"intent": "goodbye", "confidence": 0.55, "response": NOT_SURE}, True),  # the bot gives up at 0.6
        ({"intent": "goodbye", "confidence": 0.85, "response": NOT_SURE}, True),  # and at 0.9 for a farewell
        ({"intent": "out_of_scope", "confidence": 0.97, "response": NOT_OURS}, True),
        ({"intent": "donate", "confidence": 0.2, "response": "utter_being_exploited"}, False),  # kept to the subject
        ({"intent": "goodbye", "confidence": 0.95, "response": "utter_goodbye"}, False),
        ({"intent": "answer", "confidence": 1.0, "response": NOT_SURE, "metadata": {"payload": True}}, False),
    ],
)
def test_what_the_bot_gave_up_on_was_not_understood(turn: dict[str, Any], lost: bool) -> None:
    """What it said tells, and not the confidence: readers and figures see what the person saw."""
    record = assemble(turn_events("that", tier="conversation", **turn))
    assert record is not None
    assert record.not_understood is lost


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        ({"name": "embassy", "confidence": 0.81234}, ("embassy", 0.8123)),
        (None, (None, None)),
        ({"name": "her own words", "confidence": 0.9}, (None, None)),
    ],
)
def test_what_was_read_in_the_middle_of_a_conversation_is_kept(
    read: dict[str, Any] | None, kept: tuple[str | None, float | None]
) -> None:
    """A code of ours with how sure it was, and nothing where the message was read as none."""
    events = turn_events("can my embassy help", intent="answer")
    next(event for event in events if event["event"] == "user")["parse_data"]["read_follow_up"] = read
    record = assemble(events)
    assert record is not None
    assert (record.follow_up, record.follow_up_probability) == kept


def test_a_button_is_no_follow_up() -> None:
    """It says itself what it stands for."""
    events = turn_events("/answer", metadata={"payload": True})
    user = next(event for event in events if event["event"] == "user")
    user["parse_data"]["read_follow_up"] = {"name": "embassy", "confidence": 0.9}
    record = assemble(events)
    assert record is not None
    assert record.follow_up is None


def test_the_responses_that_give_up_are_ours() -> None:
    """Renamed in `domain.yml`, they would be counted no more."""
    assert all(catalogue(("en",)).has(name) for name in GIVES_UP)
