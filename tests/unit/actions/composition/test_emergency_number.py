"""In an emergency every answer begins with the number to call."""

from __future__ import annotations

import pytest

from bot.actions.answer_question import AnswerQuestion
from bot.actions.composition.order import compose
from bot.actions.parts.emergency_calls import NAMES_NUMBER
from bot.actions.parts.follow_up_lines import CALL_NOW
from bot.follow_up_kind import kinds
from bot.slots import Slot
from bot.turns.question import Question
from bot.turns.reply import Reply, Say
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

LOCKED_IN = turn_of(
    "answer", Tier.EMERGENCY, country="GB", channel="sms", last_need="being_exploited", last_tier=Tier.URGENT,
    question="line", choice="told_on", tells_of_danger=True,
)  # fmt: skip
#: They end the emergency, or hide the chat.
OVER = {"am_safe", "someone_near", "took_a_step", "feels_better", "not_this", "just_asking"}
_ANSWERS = AnswerQuestion()


def _first(turn: Turn) -> str:
    return names(compose(turn, _ANSWERS.answer(turn)))[0]


@pytest.mark.parametrize("country", ["GB", "SA", None])
@pytest.mark.parametrize("kind", sorted(set(kinds()) - OVER - {"other"}))
def test_every_answer_in_an_emergency_begins_with_the_number(kind: str, country: str | None) -> None:
    """Whatever is asked, in danger that was told before or beside it, also by someone who fears the police."""
    question, choice = kinds()[kind].answered_by or ("follow_up", kind)
    asked = turn_of(
        "answer", Tier.EMERGENCY, country=country, question=question, choice=choice, last_need="immediate_danger",
        last_tier=Tier.EMERGENCY, fears_authorities=True, said=frozenset({"utter_emergency"}),
    )  # fmt: skip
    assert _first(asked).startswith((*NAMES_NUMBER, CALL_NOW))


def test_danger_told_beside_a_question_is_an_emergency_from_then_on() -> None:
    """To "he locked the door. will they deport me?" the number to call now, then the answer."""
    reply = compose(LOCKED_IN, _ANSWERS.answer(LOCKED_IN))
    assert names(reply)[:2] == ["utter_emergency_silent_simple", "utter_first_ask_them"]
    assert reply.remember[Slot.LAST_NEED] == "immediate_danger"
    assert reply.remember[Slot.LAST_TIER] == Tier.EMERGENCY.value


def test_a_question_in_an_emergency_that_tells_no_danger_has_the_number_in_one_line() -> None:
    """Where "call now" was said before: "if the police come, do they jail me?"."""
    asked = changed(LOCKED_IN, tier=Tier.CONVERSATION, last_need="immediate_danger", tells_of_danger=False)
    assert _first(asked).startswith("utter_in_danger_call")


def test_who_has_taken_something_reads_the_words_for_it_first() -> None:
    """Whatever is asked then: "I want no ambulance, they'd find out"."""
    asked = changed(LOCKED_IN, last_need="self_harm", last_tier=Tier.EMERGENCY, tells_of_danger=False)
    assert _first(asked) == "utter_emergency_self_harm_simple"
    thought_of = changed(asked, tier=Tier.URGENT, last_tier=Tier.URGENT)
    assert "utter_emergency_self_harm_simple" not in names(compose(thought_of, _ANSWERS.answer(thought_of)))


def test_no_number_is_added_where_it_is_over_or_another_may_read() -> None:
    """To someone who is safe, to someone who asks who this is, and to a button about the chat."""
    safe = Reply((Say("utter_safe_yes"),))
    assert names(compose(changed(LOCKED_IN, last_need="immediate_danger", tells_of_danger=False), safe)) == [
        "utter_safe_yes"
    ]
    step = changed(LOCKED_IN, last_need="immediate_danger", question="follow_up", choice="took_a_step")
    calm = changed(step, tier=Tier.URGENT, tells_of_danger=False, last_need="being_exploited")
    assert not _first(calm).startswith("utter_emergency")
    who = turn_of("bot_challenge", last_need="immediate_danger", country="GB", question=Question.PHONE)
    assert names(compose(who, Reply((Say("utter_bot_challenge"),)))) == ["utter_bot_challenge"]
