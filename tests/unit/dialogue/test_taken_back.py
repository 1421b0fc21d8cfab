"""Suicidal words that are taken back leave the crisis line within reach, and the rest is answered."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.taken_back import as_taken_back
from bot.understood import DENIES_DYING, NEED_BEHIND
from tests.unit.dialogue.messages_read import in_clauses, said, values

WISH = Known(need="self_harm", tier="emergency", language="en", said=("utter_emergency_self_harm",))


def taken_back(parsed: dict[str, Any], known: Known = WISH) -> dict[str, Any] | None:
    """What becomes of a message, whose kinds nothing weighs here."""
    return as_taken_back(parsed, parsed, known)


def test_who_takes_it_back_reads_kind_words_and_the_crisis_line() -> None:
    """The words "no, I won't do anything, I am only sad" were answered by an excuse, without a line."""
    read = taken_back(said("not_this", 0.9))
    assert read is not None
    assert values(read)["choice"] == "taken_back"
    assert read[DENIES_DYING]
    assert NEED_BEHIND not in read


@pytest.mark.parametrize(
    ("response", "need"),
    [("utter_urgent_image_blackmail", "image_blackmail"), ("utter_check_online_contact_money", "check_online_contact")],
)
def test_the_conversation_returns_to_what_it_was_about(response: str, need: str) -> None:
    """A boy who is blackmailed, and a widow whom a soldier of the internet cheated."""
    before = Known(need="self_harm", tier="urgent", language="en", said=("utter_urgent_self_harm", response))
    read = taken_back(said("not_this", 0.9), before)
    assert read is not None
    assert read[NEED_BEHIND] == need


def test_what_is_asked_besides_is_answered() -> None:
    """The words "I only said so. where do I report the fraud?" ask about the fraud."""
    known = Known(need="self_harm", tier="urgent", language="en", said=("utter_check_online_contact",))
    read = taken_back(in_clauses(("not_this", 0.9), ("money_lost", 0.95)), known)
    assert read is not None
    assert {"entity": "also", "value": "utter_follow_up_money_lost"} in read["entities"]


def test_a_wish_an_act_or_another_need_is_not_taken_back() -> None:
    """Nor is what a phrase of dying stands beside."""
    wish = said("not_this", 0.75)
    wish["follow_up"].append({"name": "wants_to_die", "confidence": 0.3})
    assert taken_back(wish) is None
    assert taken_back(said("not_this", 0.9, tier="urgent")) is None
    phrase = {"kind": "phrase", "intent": "self_harm", "phrase": "hang myself"}
    assert taken_back(said("not_this", 0.9, evidence=[phrase])) is None
    assert taken_back(said("not_this", 0.9), Known(need="image_blackmail", tier="urgent")) is None


def test_a_question_behind_a_denial_is_about_the_need_of_before() -> None:
    """A maid who asks for her passport reads no crisis lines alone; who asks nothing reads the kind words."""
    maid = Known(need="self_harm", tier="urgent", language="en", said=("utter_urgent_being_exploited",))
    denied = said("not_this", 0.9)
    assert taken_back(denied | {"text": "i dont want to die, how do i get my passport?"}, maid) is None
    assert taken_back(denied | {"text": "i dont want to die, i was only sad"}, maid) is not None
    assert taken_back(denied | {"text": "how do i get my passport?"}, maid) is not None
    assert taken_back(denied | {"text": "i dont want to die, how do i get my passport?"}) is not None
