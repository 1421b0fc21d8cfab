"""Nobody is told to go there, and nobody to pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answer_question import AnswerQuestion
from bot.turns.turn import Tier
from tests.turns import turn_of

if TYPE_CHECKING:
    from bot.turns.reply import Reply


def asked(choice: str, need: str, tier: Tier = Tier.URGENT) -> Reply:
    """The reply to "should I?"."""
    turn = turn_of("answer", country="GB", last_need=need, last_tier=tier, question="should_i", choice=choice)
    return AnswerQuestion().answer(turn)


def test_what_not_to_do_comes_with_numbers() -> None:
    """The emergency number first: to call it is what can be done instead."""
    first, said = asked("go", "report_suspicion", Tier.CONCERN).says
    assert first.response == "utter_in_danger_call_or_mobile"
    assert said.response == "utter_please_do_not_go"
    assert said.lines
    names = [say.response for say in asked("go", "immediate_danger", Tier.EMERGENCY).says]
    assert names == ["utter_in_danger_call_or_mobile", "utter_please_do_not_go"]


def test_who_is_told_to_come_is_no_bystander() -> None:
    """A girl who is blackmailed and asks whether to go "just this once" was told not to film them."""
    for need in ("image_blackmail", "child_at_risk"):
        assert asked("go", need).says[-1].response == "utter_please_do_not_meet_them"
    first, said = asked("told_to_come", "image_blackmail").says
    assert first.response.startswith("utter_in_danger_call")
    assert said.response == "utter_please_do_not_meet_them"


def test_blackmail_with_pictures_has_its_own_advice_about_paying() -> None:
    """A ransom is another matter: no order to pay or not to."""
    assert asked("pay", "image_blackmail").says[0].response == "utter_urgent_image_blackmail_simple"
    assert asked("pay", "worried_about_someone").says[0].response == "utter_before_you_pay"


def test_a_job_seeker_is_told_what_to_look_at_before_the_journey() -> None:
    """The words "please don't go there, don't film" were said to somebody with a ticket to an office job."""
    assert [say.response for say in asked("go", "check_job_offer").says] == ["utter_check_job_offer_go"]


def test_who_asks_at_work_reads_the_number_instead() -> None:
    """A nurse who noted the plate and asked whether to follow was told that there is no answer."""
    first, advice = asked("go", "healthcare_guidance", Tier.INFORMATION).says
    assert first.response.startswith("utter_in_danger_call")
    assert advice.response == "utter_please_do_not_go"
