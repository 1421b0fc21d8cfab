"""Phrases are found before and after a place, the longest first; a language has its lists and a few English ones."""

from __future__ import annotations

import pytest

from bot.languages.folding import words
from bot.places.cues import cues, phrases

PHRASES = phrases(["in", "stuck in", "leb*"])
MESSAGE = words("I am stuck in Beirut, lebend in it")


@pytest.mark.parametrize(("end", "length"), [(4, 2), (3, 0), (7, 1), (6, 1), (0, 0)])
def test_the_longest_phrase_directly_before(end: int, length: int) -> None:
    """Its words, and none where another word stands between."""
    assert PHRASES.before(MESSAGE, end) == length


@pytest.mark.parametrize(("start", "length"), [(2, 2), (3, 1), (5, 1), (4, 0), (8, 0)])
def test_the_longest_phrase_that_begins_there(start: int, length: int) -> None:
    """A beginning stands for every word that begins so."""
    assert PHRASES.after(MESSAGE, start) == length


@pytest.mark.parametrize(("start", "end", "last"), [(0, 5, 3), (0, 8, 6), (0, 6, 5), (0, 3, -1), (4, 5, -1)])
def test_the_last_phrase_between_two_words(start: int, end: int, last: int) -> None:
    """The number of its last word; a phrase that begins before does not count whole."""
    assert PHRASES.last(MESSAGE, start, end) == last


@pytest.mark.parametrize(("text", "length"), [("con em ở", 2), ("Bố em ở", 2), ("còn em ở", 0), ("bỏ em ở", 0)])
def test_diacritics_count_where_the_phrase_says_so(text: str, length: int) -> None:
    """The words "con em" are my child, "còn em" as for me."""
    assert phrases(["=con|bố em", "ở"]).after(words(text), 0) == length


def test_of_english_only_a_few_lists_are_mixed_in() -> None:
    """Its short words are other words elsewhere: "in" is no Spanish."""
    passport, within = words("passport"), words("in")
    assert cues("es").papers.after(passport, 0)
    assert not cues("es").at.after(within, 0)
    assert cues("xx") == cues("en")


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("have 2 kids", 3),
        ("got 11 daughters", 3),
        ("got ٧ daughters", 3),
        ("have two kids", 3),
        ("have many kids", 0),
        ("have kids", 0),
    ],
)
def test_a_phrase_holds_any_number_and_either_word(text: str, size: int) -> None:
    """A family with six children is no other than one with five."""
    assert phrases(["have|got N|two kids|daughters"]).after(words(text), 0) == size
