"""Phrases of several words are looked up in a message, the longest first."""

from __future__ import annotations

from bot.privacy.places import by_first_word, cities, country_positions, match_at, matches_in

INDEX = by_first_word({("new", "york"), ("new", "york", "city"), ("york",), ()})


def test_of_phrases_that_begin_alike_the_longest_is_found() -> None:
    """And none where the message ends before the phrase does."""
    keys = ["in", "new", "york", "city", "new"]
    assert [match_at(keys, position, INDEX) for position in range(len(keys))] == [0, 3, 1, 0, 0]


def test_each_phrase_has_its_positions() -> None:
    """Also one inside another: what is done with both is the recogniser's to say."""
    assert list(matches_in(["to", "new", "york", "now"], INDEX)) == [range(1, 3), range(2, 3)]
    assert list(matches_in([], INDEX)) == []


def test_countries_of_several_words_are_protected() -> None:
    """Those of one word are proper words; a city is not one."""
    keys = ["from", "south", "africa", "to", "new", "york"]
    assert country_positions(keys, ("en",)) == {1, 2}
    assert match_at(keys, 4, cities()) == 2
