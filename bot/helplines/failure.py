"""Numbers for the moment when something has failed: no model, no database, and no healthy directory needed.

Only the one file of the country is read. Where even that is broken, the number to call first is taken
from its text, and where that fails too there are the numbers that every mobile knows (safety.md, conduct 14).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.helplines.audience import LAST_RESORT
from bot.helplines.directory import ENFORCED, INTERNATIONAL, MOBILE_EMERGENCY, Country
from bot.helplines.load import DATA, read_country
from bot.helplines.need import Need
from bot.helplines.plans import plan_for
from bot.helplines.rank import Candidate, candidates

if TYPE_CHECKING:
    from pathlib import Path

    from bot.helplines.problems import Problem
    from bot.taxonomy import IntentName

_CODE = re.compile(r"[A-Za-z]{2}")
_CALL_FIRST = re.compile(r"^\s*call_first:\s*[\"']?(\d{2,10})[\"']?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FailureNumbers:
    """The numbers to give after a failure.

    Args:
        emergency: emergency numbers, best first.
        helpline: name of a helpline that is confirmed and has no error in its file; empty where there is none.
        phone: its number.
        tells: whether authorities answer it or are told, which the person must read before its number.
    """

    emergency: tuple[str, ...]
    helpline: str = ""
    phone: str = ""
    tells: bool = False


ANY_COUNTRY = FailureNumbers(MOBILE_EMERGENCY)

#: The situations that are assumed of a message that was not read: a way out is needed, else somebody to talk to.
_SITUATIONS: tuple[IntentName, ...] = ("find_helpline", "self_harm")


def failure_numbers(country: str | None, folder: Path = DATA) -> FailureNumbers:
    """The numbers for a country (as the channel tells it); never raises, whatever the state of the files."""
    code = (country or "").strip()
    if not _CODE.fullmatch(code):
        return ANY_COUNTRY
    path = folder / f"{code.upper()}.yml"
    return _healthy(path) or _from_text(path) or ANY_COUNTRY


def _healthy(path: Path) -> FailureNumbers | None:
    try:
        country = _read(path, path.stat().st_mtime_ns)
    except (OSError, ValueError, RecursionError):
        return None
    if country is None or not country.emergency.call_first:
        return None
    emergency = country.emergency
    numbers = (emergency.call_first, *MOBILE_EMERGENCY[:1]) if emergency.add_112 else (emergency.call_first,)
    line = _line(country)
    return FailureNumbers(numbers, line.line.label, line.number, _tells(line)) if line else FailureNumbers(numbers)


def _line(country: Country) -> Candidate | None:
    """The confirmed line to call, one that the police hear nothing of before one of theirs (safety.md, conduct 12).

    There is room for one only, so a crisis line goes before a trafficking line of the police, a line of the whole
    country before that of a region, and one for everybody before one for women. A child line is last: whether a child
    writes is not known here.
    """
    needs = [Need(situation, country.code) for situation in _SITUATIONS]
    found = [candidate for need in needs for candidate in candidates(country, need, plan_for(need.situation, need))]
    own = [each for each in found if each.digits != country.emergency.call_first]  # that number stands there already
    called = [candidate for candidate in own if candidate.confirmed and not candidate.written]
    return min(called, key=_place, default=None)


def _place(candidate: Candidate) -> tuple[bool, bool, bool, int]:
    enforced = candidate.line.distance == ENFORCED
    return candidate.grade == LAST_RESORT, not candidate.national, enforced, candidate.grade


def _tells(candidate: Candidate) -> bool:
    return candidate.offer().warn_shared_with is not None


@lru_cache(maxsize=64)
def _read(path: Path, _changed_ns: int) -> Country | None:
    """The country's file, read again only when it has changed."""
    problems: list[Problem] = []
    country = read_country(path, problems)
    return None if problems else country


def _from_text(path: Path) -> FailureNumbers | None:
    try:
        found = _CALL_FIRST.search(path.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    if found is None:
        return None
    numbers = dict.fromkeys((found[1], INTERNATIONAL.call_first))
    return FailureNumbers(tuple(numbers))
