"""Words in Latin letters of languages that have their own are read back."""

from __future__ import annotations

import pytest

from bot.privacy.romanised import is_romanised
from bot.privacy.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("zhivet", "ru"),
        ("sejchas", "ru"),
        ("bolshe", "ru"),
        ("kotoriy", "ru"),
        ("skilky", "uk"),
        ("lagta", "hi"),
        ("kitne", "hi"),
        ("manush", "bn"),
        ("sathe", "bn"),
    ],
)
def test_a_usual_word_is_known_in_latin_letters(word: str, language: str) -> None:
    """Whatever the writer's own standard."""
    assert is_romanised(word, (vocabulary(language),))


@pytest.mark.parametrize("language", ["ru", "uk", "hi", "bn"])
def test_an_unknown_word_is_not(language: str) -> None:
    """Reading back must not open the door to everything."""
    assert not is_romanised("zquvrax", (vocabulary(language),))
