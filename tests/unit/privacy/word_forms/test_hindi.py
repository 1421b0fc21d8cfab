"""Rarer forms of Hindi words."""

from __future__ import annotations

from bot.privacy.word_forms.hindi import hindi_name_stems, hindi_stems, is_plain_hindi


def test_a_form_leads_to_other_forms_of_its_verb() -> None:
    """Of which the lists hold some."""
    assert "धोना" in set(hindi_stems("धोता"))


def test_dialects_lead_to_the_standard() -> None:
    """Haryana says "सुणै" for "सुने"."""
    assert "सुने" in set(hindi_stems("सुणै"))


def test_a_glued_postposition_comes_off_a_name() -> None:
    """Not of words alone."""
    assert "राजू" in set(hindi_name_stems("राजूको"))


def test_verbs_are_told_by_their_endings() -> None:
    """No capital does in Hindi."""
    assert is_plain_hindi("मारते")
    assert not is_plain_hindi("गुड्डू")
