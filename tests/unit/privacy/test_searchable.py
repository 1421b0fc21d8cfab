"""Folding: one spelling, and the way back to the original."""

from __future__ import annotations

import pytest

from bot.privacy.searchable import searchable


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("plain", "plain"),
        ("٠٧٧ ०७७ ০৭৭ ０７７", "077 077 077 077"),
        ("0️⃣7️⃣", "07"),
        ("a\u200bb\u202ec", "abc"),
        ("I’m", "I'm"),
        ("e\u0301", "é"),
        ("a      b", "a   b"),
        ("\ud800x", "x"),
    ],
)
def test_variants_become_one(original: str, folded: str) -> None:
    """Digits of every script, key caps, full width, invisible marks, quotes, composed letters."""
    assert searchable(original).text == folded


def test_every_character_knows_its_origin() -> None:
    """A ligature that becomes two letters points back to one code point."""
    found = searchable("xﬁy")
    assert found.text == "xfiy"
    assert (found.starts, found.ends) == ((0, 1, 1, 2), (1, 2, 2, 3))
