"""The message of a turn as an action sees it."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.turns.message import message_of
from bot.turns.message_of_turn import message_of_turn


def hides(text: str, **slots: Any) -> bool:
    """Whether a message that looks like a wish to hide the chat is acted on."""
    parsed = {"text": text, "intent": {"name": "quick_exit", "confidence": 0.9}, "metadata": {}}
    tracker = Tracker("a", slots, parsed, [], False, None, {}, "action_listen")
    return not message_of_turn(message_of(tracker), tracker).unsure


@pytest.mark.parametrize("mark", ["?", "\u061f"])
def test_a_question_of_somebody_in_need_hides_no_chat(mark: str) -> None:
    """Someone who asks whether another can read it wants an answer; outside a need a guess loses nothing."""
    assert hides("she comes", last_need="being_exploited")
    assert not hides(f"can she see this{mark}", last_need="being_exploited")
    assert hides(f"can she see this{mark}", last_need=None)
