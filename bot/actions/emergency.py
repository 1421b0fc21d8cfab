"""Somebody's life or body is in danger now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.needs.emergency import danger_told
from bot.actions.turn_action import TurnAction

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn


class Emergency(TurnAction):
    """Attack, confinement, weapon, injury, or a suicide under way."""

    action_name = "action_emergency"

    def answer(self, turn: Turn) -> Reply:
        """The emergency reply."""
        return danger_told(turn)
