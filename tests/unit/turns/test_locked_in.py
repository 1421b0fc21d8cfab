"""That somebody is locked in is kept until they are out."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.turns.reading import read_turn


def _read(intent: str, indicator: str | None = None, **slots: Any) -> tuple[bool, Any]:
    evidence = [{"kind": "phrase", "indicator": indicator, "intent": intent}] if indicator else []
    parsed = {"text": "words", "intent": {"name": intent}, "urgency": {"tier": "urgent", "evidence": evidence}}
    said = {"event": "user", "text": "words", "input_channel": "telegram", "metadata": {}}
    tracker = Tracker("k1.a", {"introduced": True, **slots}, parsed, [said, said], False, None, {}, "action_listen")
    turn, learnt = read_turn(tracker)
    return turn.known.locked_in, learnt["locked_in"]


@pytest.mark.parametrize("indicator", ["locked_in_now", "restriction_of_movement"])
def test_told_by_a_phrase(indicator: str) -> None:
    """It is about the writer."""
    assert _read("being_exploited", indicator) == (True, True)


def test_kept_until_they_are_out() -> None:
    """Any other message keeps it."""
    assert _read("out_of_scope", locked_in=True, last_need="being_exploited") == (True, True)
    assert _read("left_exploitation", locked_in=True, last_need="being_exploited") == (False, None)


def test_of_nobody_else() -> None:
    """Someone who wears no shackles is not told to wait; nor is anyone if another is held."""
    assert _read("being_exploited", "withholding_of_wages") == (False, None)
    assert _read("worried_about_someone", "locked_in_now") == (False, None)
    assert _read("being_exploited", "locked_in_now", last_need="being_exploited", of_another=True) == (False, None)
