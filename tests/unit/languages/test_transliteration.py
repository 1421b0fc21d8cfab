"""Cyrillic words in the Latin spellings that people use."""

from __future__ import annotations

import pytest

from bot.languages.transliteration import latin_spellings, spelled_alike


@pytest.mark.parametrize(
    ("word", "language", "some"),
    [
        ("хочу", "ru", {"khochu", "hochu", "xochu", "ho4u"}),
        ("гроші", "uk", {"hroshi", "groshi"}),
        ("щука", "ru", {"shchuka", "schuka"}),
    ],
)
def test_a_word_has_several_usual_spellings(word: str, language: str, some: set[str]) -> None:
    """Ukrainian also with the letters of Russian."""
    assert some <= latin_spellings(word, language)


def test_nobody_mixes_two_ways_in_a_word() -> None:
    """The letter х is "kh" where я is "ya", and "h" where it is "ia"."""
    assert "hya" not in latin_spellings("хя", "ru")
    assert {"khya", "hia", "xya", "hja"} == latin_spellings("хя", "ru")


def test_words_are_spelled_alike_each_time() -> None:
    """So that an ending fits its word; what has a letter that no way knows has no spelling."""
    assert spelled_alike(["ю", "я"], "ru") == {("yu", "ya"), ("iu", "ia"), ("u", "ya"), ("ju", "ja")}
    assert latin_spellings("ғ", "ru") == set()
