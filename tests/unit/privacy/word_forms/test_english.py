"""English endings."""

from __future__ import annotations

from bot.privacy.word_forms.english import english_stems, latin_name_stems


def test_plural_and_possessive() -> None:
    """Of words."""
    assert "landline" in set(english_stems("landlines"))
    assert "mother" in set(english_stems("mother's"))


def test_either_side_of_an_apostrophe_may_be_a_name() -> None:
    """A possessive after it, a preposition before it."""
    assert list(latin_name_stems("d'amélie's")) == ["d", "s"]
    assert "maria" in set(latin_name_stems("maria's"))
    assert "amélie" in set(latin_name_stems("d'amélie"))
