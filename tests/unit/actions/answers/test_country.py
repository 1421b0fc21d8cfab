"""Every number depends on where somebody is: a no is asked about, and nobody is pressed."""

from __future__ import annotations

import pytest

from bot.actions.composition.order import compose
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from tests.turns import changed
from tests.unit.actions.answers.asked import ASKED, answer
from tests.unit.actions.replies import names


def test_yes_refuses_no_country() -> None:
    """A "yes" to "Which country?" is asked once more, and then left."""
    unknown = changed(ASKED, intent="affirm", country=None, country_source=None)
    assert answer(unknown).asks is Question.COUNTRY
    assert names(answer(changed(unknown, reminded=True))) == ["utter_anything_else"]
    assert answer(changed(unknown, intent="deny")).remember == {"country_refused": True}


def test_a_yes_makes_the_guess_certain() -> None:
    """And leads to the next question; a no makes it unknown, and is no refusal to name another."""
    guessed = changed(ASKED, open_question=Question.COUNTRY_RIGHT, country_source=CountrySource.ASSUMED)
    right = answer(changed(guessed, intent="affirm"))
    assert (names(right), right.asks) == (["utter_noted", "utter_ask_contact"], Question.CONTACT)
    assert right.remember["country_source"] == "said"
    wrong = answer(changed(guessed, intent="deny"))
    assert (names(wrong), wrong.asks) == (["utter_ask_country"], Question.COUNTRY)
    assert wrong.remember["country"] is None


@pytest.mark.parametrize("open_question", [Question.COUNTRY, Question.COUNTRY_RIGHT])
def test_a_no_beside_another_country_is_answered_with_that_one(open_question: Question) -> None:
    """The country that was just told was forgotten; with nothing else to ask, there was no reply at all."""
    moved = changed(ASKED, intent="deny", country="IT", place_said=True, open_question=open_question, contact="speak")
    reply = compose(moved, answer(moved))
    assert reply.says[-1].lines
    assert not {"country", "country_refused"} & reply.remember.keys()
