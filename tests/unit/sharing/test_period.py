"""Periods are whole weeks or months, and over."""

from __future__ import annotations

from datetime import date

import pytest

from bot.sharing.faults import PeriodError
from bot.sharing.period import months, weeks

JULY = date(2026, 7, 15)


@pytest.mark.parametrize(
    ("today", "name", "count"),
    [
        (date(2026, 7, 15), "2026-W14 to 2026-W26", 13),
        (date(2026, 6, 28), "2026-W01 to 2026-W13", 13),
        (date(2025, 12, 28), "2025-W27 to 2025-W39", 13),
        (date(2026, 1, 1), "2025-W40 to 2025-W52", 13),
        (date(2027, 1, 3), "2026-W27 to 2026-W39", 13),
        (date(2027, 1, 4), "2026-W40 to 2026-W53", 14),
    ],
)
def test_the_default_of_figures_is_the_last_quarter_of_weeks(today: date, name: str, count: int) -> None:
    """Quarters follow each other without a gap, even in a year of 53 weeks."""
    period = weeks(None, None, today)
    assert (period.name, len(period.weeks)) == (name, count)


@pytest.mark.parametrize(
    ("today", "name"),
    [
        (JULY, "2026-04 to 2026-06"),
        (date(2026, 1, 1), "2025-10 to 2025-12"),
        (date(2026, 12, 31), "2026-07 to 2026-09"),
    ],
)
def test_the_default_of_incidents_is_the_last_calendar_quarter(today: date, name: str) -> None:
    """Also across the turn of the year."""
    assert months(None, None, today).name == name


def test_a_period_over_the_turn_of_the_year_belongs_to_both_years() -> None:
    """A week belongs to one year only, that of its Thursday."""
    period = weeks("2025-W52", "2026-W02", JULY)
    assert period.weeks == ("2025-W52", "2026-W01", "2026-W02")
    assert period.years == (2025, 2026)
    assert period.first == date(2025, 12, 22)
    assert (period.until - period.since) == 21 * 86_400


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        ("2026-W10", "2026-W09", "Swap --from and --until"),
        ("2026-W27", "2026-W29", "is not over. Share it from 2026-07-20"),
        ("2026-W05", None, "Give --from and --until"),
        ("2026-W54", "2026-W55", "2026-W54 can't be read"),
        ("last week", "2026-W09", "such as 2026-W05"),
        ("2026-W05", "9999-W52", "9999-W52 can't be read"),
        ("0001-W01", "2026-W09", "0001-W01 can't be read. Write --from and --until such as 2026-W05"),
        ("1026-W01", "2026-W09", "1026-W01 can't be read"),
    ],
)
def test_a_faulty_period_is_told_plainly(first: str, last: str | None, says: str) -> None:
    """What is wrong, and what to write instead."""
    with pytest.raises(PeriodError, match=says):
        weeks(first, last, JULY)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2026-13", "2026-14"),
        ("2026-W05", "2026-W06"),
        ("2026-07", "2026-07"),
        ("2026-01", "9999-12"),
        ("0001-01", "2026-02"),
        ("1026-01", "2026-02"),
    ],
)
def test_a_faulty_month_is_refused(first: str, last: str) -> None:
    """Months that don't exist, weeks, months that are not over, and the last month that there is."""
    with pytest.raises(PeriodError):
        months(first, last, JULY)
