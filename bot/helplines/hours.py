"""Opening hours as printed, and whether a line is open.

Only a plain form is read: `24/7`, `Mon-Fri 09:00-17:00`, `Sun-Thu 08:00-20:00`, `08:00-23:00 daily`,
several such parts with commas, and a year in brackets. Anything else is unknown, because a wrong
"open now" costs somebody their only chance to call.
"""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global

_DAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_ALWAYS = re.compile(r"24/7|24 hours|24/7 call centre")
_PART = re.compile(r"(?:(?P<first>\w{3})(?:-(?P<last>\w{3}))?)?\s*(?:(?P<start>\d\d:\d\d)-(?P<end>\d\d:\d\d))?")
_TIME = re.compile(r"\d{1,2}:\d{2}")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")
_YEAR = re.compile(r"\s*\(\d{4}\)$")

Opening = tuple[frozenset[int], time, time]


def open_now(hours: str, now: datetime | None, country: str) -> bool | None:
    """Whether the line is open at `now` (aware) by the clock of `country`; None where it is not certain."""
    plain = _YEAR.sub("", hours.strip().lower())
    if _ALWAYS.fullmatch(plain):
        return True
    openings = _openings(plain)
    if not openings or now is None or now.tzinfo is None:
        return None
    verdicts = {_is_open(openings, clock) for clock in _clocks(country, now)}
    return verdicts.pop() if len(verdicts) == 1 else None


def wrong_times(hours: str) -> list[str]:
    """Times of day that no clock shows, such as 25:00; midnight at the end of a day is 23:59 or "24/7"."""
    return [text for text in _TIME.findall(hours) if not _CLOCK.fullmatch(text)]


def _is_open(openings: tuple[Opening, ...], local: datetime) -> bool:
    clock = local.time()
    return any(local.weekday() in days and start <= clock < end for days, start, end in openings)


@cache
def _openings(plain: str) -> tuple[Opening, ...]:
    """The parts of the hours, each with its days and times; empty where any part is not plain."""
    text = "mon-sun " + plain.removesuffix(" daily") if plain.endswith(" daily") else plain
    found: list[Opening] = []
    days: frozenset[int] = frozenset()
    timed = True  # the days collected so far now have their times
    for part in text.split(","):
        match = _PART.fullmatch(part.strip())
        if match is None or not any(match.groups()):
            return ()
        if match["first"]:
            days = _days(match["first"], match["last"]) | (frozenset() if timed else days)
            timed = False
        if match["start"]:
            if wrong_times(match[0]):
                return ()
            found.append((days, time.fromisoformat(match["start"]), time.fromisoformat(match["end"])))
            timed = True
    whole = timed and all(days and start < end for days, start, end in found)
    return tuple(found) if whole else ()


def _days(first: str, last: str | None) -> frozenset[int]:
    if first not in _DAYS or (last and last not in _DAYS):
        return frozenset()
    begin = _DAYS[first]
    length = (_DAYS[last] - begin) % 7 if last else 0
    return frozenset((begin + step) % 7 for step in range(length + 1))


def _clocks(country: str, now: datetime) -> list[datetime]:
    """The times on the clocks of the country's time zones; empty where a zone is not known here."""
    try:
        zones = [ZoneInfo(name) for name in get_global("territory_zones").get(country, [])]
    except ZoneInfoNotFoundError:
        return []
    return [now.astimezone(zone) for zone in zones]
