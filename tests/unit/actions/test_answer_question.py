"""An answer without an open question only brings back an emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answer_question import AnswerQuestion
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn

ASKED = turn_of(
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
    """Only an emergency is said again; no topic is named to somebody who has said nothing (Conduct 8)."""
    ok = changed(ASKED, intent="affirm", open_question=None, choice=None)
    assert names(answer(ok)) == ["utter_anything_else"]
    assert names(answer(changed(ok, last_need=None))) == ["utter_anything_else"]
    assert names(answer(changed(ok, last_need="immediate_danger")))[0] == "utter_emergency_silent"
