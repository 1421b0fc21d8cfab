"""Rarer forms of Bengali words."""

from __future__ import annotations

from bot.privacy.word_forms.bengali import bengali_name_stems, bengali_stems, is_plain_bengali


def test_a_form_leads_to_other_forms_of_its_verb() -> None:
    """Keys have no dot below."""
    assert "ছাড়া".replace("\u09bc", "") in set(bengali_stems("ছাড়ি".replace("\u09bc", "")))


def test_a_case_comes_off_a_name() -> None:
    """As in "রহিমের বাড়ি"."""
    assert "রহিম" in set(bengali_name_stems("রহিমের"))


def test_verbs_are_told_by_their_endings() -> None:
    """No capital does in Bengali."""
    assert is_plain_bengali("মারছে")
    assert not is_plain_bengali("আলমগীর")
