"""Number plates by their shape and by the word before them, and what only looks like one."""

from __future__ import annotations

import pytest

from bot.privacy.reading import read
from bot.privacy.recognisers.plate import FORMATS, Format, PlateRecogniser


def _found(text: str, language: str = "en") -> set[str]:
    return {text[span.start : span.end] for span in PlateRecogniser().find(read(text, language))}


@pytest.mark.parametrize("plate", FORMATS, ids=lambda plate: plate.where)
def test_each_format_finds_its_example(plate: Format) -> None:
    """The example is what its own pattern is for, and goes whole within a sentence."""
    assert plate.pattern.fullmatch(plate.example)
    assert plate.example in _found(f"seen: {plate.example}, white")


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("they paid 500 USD", "en", "an amount"),
        ("from 9 AM", "en", "an hour"),
        ("it weighs 40 KG", "en", "a weight"),
        ("জন্ম ১২ মার্চ ২০০০", "bn", "a date"),
        ("the bus costs 7.50", "en", "a price"),
        ("ya van 16 meses", "es", "a number of months, behind what is a vehicle in English"),
        ("xABC123y", "en", "part of a longer word"),
        ("o meu é o 14", "pt", "the end of a word and two more: no letters spelt out"),
        ("A12345678", "en", "part of a longer number"),
    ],
)
def test_no_plate(text: str, language: str, why: str) -> None:
    """Amounts, hours and dates are what staff must read."""
    assert _found(text, language) == set(), why


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("plate kbx 421m", {"kbx 421m"}, "small letters need the word before them"),
        ("kbx 421m", set(), "and are anything without it"),
        ("plate is a kbx 421m", {"kbx 421m"}, "few words may stand between"),
        ("plate 12", set(), "a small number alone tells nothing"),
    ],
)
def test_after_a_word_for_a_plate(text: str, found: set[str], why: str) -> None:
    """Whatever stands there with enough digits."""
    assert _found(text) == found, why
