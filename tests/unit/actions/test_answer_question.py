"""An answer to nothing that is open brings nothing again but an emergency."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.answer_question import AnswerQuestion
from bot.turns.question import Question
from bot.turns.turn import CountrySource, Turn
from tests.unit.actions.replies import names

if TYPE_CHECKING:
    from bot.turns.reply import Reply

ASKED = Turn(
    "answer",
    country="GB",
    country_source=CountrySource.SAID,
    last_need="being_exploited",
    open_question=Question.COUNTRY,
)


def answer(turn: Turn) -> Reply:
    """The reply to an answer."""
    return AnswerQuestion().answer(turn)


def test_ok_after_everything_was_said_does_not_bring_it_again() -> None:
    """Only an emergency is said again; and to nobody who has said nothing is a topic named (Conduct 8)."""
    ok = replace(ASKED, intent="affirm", open_question=None, choice=None)
    assert names(answer(ok)) == ["utter_anything_else"]
    assert names(answer(replace(ok, last_need=None))) == ["utter_anything_else"]
    assert names(answer(replace(ok, last_need="immediate_danger")))[0] == "utter_emergency_silent"
