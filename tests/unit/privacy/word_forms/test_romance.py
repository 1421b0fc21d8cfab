"""Rarer forms of Romance verbs."""

from __future__ import annotations

import pytest

from bot.privacy.word_forms.romance import romance_stems


@pytest.mark.parametrize(
    ("word", "language", "infinitive"),
    [("descuenten", "es", "descontar"), ("chantageiam", "pt", "chantagear"), ("cherchaient", "fr", "chercher")],
)
def test_a_form_leads_to_its_infinitive(word: str, language: str, infinitive: str) -> None:
    """Also where the vowel of the stem changes."""
    assert infinitive in set(romance_stems(word, language))
