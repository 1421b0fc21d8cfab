"""Somebody says only where they are: what they need goes on, with the numbers of that place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.needs.place_told import continue_need
from bot.actions.parts.questions import reply_asking
from bot.actions.turn_action import TurnAction
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


class TellLocation(TurnAction):
    """Somebody says where they are: the need that was open goes on with the numbers of that place."""

    action_name = "action_tell_location"

    def answer(self, turn: Turn) -> Reply:
        """The open need with the country's numbers, or a closed question where the place is ambiguous."""
        if not turn.place.said and not turn.place.candidates and turn.country is None:
            return reply_asking(turn, [Say("utter_country_not_understood")], Question.COUNTRY)
        return continue_need(turn)
