"""Everybody is told what this is; someone in need reads more, and another person who holds the phone does not."""

from __future__ import annotations

from bot.actions.answers.who_answers import who_answers
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

ROOF = turn_of(
    "bot_challenge",
    country="IN",
    last_need="self_harm",
    last_tier=Tier.EMERGENCY,
    question=Question.PHONE,
    choice="robot",
)


def test_who_is_in_danger_reads_the_number_before_that_a_machine_answers() -> None:
    """The words "you are a robot, you don't care", on a roof."""
    assert names(who_answers(ROOF)) == ["utter_emergency_self_harm_simple", "utter_is_machine"]
    held = changed(ROOF, last_need="being_exploited", last_tier=Tier.URGENT)
    assert names(who_answers(held))[0].startswith("utter_in_danger_call")


def test_who_only_asks_who_this_is_may_be_anybody() -> None:
    """The number that any service names, and the conversation goes on."""
    reply = who_answers(changed(ROOF, choice="who"))
    assert (names(reply), reply.remember) == (["utter_any_emergency", "utter_bot_challenge"], {})


def test_another_person_reads_nothing_more() -> None:
    """Nor someone who asks whether this is a robot once the chat was hidden."""
    for turn in (changed(ROOF, choice="other"), changed(ROOF, hidden=True)):
        reply = who_answers(turn)
        assert names(reply) == ["utter_bot_challenge"]
        assert reply.remember["hidden"] is True
    assert names(who_answers(turn_of("bot_challenge"))) == ["utter_bot_challenge"]
