"""Somebody asks for a number, or for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answers.lines_asked_for import is_for_relative_abroad, lines_from_abroad
from bot.actions.needs.helpline import helpline_reply
from bot.actions.turn_action import TurnAction
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


class FindHelpline(TurnAction):
    """A number, website or office is asked for, or a person instead of a machine."""

    action_name = "action_find_helpline"

    def answer(self, turn: Turn) -> Reply:
        """The lines of the country; a person who wants a human gets humans' numbers."""
        reply = lines_from_abroad(turn) if is_for_relative_abroad(turn) else helpline_reply(turn)
        if turn.intent == "talk_to_human":
            return Reply((Say("utter_talk_to_human"), *reply.says), reply.remember, reply.asks)
        return reply
