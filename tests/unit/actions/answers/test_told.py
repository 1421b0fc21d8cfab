"""A no that tells something else gives nothing up."""

from __future__ import annotations

from bot.actions.composition.order import compose
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from tests.turns import changed
from tests.unit.actions.answers.asked import ASKED, answer
from tests.unit.actions.replies import names


def test_what_is_told_instead_of_an_answer_leaves_the_question_open() -> None:
    """No country is given up by "no, she's at home now"; the second time the need goes on without the answer."""
    told = changed(ASKED, choice="told", open_question=Question.COUNTRY_RIGHT, country_source=CountrySource.ASSUMED)
    reply = answer(told)
    assert names(reply) == ["utter_noted", "utter_ask_country_right"]
    assert reply.remember == {"reminded": True}
    assert names(answer(changed(told, reminded=True))) == ["utter_urgent_being_exploited_simple"]
    unknown = changed(told, reminded=True, open_question=Question.COUNTRY, country=None, country_source=None)
    assert names(answer(unknown)) == ["utter_country_refused"]
    assert names(answer(changed(told, open_question=None, last_need="donate"))) == ["utter_anything_else"]


def test_where_the_question_is_not_put_again_the_need_goes_on_at_once() -> None:
    """The whole reply to "no, she's at home now" was "Thank you."."""
    told = changed(ASKED, choice="told", open_question=Question.COUNTRY_RIGHT, country_source=CountrySource.ASSUMED)
    left = changed(told, asked_country_right=1)
    assert names(compose(left, answer(left))) == ["utter_urgent_being_exploited_simple"]


def test_a_no_that_tells_something_is_asked_about_once_where_it_may_be_an_emergency() -> None:
    """With the number in front; the second time it is taken for a no, and nothing is missed."""
    told = changed(ASKED, choice="told", open_question=Question.SAFE)
    assert names(answer(told)) == ["utter_in_danger_call_or_mobile", "utter_ask_safe"]
    assert names(answer(changed(told, reminded=True)))[0] == "utter_emergency_silent"


def test_what_is_told_in_an_emergency_leads_to_whether_it_is_over() -> None:
    """After the number was said in simple words."""
    told = changed(ASKED, choice="told", open_question=None, last_need="immediate_danger")
    assert names(answer(told))[0].startswith("utter_emergency")
    assert answer(changed(told, shown=("utter_emergency_simple",))).asks is Question.SAFE
