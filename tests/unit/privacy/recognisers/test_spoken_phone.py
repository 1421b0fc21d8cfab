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
