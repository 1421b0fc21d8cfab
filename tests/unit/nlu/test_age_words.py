"""A message as words and numbers: only what can be an age has a value."""

from __future__ import annotations

import pytest

from bot.nlu.age_words import spelt, words_of


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("15yo", [15]),
        ("15-16", [15]),
        ("24/7", [None]),
        ("१५ साल", [15]),
        ("$15", [None]),
        ("15%", [None]),
        ("3omri 17", [None, 17]),
        ("m8 im17", [None, 17]),
        ("150", [None]),
        ("12.03.2008", [None]),
    ],
)
def test_prices_dates_and_letters_are_no_numbers(text: str, values: list[int | None]) -> None:
    """Of two ages together the lower one counts; digits in words of Latin letters are letters."""
    assert [word.value for word in words_of(text) if word.text == "0"] == values


def test_phrases_are_split_as_messages_are() -> None:
    """Without the ends of sentences."""
    assert spelt("I'm under-age.") == ["im", "under", "age"]
    assert [(word.text, word.start, word.end) for word in words_of("Hi, I")] == [("hi", 0, 2), (".", 2, 3), ("i", 4, 5)]
