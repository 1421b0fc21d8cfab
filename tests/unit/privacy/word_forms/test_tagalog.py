"""Tagalog affixes."""

from __future__ import annotations

import pytest

from bot.privacy.word_forms.tagalog import tagalog_stems


@pytest.mark.parametrize(
    ("word", "root"), [("sumisigaw", "sigaw"), ("kinukulong", "kulong"), ("ipakukulong", "kulong")]
)
def test_a_form_leads_to_its_root(word: str, root: str) -> None:
    """An infix, a prefix, a first syllable said twice."""
    assert root in set(tagalog_stems(word))
