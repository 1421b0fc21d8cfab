"""Telephone numbers that are read aloud."""

from __future__ import annotations

import pytest

from bot.privacy.reading import read
from bot.privacy.recognisers.spoken_phone import SpokenPhoneRecogniser


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("call plus four four seven seven double zero", "en", "plus four four seven seven double zero"),
        ("رقمي زائد تسعة سبعة واحد خمسة ستة سبعة", "ar", "زائد تسعة سبعة واحد خمسة ستة سبعة"),
    ],
)
def test_the_plus_before_a_number_belongs_to_it(text: str, language: str, found: str) -> None:
    """In whatever spelling of its letters."""
    reading = read(text, language)
    assert [text[span.start : span.end] for span in SpokenPhoneRecogniser().find(reading)] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ra9mi sifr setta arba3a tes3a sab3a khamsa wahed", "sifr setta arba3a tes3a sab3a khamsa wahed"),
        ("hadchi sab3a sab3a tlata tes3a arba3a sifr", "sab3a sab3a tlata tes3a arba3a sifr"),
        ("call 07seven00 double nine", "07seven00 double nine"),
    ],
)
def test_a_digit_that_is_a_letter_of_a_number_word_does_not_cut_it(text: str, found: str) -> None:
    """Arabic in Latin letters writes some letters as digits."""
    reading = read(text, "ar")
    assert [text[span.start : span.end] for span in SpokenPhoneRecogniser().find(reading)] == [found]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("room two one seven at the lodge", "en", "two one seven"),
        ("case number three zero five one", "en", "three zero five one"),
        ("пин код три ноль пять один", "ru", "три ноль пять один"),
        ("camera doi unu cinci", "ro", "doi unu cinci"),
    ],
)
def test_a_short_code_goes_behind_its_word(text: str, language: str, found: str) -> None:
    """Three digits are enough there."""
    reading = read(text, language)
    assert [text[span.start : span.end] for span in SpokenPhoneRecogniser().find(reading)] == [found]


@pytest.mark.parametrize(
    "text", ["room for two or three girls", "the visa cost two hundred fifty euros", "my case is one of three"]
)
def test_counts_behind_such_a_word_stay(text: str) -> None:
    """They are no code."""
    assert not list(SpokenPhoneRecogniser().find(read(text, "en")))
