"""Somebody in need whom the bot has just asked something, and the reply to what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answer_question import AnswerQuestion
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from tests.turns import turn_of

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn

ASKED = turn_of(
    "answer", country="GB", country_source=CountrySource.SAID, last_need="being_exploited",
    open_question=Question.COUNTRY,
)  # fmt: skip


def answer(turn: Turn) -> Reply:
    """The reply to an answer."""
    return AnswerQuestion().answer(turn)
