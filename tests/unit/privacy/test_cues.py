"""Cues that are parts of patterns, whatever the language of a message."""

from __future__ import annotations

import pytest
import regex

from bot.privacy.cues import alternatives, words_of_any_language


@pytest.mark.parametrize(
    ("section", "text", "found"),
    [
        ("mail_at_surely", "vikas at the rate of travelfast", "at the rate of"),  # the longest
        ("mail_at_surely", "vikas at  the rate travelfast", "at  the rate"),  # with whatever blanks
        ("network", "в телеграме", "телеграме"),  # with any ending
    ],
)
def test_a_cue_is_found_as_it_was_typed(section: str, text: str, found: str) -> None:
    """With its blanks and its endings."""
    match = regex.search(alternatives(section), text)
    assert match
    assert match.group() == found


def test_words_are_compared_by_their_keys() -> None:
    """As those of a message are: the hamza of the Arabic plus is written in two ways."""
    assert "زايد" in words_of_any_language("plus")
