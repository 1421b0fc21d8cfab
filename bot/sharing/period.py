"""The period of a release: whole weeks (ISO 8601) for figures, whole months for incidents, all of it over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.sharing.faults import PeriodError

#: Of this century: a slip such as 1026 would spend the privacy budget of a thousand years.
_WEEK = re.compile(r"(20\d{2})-W(\d{2})")
_MONTH = re.compile(r"(20\d{2})-(\d{2})")
#: Weeks in a quarter; the fourth has 14 of them in a year of 53.
_QUARTER = 13


@dataclass(frozen=True, slots=True)
class ReleasePeriod:
    """Days from `first` up to `end`, which is not part of it, in UTC."""

    first: date
    end: date
    name: str

    @property
    def since(self) -> int:
        """Unix seconds of the start."""
        return _seconds(self.first)

    @property
    def until(self) -> int:
        """Unix seconds of the end."""
        return _seconds(self.end)

    @property
    def weeks(self) -> tuple[str, ...]:
        """Names of its weeks, such as 2026-W05."""
        return tuple(week_of(self.first + timedelta(days)) for days in range(0, (self.end - self.first).days, 7))

    @property
    def years(self) -> tuple[int, ...]:
        """Years that its weeks belong to; a week belongs to one year only."""
        return tuple(sorted({int(week[:4]) for week in self.weeks}))


def week_of(day: date) -> str:
    """Name of a day's week."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def year_of_weeks(year: int) -> tuple[int, int]:
    """Unix seconds of the start and the end of a year of whole weeks."""
    return _seconds(date.fromisocalendar(year, 1, 1)), _seconds(date.fromisocalendar(year + 1, 1, 1))


def weeks(first: str | None, last: str | None, today: date) -> ReleasePeriod:
    """The weeks from `first` to `last`, such as 2026-W01 and 2026-W13; the last quarter of weeks without both.

    Raises:
        PeriodError: see `_period`.
    """
    if first is None and last is None:
        start, end = _quarter_of_weeks(today)
    else:
        start, end = _week(first), _week(last) + timedelta(7)
    return _period(start, end, f"{week_of(start)} to {week_of(end - timedelta(1))}", today)


def months(first: str | None, last: str | None, today: date) -> ReleasePeriod:
    """The months from `first` to `last`, such as 2026-01 and 2026-03; the last calendar quarter without both.

    Raises:
        PeriodError: see `_period`.
    """
    if first is None and last is None:
        end = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
        start = _month_after(end, -3)
    else:
        start, end = _month(first), _month_after(_month(last), 1)
    return _period(start, end, f"{start:%Y-%m} to {end - timedelta(1):%Y-%m}", today)


def _period(start: date, end: date, name: str, today: date) -> ReleasePeriod:
    """The period, once it is over: what is still coming in would be missing, and could be told by a later file.

    Raises:
        PeriodError: it ends before it starts, or is not over.
    """
    if start >= end:
        raise PeriodError("{name} ends before it begins. Swap {first} and {last}.", name=name)
    if end > today:
        raise PeriodError(
            "{name} is not over. Share it from {end} on, or choose an earlier {last}.", name=name, end=end
        )
    return ReleasePeriod(start, end, name)


def _week(text: str | None) -> date:
    found = _WEEK.fullmatch(text or "")
    try:
        return date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else _unreadable(text, "2026-W05")
    except ValueError:
        return _unreadable(text, "2026-W05")


def _month(text: str | None) -> date:
    found = _MONTH.fullmatch(text or "")
    try:
        return date(int(found[1]), int(found[2]), 1) if found else _unreadable(text, "2026-02")
    except ValueError:
        return _unreadable(text, "2026-02")


def _unreadable(text: str | None, example: str) -> date:
    if text is None:
        raise PeriodError("Give {first} and {last}, such as {example}, or neither.", example=example)
    raise PeriodError("{text} can't be read. Write {first} and {last} such as {example}.", text=text, example=example)


def _quarter_of_weeks(today: date) -> tuple[date, date]:
    """The last quarter of weeks that is over: weeks 1-13, 14-26, 27-39, or from 40 to the end of the year."""
    year, week, _ = today.isocalendar()
    quarter = min((week - 1) // _QUARTER, 3)
    end = date.fromisocalendar(year, _QUARTER * quarter + 1, 1)
    start = date.fromisocalendar(*((year, _QUARTER * (quarter - 1) + 1) if quarter else (year - 1, 40)), 1)
    return start, end


def _month_after(month: date, count: int) -> date:
    years, months_ = divmod(month.month - 1 + count, 12)
    return date(month.year + years, months_ + 1, 1)


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())
