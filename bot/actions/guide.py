"""Prevention, professional guidance and awareness: a short answer and the next step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.needs.urgent import urgent_reply
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.need_again import need_again
from bot.actions.parts.pages import guide_reply, page_asking
from bot.actions.turn_action import TurnAction
from bot.guidance_pages import OF_FOLLOW_UPS
from bot.slots import Slot
from bot.turns.age import MEET_PEOPLE
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: That nobody under 18 is to blame, and the line for them, said to someone who is not the child.
CHILD_LINE = "utter_urgent_child_at_risk_other_simple"


class Guide(TurnAction):
    """Answers every information intent with the response of its name, and `more` with the next page."""

    action_name = "action_guide"

    def answer(self, turn: Turn) -> Reply:
        """The guidance of the topic; to "what else?" of somebody in need, what to do about the need.

        What is asked about work at once, such as wages that are owed, has its own answer with the lines for it. Who is
        under 18 is not told how to meet somebody whom they know online: the child line comes in its place.
        """
        if turn.known.minor and turn.intent == "check_online_contact":
            return urgent_reply(turn, "child_at_risk", simple=turn.advice("child_at_risk") in turn.known.said)
        if turn.intent == "more" and not turn.message.topic and turn.in_need and (again := need_again(turn)):
            return again
        if turn.message.topic and turn.message.topic.startswith(OF_FOLLOW_UPS) and not turn.message.pressed:
            unknown = turn.country is None or turn.place.candidates
            return page_asking(turn, turn.message.topic, Question.COUNTRY if unknown else None)
        return _with_child_line(turn, guide_reply(turn))


def _with_child_line(turn: Turn, reply: Reply) -> Reply:
    """The guidance with the child line, once, where the patient or the guest is said to be under 18.

    No proof of force is needed, and the child line always comes (safety.md, Conduct 10): the page alone told a nurse to
    protect a child today, but not who does.
    """
    named = (
        turn.known.minor
        and turn.intent in MEET_PEOPLE
        and turn.country is not None
        and CHILD_LINE not in turn.known.said
    )
    if not named:
        return reply
    lines = offered_lines(turn, "child_at_risk", most=1)
    says = (*reply.says, Say(CHILD_LINE, lines))
    return replace(reply, says=says, remember={**reply.remember, Slot.MINOR: True})
