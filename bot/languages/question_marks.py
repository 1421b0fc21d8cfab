"""The marks of a question: the Latin one, which most of our scripts have, the Arabic and the Greek one."""

from __future__ import annotations

QUESTION_MARKS = ("?", "\u061f", "\u037e")


def has_question_mark(text: str) -> bool:
    """Whether one stands anywhere in the text: people ask, and go on."""
    return any(mark in text for mark in QUESTION_MARKS)
