"""Phrases are found as whole words, stems as parts of them."""

from __future__ import annotations

from bot.typed.phrases import has, has_part


def test_a_short_stem_must_be_a_whole_word() -> None:
    """In "paymaster" there is no "pay", whereas "passport" may have an ending; a phrase is always of whole words."""
    assert has_part([" my passports "], ["passport"])
    assert has_part([" my pay "], ["pay"])
    assert not has_part([" the paymaster "], ["pay"])
    assert has([" my passport "], ["passport"])
    assert not has([" my passports "], ["passport"])


def test_a_blank_at_the_end_of_a_stem_is_that_of_a_word() -> None:
    """No rope hangs in Europe."""
    assert has_part([" with a rope "], [" rope "])
    assert not has_part([" in europe "], [" rope "])
    assert has_part([" at the gp "], [" gp"])
