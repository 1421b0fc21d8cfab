"""Guidance about another person comes with the lines of the country, or with the question for it."""

from __future__ import annotations

from bot.actions.needs.concern import concern_reply, numbers_again
from bot.turns.question import Question
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

WORRIED = turn_of("worried_about_someone", country="NG", last_need="worried_about_someone")


def test_without_a_country_it_is_asked_for() -> None:
    """Also where a place may be in several."""
    assert concern_reply(WORRIED, "worried_about_someone").asks is None
    for turn in (changed(WORRIED, country=None), changed(WORRIED, candidates=("NG", "NE"))):
        assert concern_reply(turn, "worried_about_someone").asks is Question.COUNTRY


def test_the_numbers_come_without_the_guidance_and_with_its_buttons() -> None:
    """Behind the number of the country where the other person is, where it is another."""
    assert names(numbers_again(WORRIED, "worried_about_someone")) == ["utter_helplines"]
    abroad = numbers_again(changed(WORRIED, second_country="IT"), "worried_about_someone")
    assert names(abroad) == ["utter_in_danger_call_elsewhere", "utter_helplines"]
    assert abroad.says[-1].buttons_of == "utter_worried_about_someone"
