"""Rarer forms of Ukrainian words."""

from __future__ import annotations

import pytest

from bot.privacy.word_forms.ukrainian import ukrainian_stems


@pytest.mark.parametrize(
    ("word", "form"), [("серветці", "серветка"), ("жіночок", "жінка"), ("туалєт", "туалет"), ("кричали", "кричати")]
)
def test_a_form_leads_to_the_form_of_a_dictionary(word: str, form: str) -> None:
    """Changed consonants, a diminutive, a spelling by sound, a past tense."""
    assert form in set(ukrainian_stems(word))


def test_an_instrumental_is_left_alone() -> None:
    """A word in it is more often a person than a thing: "з лілею"."""
    assert "лілея" not in set(ukrainian_stems("лілею"))
