"""What is said of papers: that a stranger has a copy of them, and that a hospital may ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import hurt_call
from bot.actions.parts.follow_up_lines import few_lines, reply_with_lines, situation_for
from bot.actions.parts.questions import reply_asking
from bot.actions.parts.said_to import CARE_COMES_FIRST, IS_HURT, said_to
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.turns.turn import Turn

#: What can be done with a copy, and against it.
_PAPERS_SENT = "utter_papers_sent"


def _sent(turn: Turn) -> Reply:
    """What can be done with the papers, and whom to tell; also when asked again, since no other words answer it."""
    return reply_with_lines(turn, _PAPERS_SENT, few_lines(turn, situation_for(turn)))


def _care(turn: Turn) -> Reply:
    """The number for what is grave, what a hospital does, and a line; first aid before it for an ailment that is named.

    "So the hospital, yes or no? Do they ask for papers?" was answered with what it may be about, to choose from.
    """
    aid = [Say(said_to(IS_HURT, turn), lines_follow=True)] if turn.message.ailment else []
    lines = few_lines(turn, situation_for(turn))
    says = [hurt_call(turn), *aid, Say(CARE_COMES_FIRST), *([Say("utter_then_helpline", lines)] if lines else [])]
    return reply_asking(turn, says, None)


#: What answers each of these choices, whether or not it was read just now.
OF_PAPERS: dict[str, Callable[[Turn], Reply]] = {"papers_sent": _sent, "care_papers": _care}
