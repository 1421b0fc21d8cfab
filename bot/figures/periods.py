"""The periods that figures are told of: whole weeks, and months, quarters and years made of whole weeks.

A week belongs to the month, the quarter and the year of its Thursday, as ISO 8601 has it for years. So every period is
exactly the sum of the next smaller ones. Calendar months would cut weeks in two: the difference of some weeks and a
month would be a few days, with few people in them.

Figures tell of a period once it is over. Before that, the difference of two looks at it would tell of the few messages
that came in between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

WEEK = 7 * 86_400
#: 1 January 1970 was a Thursday; weeks begin on Monday 5 January.
MONDAY = 4 * 86_400

PeriodLength = Literal["week", "month", "quarter", "year"]
LEVELS: tuple[PeriodLength, ...] = ("week", "month", "quarter", "year")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_NAME = re.compile(r"(\d{4})(?:-(W|Q|)(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Period:
    """A period of whole weeks from `since` up to `until` (Unix seconds, UTC)."""

    level: PeriodLength
    since: int
    until: int

    @property
    def name(self) -> str:
        """Its name, such as 2026-W13, 2026-03, 2026-Q1 and 2026."""
        day = _thursday(self.since)
        if self.level == "week":
            year, week, _ = day.isocalendar()
            return f"{year}-W{week:02}"
        if self.level == "month":
            return f"{day:%Y-%m}"
        return f"{day.year}-Q{(day.month + 2) // 3}" if self.level == "quarter" else str(day.year)

    @property
    def mondays(self) -> range:
        """Its weeks in order, each by the Unix seconds of its Monday."""
        return range(self.since, self.until, WEEK)

    @property
    def parent(self) -> Period | None:
        """The next larger period that it is part of; a year has none."""
        return _parent(self)

    @property
    def children(self) -> tuple[Period, ...]:
        """The next smaller periods that it is made of, in order."""
        return _children(self)


@lru_cache(maxsize=1024)
def _parent(period: Period) -> Period | None:
    above = LEVELS[LEVELS.index(period.level) + 1 :]
    return period_at(above[0], period.since) if above else None


@lru_cache(maxsize=1024)
def _children(period: Period) -> tuple[Period, ...]:
    if period.level == "week":
        return ()
    below = LEVELS[LEVELS.index(period.level) - 1]
    return tuple(dict.fromkeys(period_at(below, at) for at in period.mondays))


def monday(at: int) -> int:
    """Unix seconds of the Monday on which the week of a moment begins, in UTC."""
    return (at - MONDAY) // WEEK * WEEK + MONDAY


def period_at(level: PeriodLength, at: int) -> Period:
    """The period of a level that a moment (Unix seconds) belongs to."""
    if level == "week":
        return Period(level, monday(at), monday(at) + WEEK)
    day, size = _thursday(monday(at)), _MONTHS[level]
    first = (day.month - 1) // size * size
    return Period(level, _begin(day.year, first), _begin(day.year, first + size))


def named(name: str) -> Period | None:
    """The period of a name; None where it is no name of one."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    year, kind, number = int(match[1]), match[2], int(match[3] or 1)
    try:
        if kind == "W":
            found = period_at("week", _seconds(date.fromisocalendar(year, number, 1)))
        else:
            month = 3 * number - 2 if kind == "Q" else number
            level: PeriodLength = "year" if kind is None else "quarter" if kind == "Q" else "month"
            found = period_at(level, _begin(date(year, month, 1).year, month - 1))
    except (ValueError, OverflowError):
        return None
    return found if found.name == name else None


def over(level: PeriodLength, since: int, now: int) -> list[Period]:
    """The periods of a level that are over, from the one of a moment on; the latest first."""
    found, period = [], period_at(level, since)
    while period.until <= now:
        found.append(period)
        period = period_at(level, period.until)
    return found[::-1]


def largest(period: Period) -> Period:
    """The largest period that ends when this one does, itself or what it is the last part of."""
    parent = period.parent
    return largest(parent) if parent and parent.until == period.until else period


def within(period: Period) -> Iterator[Period]:
    """A period and all that it is made of."""
    yield period
    for child in period.children:
        yield from within(child)


def newest(period: Period) -> list[Period]:
    """A period and those within it that end when it does, the largest first."""
    return [period, *(newest(period.children[-1]) if period.children else ())]


def _begin(year: int, month: int) -> int:
    """Unix seconds of the Monday of the first week of a month (0 to 12) of a year."""
    first = date(year + month // 12, month % 12 + 1, 1)
    thursday = first + timedelta((3 - first.weekday()) % 7)
    return _seconds(thursday - timedelta(3))


def _thursday(monday_: int) -> date:
    return datetime.fromtimestamp(monday_, UTC).date() + timedelta(3)


def _seconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
