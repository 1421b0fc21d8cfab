"""Is somebody under 18 concerned?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.needs.what_comes_next import once_more
from bot.actions.parts.child_lines import child_lines_said
from bot.actions.parts.help_lines import offered_lines, with_crisis_beside
from bot.actions.parts.questions import next_question, reply_asking
from bot.slots import Slot
from bot.taxonomy import URGENT_INTENTS
from bot.turns.age import need_of_adult
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def under_18_reply(turn: Turn) -> Reply:
    """The child line or thanks, and what is still to be asked: people say their age when they are asked for a place."""
    if turn.message.choice == "heard":
        return once_more(turn, Question.UNDER_18)
    return _child(turn) if turn.message.choice == "yes" else _adult(turn)


def _child(turn: Turn) -> Reply:
    """The child line; for someone who wants to die, with the crisis line beside it (safety.md, Conduct 11)."""
    known = replace(turn, known=replace(turn.known, minor=True))
    question = _next_question(known)
    if turn.last_need == "self_harm":
        known = with_crisis_beside(known)
    return reply_asking(known, [child_lines_said(known)], question, {Slot.MINOR: True})


def _adult(turn: Turn) -> Reply:
    """Thanks, and what an adult needs; suicidal words get their lines again."""
    need = turn.last_need and need_of_adult(turn.last_need)
    known = replace(turn, known=replace(turn.known, minor=False, last_need=need))
    question = _next_question(known)
    says = [Say("utter_noted")]
    if turn.last_need == "self_harm":
        says.append(Say(turn.advice("self_harm") + "_simple", offered_lines(known, "self_harm")))
    elif not question:
        says.append(Say("utter_anything_else"))
    changed = {Slot.LAST_NEED: need} if need != turn.last_need else {}
    return reply_asking(known, says, question, {Slot.MINOR: False} | changed)


def _next_question(known: Turn) -> Question | None:
    return next_question(known) if known.last_need in URGENT_INTENTS else None
