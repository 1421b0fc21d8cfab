"""A no beside words that are no answer: "no, she's at home now"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.answers.country import country_reply
from bot.actions.answers.safe import not_sure_if_safe
from bot.actions.needs.what_comes_next import emergency_goes_on
from bot.actions.parts.need_again import need_again
from bot.actions.parts.questions import is_assumed_long_enough, reply_asking
from bot.slots import Slot
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def told_reply(turn: Turn) -> Reply:
    """The open question once more, then what to do about the need.

    Where the question is not put again, that comes at once: "no, she's at home now" was answered "Thank you." alone.
    """
    if turn.known.open_question is Question.SAFE:
        return not_sure_if_safe(turn)
    is_left = turn.known.open_question is Question.COUNTRY_RIGHT and is_assumed_long_enough(turn)
    if turn.known.open_question and not (turn.known.reminded or is_left):
        return reply_asking(turn, [Say("utter_noted")], turn.known.open_question, {Slot.REMINDED: True})
    if turn.was_emergency and not turn.known.open_question:
        return emergency_goes_on(turn)
    if turn.known.open_question is Question.COUNTRY:
        return country_reply(replace(turn, message=replace(turn.message, choice="no")))
    again = need_again(turn.without_open_question()) if turn.in_need else None
    return again or Reply((Say("utter_anything_else"),))
