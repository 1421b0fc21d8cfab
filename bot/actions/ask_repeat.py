"""The last answer was not understood: it is said again in simpler words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.need_again import simpler_reply
from bot.actions.turn_action import TurnAction

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn


class AskRepeat(TurnAction):
    """What did you say?"""

    action_name = "action_ask_repeat"

    def answer(self, turn: Turn) -> Reply:
        """What was said last, simpler."""
        return simpler_reply(turn)
