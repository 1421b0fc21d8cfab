"""Small talk is answered by its own name, and never leaves somebody in need with words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.small_talk import SmallTalk
from bot.turns.question import Question
from tests.turns import turn_of

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def names(turn: Turn) -> list[str]:
    """Responses in order."""
    return [say.response for say in SmallTalk().answer(turn).says]


def test_an_intent_is_answered_by_the_response_of_its_name() -> None:
    """A first greeting is the first contact."""
    assert names(turn_of("thank")) == ["utter_thank"]
    assert names(turn_of("greet")) == ["utter_greet"]
    assert names(turn_of("greet", first=True)) == ["utter_first_contact"]


def test_who_asks_whose_number_this_is_reads_nothing_of_what_was_said() -> None:
    """Another person may hold the phone."""
    reply = SmallTalk().answer(
        turn_of("bot_challenge", question=Question.PHONE, choice="other", last_need="being_exploited")
    )
    assert [say.response for say in reply.says] == ["utter_bot_challenge"]
    assert reply.remember["hidden"] is True


def test_what_now_is_answered_with_what_to_do() -> None:
    """Of a need in simple words; a button of the menu is the menu."""
    assert names(turn_of("menu", last_need="being_exploited", country="GB"))[0] == "utter_urgent_being_exploited_simple"
    assert names(turn_of("menu", last_need="check_job_offer")) == ["utter_check_job_offer_more"]
    assert names(turn_of("menu", last_need="being_exploited", pressed=True)) == ["utter_menu"]


def test_that_did_not_help_brings_other_numbers_to_who_is_in_urgent_need() -> None:
    """And not the question whether they are wanted."""
    assert (
        names(turn_of("feedback_unhelpful", last_need="being_exploited", country="GB"))[0]
        == "utter_follow_up_complaint"
    )
    assert names(turn_of("feedback_unhelpful")) == ["utter_feedback_unhelpful"]
