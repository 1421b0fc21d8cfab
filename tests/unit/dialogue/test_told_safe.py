"""What was heard as danger is turned round where the words deny it, and other danger stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from bot.dialogue.told_safe import with_safe_told
from tests.unit.dialogue.messages_read import SAFE, alarm, said, values

PLANNING = Known(question="safe", need="safe_migration", tier="information", language="en")


def told(text: str, kind: str = "not_safe", sure: float = 0.9, **more: Any) -> dict[str, Any]:
    """A message of these words that looks like this kind."""
    return said(kind, sure) | {"text": text} | more


def choice(parsed: dict[str, Any], known: Known) -> str | None:
    """The answer to the safety question that is read."""
    return values(read_in_conversation(parsed, known)).get("choice")


@pytest.mark.parametrize(
    ("text", "language"),
    [("haha no I'm safe", "en"), ("tranquila no corro peligro", "es"), ("нет я в безопасности", "ru")],
)
def test_a_danger_that_is_denied_is_none(text: str, language: str) -> None:
    """Whatever the model hears in it, and where it hears nothing."""
    known = replace(PLANNING, language=language)
    assert choice(told(text), known) == "yes"
    assert choice(told(text, "other"), known) == "yes"


@pytest.mark.parametrize(
    ("text", "language"), [("no, I'm not safe", "en"), ("no estoy a salvo", "es"), ("pas sécurité", "fr")]
)
def test_who_is_not_safe_is_heard(text: str, language: str) -> None:
    """By the model or by the words."""
    assert choice(told(text), replace(SAFE, language=language)) == "no"
    assert choice(told(text, "am_safe", 0.6), replace(SAFE, language=language)) == "no"


def test_it_is_an_answer_only_where_it_was_asked() -> None:
    """Unasked it is no answer, and no danger either."""
    unasked = replace(PLANNING, question=None)
    assert choice(told("no I'm safe", "other"), unasked) is None
    assert [each["name"] for each in with_safe_told(told("no I'm safe"), unasked)["follow_up"]] == ["am_safe"]


def test_danger_that_another_clause_tells_stays() -> None:
    """What follows may be worse than what was asked."""
    text = "I'm safe. he is breaking her door"
    clauses = [
        {"name": "am_safe", "confidence": 0.9, "ranking": [], "words": 2, "start": 0, "end": 9},
        {"name": "not_safe", "confidence": 0.9, "ranking": [], "words": 5, "start": 10, "end": len(text)},
    ]
    parsed = told(text, follow_up_clauses=clauses)
    assert with_safe_told(parsed, SAFE) is parsed


def test_an_alarm_of_the_denied_danger_is_dropped_and_no_other() -> None:
    """A phrase of it stays, and so do words of dying."""
    words = {"text": "no I'm safe, only a question"}
    assert with_safe_told(alarm("immediate_danger", 0.5, "emergency") | words, PLANNING)["urgency"]["tier"] == (
        "information"
    )
    for kept in (
        alarm("self_harm", 0.9) | words,
        alarm("immediate_danger", 0.5, "emergency", phrase="he has a gun") | words,
    ):
        assert with_safe_told(kept, PLANNING)["urgency"]["tier"] == kept["urgency"]["tier"]


def test_what_is_told_of_another_stays_beside_ones_own_safety() -> None:
    """The words "yes I'm fine, it's the neighbour: I hear the girl being hit" were answered with "good"."""
    told = alarm("immediate_danger", 0.6, "emergency") | {"text": "I'm safe. i hear the girl next door being hit now"}
    clauses = [
        {"name": kind, "confidence": 0.9, "ranking": [{"name": kind, "confidence": 0.9}]} | place
        for kind, place in (
            ("am_safe", {"words": 2, "start": 0, "end": 8}),
            ("tells_more", {"words": 9, "start": 10, "end": 49}),
        )
    ]
    told |= {"follow_up": [{"name": "am_safe", "confidence": 0.9}], "follow_up_clauses": clauses}
    witness = replace(SAFE, need="report_suspicion", tier="concern")
    assert with_safe_told(told, witness) == told
    few = told | {"follow_up_clauses": [clauses[0], {**clauses[1], "words": 4}]}
    assert with_safe_told(few, witness)["urgency"]["tier"] != "emergency"
