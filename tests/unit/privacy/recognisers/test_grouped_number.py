"""Five or six digits in short groups."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("call 34 71 88 from the village", "en", "34 71 88"),
        ("my number: 2 34 71", "en", "2 34 71"),
        ("appelle 41 22 35", "fr", "41 22 35"),
        ("городской 34-71-88 деревня", "ru", "34-71-88"),
        ("piga 412-305", "sw", "412-305"),
    ],
)
def test_short_groups_go(text: str, language: str, gone: str) -> None:
    """As telephone numbers of a town and sort codes are written."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("about 250-300 people", "en"),
        ("it costs 120 000 to come", "en"),
        ("we work 10 12 14 hours", "en"),
        ("3-4 or 5 10 days", "en"),
        ("сплю с 23-00 до 5-30", "ru"),
    ],
)
def test_counts_amounts_and_hours_stay(text: str, language: str) -> None:
    """They lead to nobody."""
    assert not redact(text, language).removed
