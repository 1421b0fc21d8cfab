"""Families as places of work."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("trabajo interna con los Zubizarreta y no cobro", "es", "trabajo interna con [EMPLOYER] y no cobro"),
        ("je garde les enfants chez les de Montferrat", "fr", "je garde les enfants chez [EMPLOYER]"),
        ("cuido da família Vasconcelos todo dia", "pt", "cuido da [EMPLOYER] todo dia"),
        ("i clean for the Ravenscrofts every day", "en", "i clean for [EMPLOYER] every day"),
        ("няня в родині Барабашів без вихідних", "uk", "няня в [EMPLOYER] без вихідних"),
        ("katulong ako ng pamilya Ong", "tl", "katulong ako ng [EMPLOYER]"),
    ],
)
def test_the_family_goes_with_its_article(text: str, language: str, kept: str) -> None:
    """The name alone would say whom to look for."""
    assert redact(text, language).text == kept


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i work for a family in dubai and the family is cruel", "en"),
        ("os meus pais e os patrões", "pt"),
        ("les Philippines sont loin", "fr"),
    ],
)
def test_a_family_without_a_name_stays(text: str, language: str) -> None:
    """Whom somebody works for matters as long as it finds nobody."""
    assert "[EMPLOYER]" not in redact(text, language).text
