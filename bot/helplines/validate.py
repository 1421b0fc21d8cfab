"""Checks the whole directory and says what is wrong, where, and what to do about it.

Beside the checks of each line (`check_line.py`): emergency numbers, numbers that stand twice, countries without a file,
and the leads that nobody confirmed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pycountry

from bot.helplines.check_line import check_line, is_no_address
from bot.helplines.load import DATA, INTERNATIONAL_FILE, UNVERIFIED_FILE, read_directory
from bot.helplines.phone import digits_of, whole_number
from bot.helplines.problems import Problem
from bot.helplines.source import read_table
from bot.helplines.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from bot.helplines.directory import Country, Directory, Helpline

_EMERGENCY_NUMBER = re.compile(r"\d{2,10}")
_KINDS = ("general", "police", "ambulance", "fire")
#: Codes of all countries (ISO 3166-1 alpha-2), and XK, which is in use for Kosovo and left to users by the norm.
_COUNTRIES = frozenset(country.alpha_2 for country in pycountry.countries) | {"XK"}


def check_directory(today: date, folder: Path = DATA) -> tuple[Problem, ...]:
    """Every finding, in the order of files and lines. `today` decides which numbers are due for a check."""
    directory, problems = read_directory(folder)
    for country in directory.countries.values():
        path = folder / f"{country.code}.yml"
        problems += _check_country(country, path)
        for line in country.lines:
            problems += (
                Problem(path, line.where.get(field, line.file_line), level, f"{line.name}: {what}", remedy)
                for field, level, what, remedy in check_line(line, today)
            )
    problems += _check_whole(directory, folder)
    return tuple(sorted(problems))


def _check_country(country: Country, path: Path) -> Iterator[Problem]:
    emergency = country.emergency

    def at(field: str, what: str, remedy: str) -> Problem:
        return Problem(path, emergency.where.get(field, emergency.file_line), "error", what, remedy)

    for field in ("call_first", *_KINDS, "text"):
        value = getattr(emergency, field)
        if value and not _EMERGENCY_NUMBER.fullmatch(value):
            yield at(field, f"'{value}' is not an emergency number.", "Write 2 to 10 digits and nothing else.")
    if emergency.call_first and not emergency.why:
        yield at("call_first", "nothing says why this number comes first.", "Add 'why:'.")
    if emergency.call_first and not emergency.source_urls:
        yield at("call_first", "no source.", "Add 'source_urls:'.")
    for source in filter(is_no_address, emergency.source_urls):
        yield at("source_urls", f"'{source}' is not an address.", "It begins with https://.")
    listed = [getattr(emergency, kind) for kind in _KINDS]
    if any(listed) and emergency.call_first not in {*listed, "112"}:
        yield at("call_first", f"'{emergency.call_first}' is none of the numbers below.", "Correct one of them.")
    if country.code not in _COUNTRIES:
        yield at("country", f"{country.code} is not a country code.", "Use ISO 3166-1 alpha-2, or XK for Kosovo.")
    yield from _duplicates(country, path)


def _duplicates(country: Country, path: Path) -> Iterator[Problem]:
    first: dict[str, Helpline] = {}
    for line in country.lines:
        number = whole_number(line.phone or line.sms or line.whatsapp, country.code)
        other = first.setdefault(number, line)
        if other is not line and other.category == line.category:
            what = f"{line.name}: the number of line {other.file_line} again in the same category."
            yield Problem(path, line.file_line, "error", what, "Keep the better of the two and join their sources.")
        elif other is not line:
            what = f"{line.name}: the number of line {other.file_line}, which is of another category."
            yield Problem(path, line.file_line, "warning", what, "Look whether one of the two is a slip.")


def _check_whole(directory: Directory, folder: Path) -> Iterator[Problem]:
    for code in sorted(_COUNTRIES - directory.countries.keys()):
        yield Problem(folder / f"{code}.yml", 0, "warning", "no file for this country.", "Copy the form of another.")
    for web in directory.web:
        if not web.web.startswith("https://"):
            path = folder / INTERNATIONAL_FILE
            yield Problem(path, 0, "error", f"{web.name}: '{web.web}' is no address.", "It begins with https://.")
    yield from _check_unverified(directory, folder / UNVERIFIED_FILE)


def _check_unverified(directory: Directory, path: Path) -> Iterator[Problem]:
    """Leads need a reason to be there, and a confirmed line must not carry the number of a lead."""
    problems: list[Problem] = []
    table = read_table(path, problems) if path.exists() else None
    yield from problems
    for code in table.values if table else ():
        country = directory.country(code)
        shown = (
            {(line.category, digits_of(line.phone)) for line in country.lines if line.show == "yes"}
            if country
            else set()
        )
        for lead in table.tables(code) if table else ():
            if not lead.text("note") or not lead.text("source"):
                yield lead.problem("name", "no source or no note.", "Say where it was seen and what is doubtful.")
            if lead.text("category") not in CATEGORIES:
                yield lead.problem("category", "unknown category.", f"It may be: {', '.join(CATEGORIES)}.")
            if lead.text("phone") and (lead.text("category"), digits_of(lead.text("phone"))) in shown:
                yield lead.problem("phone", "the same number is shown as confirmed.", "Remove it in one place.")
