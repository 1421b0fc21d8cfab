"""No more messages are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.turn_action import TurnAction
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


class StopMessages(TurnAction):
    """The end of all messages, until the person writes again."""

    action_name = "action_stop_messages"

    def answer(self, turn: Turn) -> Reply:
        """One confirmation, then silence."""
        return Reply((Say("utter_stop_messages"),))
