"""Kinds of a message and its clauses, in the order in which they lead."""

from __future__ import annotations

import pytest

from bot.engine.follow_up_readings import counted_alone, readings


def test_the_surest_of_each_kind_counts_and_the_whole_leads() -> None:
    """The whole before its clauses; OTHER is none, and a single word must be surer."""
    parsed = {
        "follow_up": [{"name": "can_call", "confidence": 0.6}],
        "follow_up_clauses": [
            {"name": "embassy", "confidence": 0.9, "words": 3},
            {"name": "other", "confidence": 0.9, "words": 3},
            {"name": "text_only", "confidence": 0.7, "words": 1},
            {"name": "can_call", "confidence": 0.5, "words": 2},
            {"name": "not_safe", "confidence": 0.5, "words": 2},
        ],
    }
    assert readings(parsed) == [("can_call", 0.6), ("not_safe", 0.5), ("embassy", 0.9)]
    assert readings({}) == []


@pytest.mark.parametrize("kind", ["not_safe", "not_me"])
def test_a_clause_that_surely_saves_or_says_who_it_is_leads_the_whole(kind: str) -> None:
    """Whom it is about changes every answer: "she is my daughter, will they deport her"."""
    parsed = {
        "follow_up": [{"name": "no_papers", "confidence": 0.9}],
        "follow_up_clauses": [{"name": kind, "confidence": 0.9, "words": 4}],
    }
    assert readings(parsed) == [(kind, 0.9), ("no_papers", 0.9)]


def test_what_it_cannot_be_says_nothing_against_the_next_kind() -> None:
    """Vomiting blood looked like pills that were taken, which only who wants to die can tell."""
    parsed = {"follow_up": [{"name": "took_something", "confidence": 0.5}, {"name": "medical", "confidence": 0.4}]}
    assert readings(parsed, lambda kind: kind != "took_something") == [("medical", 0.8)]
    sure = {"follow_up": [{"name": "took_something", "confidence": 0.8}, {"name": "medical", "confidence": 0.15}]}
    assert readings(sure, lambda kind: kind != "took_something") == []


@pytest.mark.parametrize(
    ("kind", "sure", "counts"),
    [("embassy", 0.56, True), ("embassy", 0.5, False), ("someone_near", 0.89, False), ("other", 0.99, False)],
)
def test_a_kind_counts_alone_from_what_it_wants(kind: str, sure: float, counts: bool) -> None:
    """What hides the chat wants more than what is only asked; OTHER is no kind."""
    assert counted_alone({"follow_up": [{"name": kind, "confidence": sure}]}) == (kind if counts else None)
