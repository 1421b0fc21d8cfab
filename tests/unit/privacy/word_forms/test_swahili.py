"""Swahili verbs taken apart."""

from __future__ import annotations

import pytest

from bot.privacy.word_forms.swahili import is_swahili_verb


@pytest.mark.parametrize("word", ["nilipe", "hatulipwi", "kumwoza", "msinipigie", "wanatulazimisha", "anauzwa"])
def test_forms_of_swahili_verbs_are_words(word: str) -> None:
    """Subject, tense, object, root and voice are taken apart."""
    assert is_swahili_verb(word)


@pytest.mark.parametrize("name", ["wanjiku", "akinyi", "nakhumicha", "kwamboka", "nyambura", "barasa"])
def test_names_built_like_verbs_are_none(name: str) -> None:
    """Only forms of listed roots count."""
    assert not is_swahili_verb(name)
