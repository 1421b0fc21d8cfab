"""Kinds of a message and its clauses, in the order in which they lead."""

from __future__ import annotations

from bot.engine.follow_up_readings import readings


def test_the_surest_of_each_kind_counts_and_what_saves_leads() -> None:
    """The whole and its clauses; OTHER is none, and a single word must be surer."""
    parsed = {
        "follow_up": [{"name": "embassy", "confidence": 0.4}],
        "follow_up_clauses": [
            {"name": "embassy", "confidence": 0.9, "words": 3},
            {"name": "other", "confidence": 0.9, "words": 3},
            {"name": "text_only", "confidence": 0.7, "words": 1},
            {"name": "can_call", "confidence": 0.6, "words": 2},
            {"name": "not_safe", "confidence": 0.5, "words": 2},
        ],
    }
    assert readings(parsed) == [("not_safe", 0.5), ("embassy", 0.9), ("can_call", 0.6)]
    assert readings({}) == []
