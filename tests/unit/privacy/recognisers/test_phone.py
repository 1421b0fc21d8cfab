"""Telephone numbers in digits, by what stands between the digits."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("07911!305!412", "en", "07911!305!412"),
        ("it is 07911→305→412 ok", "en", "07911→305→412"),
        ("07911🙂305🙂412", "en", "07911🙂305🙂412"),
        ("позвони 8 916 ... 305 ... 41 ... 22", "ru", "8 916 ... 305 ... 41 ... 22"),
        ("رقمي 07911،305،412", "ar", "07911،305،412"),
        ("my num 08.15 37.62 ok", "en", "08.15 37.62"),
    ],
)
def test_signs_between_the_digits_hide_nothing(text: str, language: str, gone: str) -> None:
    """Whatever people type between groups."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("llamo al 911 o al 1343 o 112 siempre", "es"),
        ("tengo 3, 5, 7 y 9 o 10 años", "es"),
        ("my kids are 11, 13, 15, 18", "en"),
        ("prices 10 20 30 40", "en"),
        ("50% 20% 30% 100%", "en"),
        ("দেনা ৪,০০,০০০ টাকা", "bn"),
        ("nadaiwa laki 2 300,000 shilingi", "sw"),
        ("he comes 22h30 and works 7j/7 and 6x1", "fr"),
    ],
)
def test_lists_amounts_and_hours_stay(text: str, language: str) -> None:
    """They lead to nobody."""
    assert not redact(text, language).removed


def test_an_o_is_a_zero_where_it_is_no_word() -> None:
    """And among single digits everywhere."""
    assert not left_over("07911 o 305 412", "ring 07911 o 305 412", "en")
    assert not left_over("0 7 9 1 o 3 0 5 4 1", "llama 0 7 9 1 o 3 0 5 4 1", "es")
