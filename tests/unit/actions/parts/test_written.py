"""Who can only write is not told to speak."""

from __future__ import annotations

from bot.actions.parts.written import as_written
from bot.turns.turn import Tier, Turn


def test_advice_to_speak_is_given_in_writing() -> None:
    """Other answers, and those to who can call, stay as they are."""
    writes = Turn("answer", Tier.URGENT, contact="text")
    assert as_written("utter_line_language", writes) == "utter_line_language_written"
    assert as_written("utter_cost", writes) == "utter_cost"
    assert as_written("utter_line_language", Turn("answer", Tier.URGENT, contact="speak")) == "utter_line_language"
