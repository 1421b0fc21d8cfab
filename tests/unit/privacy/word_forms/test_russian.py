"""Rarer forms of Russian words."""

from __future__ import annotations

import pytest

from bot.privacy.word_forms.russian import russian_stems


@pytest.mark.parametrize(
    ("word", "form"), [("смахнула", "смахнуть"), ("штрафует", "штрафовать"), ("подвальная", "подвальный")]
)
def test_a_form_leads_to_the_form_of_a_dictionary(word: str, form: str) -> None:
    """Past, present of a borrowed verb, adjective."""
    assert form in set(russian_stems(word))
