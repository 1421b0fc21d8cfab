"""Whether a text asks something by its marks: the Latin one, which most of our scripts have, and the Arabic one."""

from __future__ import annotations

QUESTION_MARKS = ("?", "\u061f")


def has_question_mark(text: str) -> bool:
    """Whether one stands anywhere in the text: people ask, and go on."""
    return any(mark in text for mark in QUESTION_MARKS)
