"""What a number says, and when it may stay."""

from __future__ import annotations

import pytest

from bot.privacy.numbers import is_amount, is_date_or_time, is_list, is_price
from bot.privacy.reading import read


@pytest.mark.parametrize(
    ("text", "number", "amount"),
    [
        ("i owe 18000 dollars", "18000", True),
        ("they want $3,500 now", "3,500", True),
        ("he pays 450 a month in euros", "450", True),
        ("call 07700900461 for $ 5", "07700900461", False),  # neither grouped nor round
        ("give 0450 dollars", "0450", False),  # no amount begins with a zero
        ("room 18000", "18000", False),  # no word of money
    ],
)
def test_money_stays(text: str, number: str, amount: bool) -> None:
    """A number that is grouped, round or short, with a currency or a word of money near it."""
    start = text.index(number)
    assert is_amount(read(text, "en"), start, start + len(number)) is amount


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-2023", True),
        ("9:00 - 17:30", True),
        ("12.03.2024", True),
        ("2024-03-12", True),
        ("07700 900461", False),
        ("34-71-88", False),
    ],
)
def test_dates_and_hours_are_no_telephone_number(text: str, expected: bool) -> None:
    """Spans of years and hours as well."""
    assert is_date_or_time(text) is expected


@pytest.mark.parametrize(("text", "expected"), [("7.50", True), ("12,5", True), ("1.234", False), ("7", False)])
def test_prices_are_too_short_to_lead_to_anybody(text: str, expected: bool) -> None:
    """One or two digits after the point or comma."""
    assert is_price(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("06.12 34.56", False),  # no day has 34 hours
        ("10.20-30.40", False),
        ("9.00 12.30 22.15", True),
        ("2018 2019 2020 2021", True),
    ],
)
def test_hours_are_those_of_a_day(text: str, expected: bool) -> None:
    """What looks like hours, but is none, may be a telephone number."""
    assert is_date_or_time(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11, 13, 15, 18", True),
        ("10 20 30 40", True),
        ("61 24 35 78", False),
        ("11 33 55 77", False),
        ("07, 11, 23, 45", False),
    ],
)
def test_what_rises_is_a_list(text: str, expected: bool) -> None:
    """After commas, or by equal steps."""
    assert is_list(text) is expected
