"""Cases that Russian and Ukrainian share."""

from __future__ import annotations

import pytest

from bot.privacy.word_forms.slavic import nominatives


@pytest.mark.parametrize(("word", "name"), [("марии", "мария"), ("олексієві", "олексій"), ("иваном", "иван")])
def test_a_case_leads_to_the_nominative(word: str, name: str) -> None:
    """Of names and of words."""
    assert name in set(nominatives(word))
