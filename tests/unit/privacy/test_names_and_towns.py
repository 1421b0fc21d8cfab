"""Names that are months or cities elsewhere, nicknames that double a word, towns before a postposition."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("my mate Mar-mar fell from the ladder", "en", "Mar-mar"),
        ("nhà em ở Năm Sơn gần biển", "vi", "Năm Sơn"),
        ("мама привезла меня из оша", "ru", "оша"),
        ("bhai nagpur me kaam karta hai", "hi", "nagpur"),
        ("আমারে টাঙ্গাইল থেইকা পাটুরিয়া নিছে", "bn", "পাটুরিয়া"),
    ],
)
def test_they_go(text: str, language: str, gone: str) -> None:
    """Whatever word they are elsewhere."""
    assert gone not in redact(text, language).text


@pytest.mark.parametrize(
    ("text", "language"),
    [("he came in June, they beat me day and night", "en")],
)
def test_a_month_stays(text: str, language: str) -> None:
    """It names nobody."""
    assert redact(text, language).text == text
