"""Prevention, professional guidance and awareness: a short answer and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.need_again import need_again
from bot.actions.parts.pages import OF_FOLLOW_UPS, guide_reply, page_asking
from bot.actions.turn_action import TurnAction
from bot.turns.question import Question

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn


class Guide(TurnAction):
    """Answers every information intent with the response of its name, and `more` with the next page."""

    action_name = "action_guide"

    def answer(self, turn: Turn) -> Reply:
        """The guidance of the topic; to "what else?" of somebody in need, what to do about the need.

        What is asked about work at once, such as wages that are owed, has its own answer with the lines for it.
        """
        if turn.intent == "more" and not turn.topic and turn.in_need and (again := need_again(turn)):
            return again
        if turn.topic and turn.topic.startswith(OF_FOLLOW_UPS) and not turn.pressed:
            unknown = turn.country is None or turn.candidates
            return page_asking(turn, turn.topic, Question.COUNTRY if unknown else None)
        return guide_reply(turn)
