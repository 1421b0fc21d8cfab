"""Somebody asks who reads this, or what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.turn_action import TurnAction
from bot.settings import settings
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


class AskPrivacy(TurnAction):
    """Who sees this, whether it is anonymous, whether police are told."""

    action_name = "action_ask_privacy"

    def answer(self, turn: Turn) -> Reply:
        """The privacy answer, with the days for which this installation keeps what was said."""
        return Reply((Say("utter_ask_privacy", values={"days": settings().retention_days}),))
