"""What the letters of a word that no list has say of its language."""

from __future__ import annotations

import pytest

from bot.languages.letter_model import letter_model, trigrams


def test_three_letters_in_a_row_with_the_ends_marked() -> None:
    """A word of one letter has one."""
    assert list(trigrams("kazi")) == ["^ka", "kaz", "azi", "zi$"]
    assert list(trigrams("a")) == ["^a$"]


@pytest.mark.parametrize(
    ("word", "label"), [("anaenguliwa", "sw"), ("enseñándonoslos", "es"), ("перехвилювалася", "uk")]
)
def test_a_word_looks_most_like_its_own_language(word: str, label: str) -> None:
    """The likeliest label has three, and none has less than nothing."""
    evidence = letter_model().evidence(word)
    assert max(evidence, key=lambda name: evidence[name]) == label
    assert evidence[label] == pytest.approx(3)
    assert min(evidence.values()) == 0


def test_signs_that_no_language_has_say_nothing() -> None:
    """Neither for one language nor against another."""
    assert letter_model().evidence("☃") == {}
