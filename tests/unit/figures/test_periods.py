"""Periods are made of whole weeks, and each is the sum of the next smaller ones."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from bot.figures.periods import LEVELS, WEEK, largest, monday, named, newest, over, period_at, within


def day(seconds: int) -> date:
    """The day on which a moment is."""
    return datetime.fromtimestamp(seconds, UTC).date()


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026-W13", "2026-03-23", "2026-03-29"),
        ("2026-03", "2026-03-02", "2026-03-29"),
        ("2026-04", "2026-03-30", "2026-05-03"),
        ("2026-Q1", "2025-12-29", "2026-03-29"),
        ("2026", "2025-12-29", "2027-01-03"),
        ("2026-W53", "2026-12-28", "2027-01-03"),
        ("2025", "2024-12-30", "2025-12-28"),
    ],
)
def test_a_period_has_a_name_and_whole_weeks(name: str, first: str, last: str) -> None:
    """A week belongs to where its Thursday is, as in ISO 8601."""
    period = named(name)
    assert period is not None
    assert (period.name, str(day(period.since)), str(day(period.until - 1))) == (name, first, last)
    assert day(period.since).weekday() == 0


@pytest.mark.parametrize(
    "name", ["", "2026-W54", "2025-W53", "2026-13", "2026-00", "2026-Q5", "2026-3", "9999", "0000", "x"]
)
def test_what_names_no_period_is_none(name: str) -> None:
    """Whatever stands in an address."""
    assert named(name) is None


@pytest.mark.parametrize("year", range(2020, 2034))
def test_every_period_is_the_sum_of_the_next_smaller_ones(year: int) -> None:
    """Years of quarters, quarters of months, months of weeks: none overlaps, none is left out."""
    top = named(str(year))
    assert top is not None
    assert len(top.mondays) == date(year, 12, 28).isocalendar().week
    for period in within(top):
        parts = period.children
        assert all(part.parent == period for part in parts)
        if parts:
            assert (parts[0].since, parts[-1].until) == (period.since, period.until)
            assert all(one.until == next_.since for one, next_ in pairwise(parts))
            assert LEVELS.index(parts[0].level) == LEVELS.index(period.level) - 1


def test_only_what_is_over_is_told_of() -> None:
    """To the second; the latest comes first."""
    end = period_at("month", monday(0) + 30 * WEEK).until
    assert over("month", end - 1, end - 1) == []
    assert [period.until for period in over("month", end - 1, end)] == [end]
    assert [period.since for period in over("week", end - 3 * WEEK, end)] == [
        end - WEEK,
        end - 2 * WEEK,
        end - 3 * WEEK,
    ]


def test_some_periods_end_together() -> None:
    """The last week of a year ends its month, its quarter and the year."""
    year = named("2026")
    assert year is not None
    assert [period.name for period in newest(year)] == ["2026", "2026-Q4", "2026-12", "2026-W53"]
    assert largest(newest(year)[-1]) == year
    assert largest(year.children[0].children[0]).name == "2026-01"
