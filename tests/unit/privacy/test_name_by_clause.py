"""Words that can be names, told by their clause."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("hope is 14 and they took her", "en", "hope"),
        ("me and precious sleep on the floor", "en", "precious"),
        ("la señora del bar es gloria, nos pega", "es", "gloria"),
        ("signed in as j. hardy at night", "en", "j. hardy"),
        ("сбежала вчера, боюсь нос высунуть. вера", "ru", "вера"),
        ("Neema anavua samaki usiku", "sw", "Neema"),
        ("আশা আর আমি এখানে", "bn", "আশা"),
    ],
)
def test_the_clause_makes_it_a_name(text: str, language: str, name: str) -> None:
    """Elsewhere the same word stays."""
    removed = {text[r.start : r.end] for r in redact(text, language).removed}
    assert name in removed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("no tengo esperanza. ayuda", "es"),
        ("mama anasema niende", "sw"),
    ],
)
def test_elsewhere_the_word_stays(text: str, language: str) -> None:
    """Faith and hope are words."""
    assert redact(text, language).text == text
