"""Hurried spellings stay; what lists hold as names go, whatever they resemble."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("it hapened and somone saw", "en"),
        ("kiero salir de aki con mi ija", "es"),
        ("гворить не могу, здраствуйте", "ru"),
        ("krta h, smjh nhi aata", "hi"),
        ("sînt închisă și nu mă lasă", "ro"),
    ],
)
def test_a_usual_word_with_a_slip_stays(text: str, language: str) -> None:
    """Staff must read it."""
    assert redact(text, language).text == text


@pytest.mark.parametrize(
    ("text", "language", "gone"), [("plate mx 67 qqd", "en", "qqd"), ("with wanjikuh", "en", "wanjikuh")]
)
def test_letters_of_a_plate_and_unknown_names_go(text: str, language: str, gone: str) -> None:
    """Neither resembles a usual word."""
    assert gone not in redact(text, language).text
