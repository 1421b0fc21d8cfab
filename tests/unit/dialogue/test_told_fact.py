"""The fact that somebody tells is answered, once."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.follow_ups import as_follow_up
from tests.unit.dialogue.messages_read import EXPLOITED, said, values


def test_the_fact_in_what_is_told_is_answered() -> None:
    """By "she gives it back when I have worked off the ticket": a debt, and once."""
    told = said("tells_more", 0.75) | {
        "follow_up": [{"name": "tells_more", "confidence": 0.75}, {"name": "debt", "confidence": 0.2}]
    }
    assert values(as_follow_up(told, EXPLOITED)) == {"question": "follow_up", "choice": "debt"}
    read = as_follow_up(told, replace(EXPLOITED, said=frozenset({"utter_follow_up_debt"})))
    assert values(read) == {"question": "follow_up", "choice": "tells_more"}
