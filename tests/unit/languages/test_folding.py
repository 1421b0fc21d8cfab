"""Words are compared without what people leave out."""

from __future__ import annotations

import pytest

from bot.languages.folding import look_up_form, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("São", "sao"),
        ("Đức", "duc"),
        ("Türkiye", "turkiye"),
        ("الدوحة", "الدوحه"),
        ("أُخْتي", "اختي"),
        ("ёлка", "елка"),
        ("йти", "йти"),
        ("їжа", "їжа"),
        ("ज़बरदस्ती", "जबरदस्ती"),
        ("বাংলাদেশ", "বাংলাদেশ"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    """Diacritics and look-alikes go; letters and vowel signs that make other words stay."""
    assert look_up_form(text) == folded


def test_words_carry_their_place() -> None:
    """Initials are one word, apostrophes and hyphens part words, punctuation parts clauses."""
    found = words("I'm in the U.K., not Port-au-Prince")
    assert [word.folded for word in found] == ["i", "m", "in", "the", "uk", "not", "port", "au", "prince"]
    assert found[4].sentence < found[5].sentence
    assert found[0].capital is False
    assert found[6].capital is True


@pytest.mark.parametrize("text", ["\u200d\u200d", "\u200c", "\u064b"])
def test_joiners_and_marks_without_a_letter_are_no_word(text: str) -> None:
    """Whoever reads a word may look at its first letter: a message of joiners alone failed."""
    assert words(text) == ()
    assert [word.folded for word in words(f"{text} help")] == ["help"]
