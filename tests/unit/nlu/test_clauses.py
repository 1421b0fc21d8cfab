"""Clauses of a message."""

from __future__ import annotations

import pytest

from bot.nlu.clauses import FIRST, LAST, clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i am locked in", []),
        ("", []),
        ("... ?", []),
        ("text. but u no answer me, police go arrest me?", ["text", "but u no answer me", "police go arrest me?"]),
        ("انا بالكويت. هل بلاغي سري؟", ["انا بالكويت", "هل بلاغي سري؟"]),
        ("मैं नर्स हूं। मरीज यहां है", ["मैं नर्स हूं", "मरीज यहां है"]),
        ("he comes at 10.30, what now", ["he comes at 10.30", "what now"]),
        ("1. he hears", ["he hears"]),
    ],
)
def test_cut_at_marks(text: str, expected: list[str]) -> None:
    """Sentence marks and commas of every script cut, those inside a number do not."""
    found = [text[each.start : each.end] for each in clauses(text)]
    assert found == (expected if len(expected) != 1 else [])


def test_bounded() -> None:
    """A flood of marks costs no more than a few clauses, and the last is among them."""
    flood = "a, b. " * 500 + "last"
    found = clauses(flood)
    assert len(found) == FIRST + LAST
    assert flood[found[-1].start : found[-1].end] == "last"
