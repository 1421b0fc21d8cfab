"""Danger brings the number first."""

from __future__ import annotations

from bot.actions.emergency import Emergency
from bot.turns.turn import Tier
from tests.turns import turn_of
from tests.unit.actions.replies import names


def test_who_is_in_danger_reads_the_number_first() -> None:
    """And an emergency is what the conversation is about from then on."""
    reply = Emergency().answer(turn_of("immediate_danger", Tier.EMERGENCY, country="QA"))
    assert names(reply)[0] == "utter_emergency"
    assert reply.remember["last_tier"] == "emergency"
