"""A worry about somebody, a suspicion, or help after getting out: whom to ask, and what not to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.needs.concern import concern_reply, numbers_again
from bot.actions.parts.need_again import need_again
from bot.actions.parts.pages import page_asking
from bot.actions.turn_action import TurnAction
from bot.guidance_pages import OF_FOLLOW_UPS
from bot.slots import Slot
from bot.turns.question import Question

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn


class Concern(TurnAction):
    """Worried about someone, reporting a suspicion, or out of exploitation."""

    action_name = "action_concern"

    def answer(self, turn: Turn) -> Reply:
        """Where to report or ask; to someone who goes on about it in words, what was not said yet."""
        if turn.message.topic:  # what is needed first, or asked further, named in words
            unknown = turn.message.topic.startswith(OF_FOLLOW_UPS) and turn.country is None
            return page_asking(turn, turn.message.topic, Question.COUNTRY if unknown else turn.known.open_question)
        goes_on = f"utter_{turn.intent}" in turn.known.said and not turn.message.pressed
        if goes_on and turn.place.said and turn.country and not turn.place.candidates:
            return numbers_again(turn, turn.intent)
        about = replace(turn, known=replace(turn.known, last_need=turn.intent, last_tier=None))
        if goes_on and (again := need_again(about)):
            return replace(again, remember={**again.remember, Slot.LAST_NEED: turn.intent})
        return concern_reply(turn, turn.intent)
