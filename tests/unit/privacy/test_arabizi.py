"""Arabic in Latin letters."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    "text", ["ana mabsout 7aram 3alayna, mesh 3aref a3mel eh", "galiha ghadi tkhdem w mchat", "b3den ma7et kil shi"]
)
def test_words_stay(text: str) -> None:
    """By their consonants."""
    assert redact(text, "ar").text == text


def test_a_name_in_latin_letters_beside_arabic_ones_goes() -> None:
    """There the Latin letters are a name."""
    assert "wanjiku" not in redact("العاملة wanjiku محبوسة", "ar").text


@pytest.mark.parametrize("name", ["benkirane", "chraibi", "tijani", "mejri", "barazi"])
def test_a_name_with_the_consonants_of_a_word_goes(name: str) -> None:
    """Its long vowels or its ending are not the word's."""
    assert name not in redact(f"mbare7 kan {name} hon w rah", "ar").text
