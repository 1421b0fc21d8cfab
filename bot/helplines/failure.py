"""Numbers for the moment when something has failed: no model, no database, and no healthy directory needed.

Only the one file of the country is read. Where even that is broken, the number to call first is taken
from its text, and where that fails too there are the numbers that every mobile knows (safety.md, conduct 14).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.helplines.choose import choose
from bot.helplines.directory import INTERNATIONAL, MOBILE_EMERGENCY, Country, Directory
from bot.helplines.load import DATA, read_country
from bot.helplines.need import Need

if TYPE_CHECKING:
    from pathlib import Path

    from bot.helplines.problems import Problem

_CODE = re.compile(r"[A-Za-z]{2}")
_CALL_FIRST = re.compile(r"^\s*call_first:\s*[\"']?(\d{2,10})[\"']?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FailureNumbers:
    """What is left to say: `emergency`, best first, and one helpline where a healthy, confirmed one is known.

    `country` is None where these are the numbers for any country; `warn_shared_with` as in Offer.
    """

    country: str | None
    emergency: tuple[str, ...]
    helpline: str = ""
    phone: str = ""
    warn_shared_with: str | None = None


ANY_COUNTRY = FailureNumbers(None, MOBILE_EMERGENCY)


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
    choice = choose(Directory(MappingProxyType({country.code: country})), Need("find_helpline", country.code))
    emergency = choice.emergency
    numbers = (emergency.call_first, *MOBILE_EMERGENCY[:1]) if emergency.add_112 else (emergency.call_first,)
    offer = next((offer for offer in choice.lines if offer.confirmed), None)
    if offer is None:
        return FailureNumbers(country.code, numbers)
    return FailureNumbers(country.code, numbers, offer.helpline.label, offer.number, offer.warn_shared_with)


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
    return FailureNumbers(path.stem, tuple(numbers))
