"""Somebody writes only "help": the number, and the question that tells how urgent it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.cry_for_help import cry_for_help
from bot.actions.turn_action import TurnAction

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn


class AskForHelp(TurnAction):
    """A cry for help without a word of what it is about."""

    action_name = "action_ask_for_help"

    def answer(self, turn: Turn) -> Reply:
        """The number, whom to talk to, and whether the person is safe."""
        return cry_for_help(turn)
