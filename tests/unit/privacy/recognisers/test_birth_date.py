"""Dates of birth in whatever order and form."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("7th of june is my birthday", "en", "7th of june"),
        ("06/11 is my birthday", "en", "06/11"),
        ("8 जून को मेरा जन्मदिन है", "hi", "8 जून"),
        ("97 г.р. она", "ru", "97"),
        ("i was born in 97 in a hut", "en", "97"),
        ("naci en el 98", "es", "98"),
        ("em sinh năm 98", "vi", "98"),
        ("nilizaliwa mwaka wa 98", "sw", "98"),
        ("ولدت سنة ٩٧", "ar", "٩٧"),
        ("জন্ম ৯৭ সালে", "bn", "৯৭"),
        ("i was born 8/VI/1998", "en", "8/VI/1998"),
        ("born 4th month 9th day 1997", "en", "4th month 9th day 1997"),
        ("naci el 4 del 6 del 98", "es", "4 del 6 del 98"),
        ("nilizaliwa tarehe 4 mwezi wa 6 mwaka 1998", "sw", "4 mwezi wa 6 mwaka 1998"),
    ],
)
def test_a_date_beside_a_word_of_birth_goes(text: str, language: str, gone: str) -> None:
    """Before or behind it, with a short year, with the month as a number."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i was born in a village with 50 houses", "en"),
        ("my birthday was 14 days ago", "en"),
        ("one of the two was born here", "en"),
        ("cumple 15 años", "es"),
        ("we were 50 at the birthday", "en"),
    ],
)
def test_a_count_or_age_beside_a_word_of_birth_stays(text: str, language: str) -> None:
    """It is no year."""
    assert not redact(text, language).removed
