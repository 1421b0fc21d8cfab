"""Somebody else is near, or may hold the phone: an innocuous chat that tells nothing of what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.hidden_chat import quick_exit_reply
from bot.actions.turn_action import TurnAction

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn


class QuickExit(TurnAction):
    """The chat must be hidden now."""

    action_name = "action_quick_exit"

    def answer(self, turn: Turn) -> Reply:
        """An innocuous reply."""
        return quick_exit_reply()
