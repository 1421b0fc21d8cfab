"""A phrase of a list is found in a text, in its language and in English."""

from __future__ import annotations

import pytest

from bot.typed.listed import phrases_of, says, says_part


def test_english_is_looked_for_as_well() -> None:
    """People mix it in."""
    assert phrases_of("thanks", None) < phrases_of("thanks", "es")
    assert says("ok thanks", "es", "thanks")


def test_whole_words_count_or_parts_of_them() -> None:
    """The passports of an offer are one: a list of parts knows endings, a list of words does not."""
    assert says_part("he keeps their passports", "en", "offer_signs")
    assert not says("thanksgiving", "en", "thanks")


def test_a_longer_text_tells_more() -> None:
    """Where a list is of few words."""
    assert says("thanks a lot", "en", "thanks", most=3)
    assert not says("thanks a lot for it", "en", "thanks", most=3)


def test_a_list_that_is_misspelt_is_no_empty_list() -> None:
    """Nobody would hear it, in any language."""
    for language in ("en", "es", "xx", None):
        with pytest.raises(KeyError):
            says("thanks", language, "thank")
