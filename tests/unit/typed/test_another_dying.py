"""A wish to die is another person's where nobody would say it so of themself."""

from __future__ import annotations

import pytest

from bot.typed.another_dying import is_of_another, tells_of_another_dying


@pytest.mark.parametrize(
    ("text", "language", "of_another"),
    [
        ("mi hermana quiere morir", "es", True),
        ("quiero morir", "es", False),
        ("my sister wants to die", "es", True),
        ("she wants to die", "en", True),
        ("i want to die", "en", False),
        ("i know what she wants", "en", False),
    ],
)
def test_whose_wish_a_text_tells(text: str, language: str, of_another: bool) -> None:
    """English is understood in every language."""
    assert tells_of_another_dying(text, language) is of_another


@pytest.mark.parametrize(
    ("part", "of_another"),
    [
        ("wants to die", True),
        ("to die", True),
        ("my sister wants to die now", True),
        ("kill myself", False),
    ],
)
def test_a_part_of_a_text_is_of_another_where_it_is_in_a_phrase_or_holds_one(part: str, of_another: bool) -> None:
    """What raised the alarm is often less than the phrase, and sometimes more."""
    assert is_of_another(part, "en") is of_another
