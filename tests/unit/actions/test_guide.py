"""Guidance keeps the need in mind, and comes with a line where it is about pay."""

from __future__ import annotations

from bot.actions.guide import CHILD_LINE, Guide
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

FIRST = turn_of("check_job_offer", Tier.INFORMATION)


def test_a_question_in_between_does_not_make_a_need_forgotten() -> None:
    """Someone exploited who asked about us still gets the lines for it when they say their country."""
    asked = turn_of("about_us", Tier.INFORMATION, last_need="being_exploited")
    assert Guide().answer(asked).remember == {}
    assert Guide().answer(changed(asked, last_need="donate")).remember == {"last_need": "about_us"}


def test_wages_that_are_owed_are_answered_with_the_line_for_them() -> None:
    """A worker in Qatar who was not paid for five months read a list of standards, and no number."""
    owed = turn_of("worker_rights", Tier.INFORMATION, country="QA", topic="follow_up_unpaid_wages")
    reply = Guide().answer(owed)
    assert [say.response for say in reply.says] == ["utter_follow_up_unpaid_wages"]
    assert reply.says[0].lines
    assert reply.remember == {"last_need": "worker_rights"}
    assert Guide().answer(changed(owed, country=None)).asks == Question.COUNTRY


def test_what_is_not_known_of_work_comes_with_a_number() -> None:
    """To say that a helpline may know is a dead end without one."""
    (say,) = Guide().answer(turn_of("worker_rights", Tier.INFORMATION, country="QA", topic="nothing_on_that")).says
    assert say.response == "utter_follow_up_ask_them"
    assert say.lines


def test_of_a_patient_under_18_the_child_line_stands_beside_the_guidance() -> None:
    """Once: the page says to protect a child today. Of a grown-up, and at a bank, it does not."""
    nurse = turn_of("healthcare_guidance", Tier.INFORMATION, country="TZ", channel="sms", language="sw", minor=True)
    reply = Guide().answer(nurse)
    assert names(reply) == ["utter_healthcare_guidance", CHILD_LINE]
    assert [line.category for line in reply.says[1].lines] == ["child"]
    for other in ({"minor": None}, {"said": frozenset({CHILD_LINE})}, {"intent": "finance_red_flags"}):
        assert CHILD_LINE not in names(Guide().answer(changed(nurse, **other)))
