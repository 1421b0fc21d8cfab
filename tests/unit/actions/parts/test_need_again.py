"""What belongs to the need of the conversation is said in words that were not said yet."""

from __future__ import annotations

import pytest

from bot.actions.composition.doubt import reply_in_doubt
from bot.turns.question import Question
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

FILM = turn_of(
    "safe_migration", Tier.INFORMATION, country="US", last_need="report_suspicion", unsure=True, said=frozenset({"x"})
)


def test_a_question_without_its_subject_is_about_the_need() -> None:
    """To the model, "should I go in and film?" looked like a question about a journey."""
    assert names(reply_in_doubt(FILM)) == ["utter_report_suspicion_simple", "utter_helplines"]
    simple = changed(FILM, said=frozenset({"utter_report_suspicion_simple"}))
    assert names(reply_in_doubt(simple)) == ["utter_report_suspicion_more"]
    asked = reply_in_doubt(changed(FILM, intent="ask_privacy", tier=Tier.CONVERSATION, open_question=Question.SAFE))
    assert asked is not None
    assert asked.asks is Question.SAFE


@pytest.mark.parametrize(
    "turn",
    [
        changed(FILM, unsure=False),
        changed(FILM, last_need="donate"),
        changed(FILM, intent="report_suspicion", tier=Tier.CONCERN),
        changed(FILM, intent="find_helpline", last_need="being_exploited"),
        changed(FILM, intent="find_helpline", country=None),
    ],
)
def test_what_is_sure_or_brings_numbers_is_answered_as_it_is(turn: Turn) -> None:
    """And where nobody is in need, guidance says itself what it is about."""
    assert reply_in_doubt(turn) is None


EMBASSY = ("embassy", '/answer{"question":"follow_up","choice":"embassy"}')


def test_what_it_may_be_about_is_offered_before_any_advice_comes_again() -> None:
    """With "none of these" behind; not twice in a row, and not where the safety question comes."""
    unclear = changed(FILM, likely_kinds=(EMBASSY,))
    reply = reply_in_doubt(unclear)
    assert names(reply) == ["utter_follow_up_which_of"]
    assert reply is not None
    assert [choice["response"] for choice in reply.says[0].choices or ()] == ["kind_embassy", "kind_none"]
    assert names(reply_in_doubt(changed(unclear, shown=("utter_follow_up_which_of",))))[0] != "utter_follow_up_which_of"
    assert names(reply_in_doubt(changed(unclear, asks=True)))[0] != "utter_follow_up_which_of"


def test_in_an_urgent_need_the_line_stands_before_the_choice() -> None:
    """Someone who does not find it there has a person to ask."""
    held = changed(FILM, last_need="being_exploited", likely_kinds=(EMBASSY,))
    reply = reply_in_doubt(held)
    assert names(reply) == ["utter_in_danger_call_or_mobile", "utter_then_helpline", "utter_follow_up_which_of"]
    assert reply is not None
    assert reply.says[1].lines


def test_the_advice_of_an_urgent_need_comes_in_turns() -> None:
    """The answer to "and if I pay?" stays the same, but its words are not said twice in a row."""
    paying = changed(
        FILM, intent="ask_privacy", tier=Tier.CONVERSATION, last_need="image_blackmail", puts_question=True
    )
    simple = "utter_urgent_image_blackmail_simple"
    assert names(reply_in_doubt(paying)) == [simple]
    again = changed(paying, said=frozenset({simple}), shown=(simple,))
    assert "utter_follow_up_ask_them" in names(reply_in_doubt(again))
    asked = changed(again, shown=("utter_follow_up_ask_them",))
    assert names(reply_in_doubt(asked)) == ["utter_follow_up_which"]  # once, with choices, before any is said again
    chosen = changed(asked, said=frozenset({simple, "utter_follow_up_which"}))
    assert names(reply_in_doubt(chosen)) == [simple]
