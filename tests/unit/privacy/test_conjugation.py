"""Rarer forms of words that the lists hold."""

from __future__ import annotations

import pytest

from bot.privacy.conjugation import english_forms, romance_forms, romanian_forms


@pytest.mark.parametrize(
    ("word", "language", "infinitive"),
    [("descuenten", "es", "descontar"), ("chantageiam", "pt", "chantagear"), ("cherchaient", "fr", "chercher")],
)
def test_a_form_leads_to_its_infinitive(word: str, language: str, infinitive: str) -> None:
    """Also where the vowel of the stem changes."""
    assert infinitive in set(romance_forms(word, language))


def test_romanian_spellings_and_dropped_articles() -> None:
    """`mînca` is written "mânca" today, "telefonu" is said for "telefonul"."""
    assert "mânca" in set(romanian_forms("mînca"))
    assert "telefonul" in set(romanian_forms("telefonu"))


def test_english_plural() -> None:
    """And possessive."""
    assert "landline" in set(english_forms("landlines"))
    assert "mother" in set(english_forms("mother's"))
