"""How often words are used in the messages that intents are learned from."""

from __future__ import annotations

import pytest

from bot.privacy.context.usage import usage

#: Words that people use and that nobody puts beside each other.
NOT_IN_A_ROW = [
    f"{first} {second}"
    for first in ("golden", "wooden", "thin", "purple")
    for second in (
        "spoon",
        "passport",
        "monday",
        "airport",
        "sister",
        "salary",
        "police",
        "yesterday",
        "embassy",
        "kitchen",
    )
]


def test_what_people_say_often_is_told_from_what_nobody_says() -> None:
    """Single words and pairs, each in its language."""
    assert usage().step("en", "they") == 5
    assert usage().step("en", "they", "took") >= 3
    assert usage().step("hi", "मेरा") >= 4


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_nobody_says_rarely_looks_used(language: str) -> None:
    """A cell is shared by few: a table that was too small gave most pairs the frequency of another."""
    looks_used = [pair for pair in NOT_IN_A_ROW if usage().step(language, *pair.split())]
    assert len(looks_used) <= len(NOT_IN_A_ROW) / 4
