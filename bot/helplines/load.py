"""Loads the helpline files into a Directory, or says in which line of which file it cannot.

The whole directory is read at once (about 0.15 s): a mistake must be seen when the service starts, not
when somebody in that country asks.
"""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.helplines.directory import Country, Directory, EmergencyNumbers, Helpline, WebDirectory
from bot.helplines.problems import DirectoryError, Problem
from bot.helplines.source import SourceTable, read_table
from bot.helplines.vocabulary import ALLOWED

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).resolve().parent.parent / "data" / "helplines"
INTERNATIONAL_FILE = "international.yml"
UNVERIFIED_FILE = "unverified.yml"

_OWN = {"country", "file_line", "where"}
_LINE_FIELDS = {item.name for item in fields(Helpline)} - _OWN
_EMERGENCY_FIELDS = {item.name for item in fields(EmergencyNumbers)} - _OWN
_LISTS = {"audience", "topics", "languages", "told", "source_urls", "corrections", "also"}
_BLOCK_LISTS = {"source_urls", "corrections"}


def load_directory(folder: Path = DATA) -> Directory:
    """The directory in `folder`.

    Raises:
        DirectoryError: with every error found, each naming file, line and remedy.
    """
    directory, problems = read_directory(folder)
    if problems:
        raise DirectoryError(problems)
    return directory


def read_directory(folder: Path = DATA) -> tuple[Directory, list[Problem]]:
    """Whatever can be read of the directory, and all errors: for the validator, which wants to go on."""
    problems: list[Problem] = []
    countries: dict[str, Country] = {}
    problems.extend(_misnamed(folder))
    for path in sorted(folder.glob("[A-Z][A-Z].yml")):
        country = read_country(path, problems)
        if country:
            countries[country.code] = country
    if not countries:
        problems.append(Problem(folder, 0, "error", "holds no country.", "It should hold files such as QA.yml."))
    web = _read_web(folder / INTERNATIONAL_FILE, problems)
    return Directory(MappingProxyType(countries), web), problems


def _misnamed(folder: Path) -> Iterator[Problem]:
    """Files that nothing would read: a country whose file has another ending would have no number."""
    for path in sorted(folder.glob("*")):
        if path.suffix.lower() not in {".yml", ".yaml"} or path.name in {INTERNATIONAL_FILE, UNVERIFIED_FILE}:
            continue
        if not re.fullmatch(r"[A-Z]{2}\.yml", path.name):
            yield Problem(path, 1, "error", "no country has this file.", "Name it by its ISO code and .yml: QA.yml.")


def read_country(path: Path, problems: list[Problem]) -> Country | None:
    """One country's file; None where nothing of it can be used."""
    table = read_table(path, problems)
    if table is None:
        return None
    code = path.stem
    _unknown_keys(table, {"country", "name", "emergency", "lines"}, problems)
    if table.text("country") != code:
        problems.append(
            table.problem("country", f"country is not {code}.", f'Write country: "{code}", as in the name of the file.')
        )
    block = table.values.get("emergency")
    if not isinstance(block, SourceTable):
        problems.append(
            table.problem("emergency", "no emergency block.", "Add 'emergency:' with 'call_first:' below it.")
        )
        return None
    emergency = EmergencyNumbers(country=code, **_fields(block, _EMERGENCY_FIELDS, ("confidence",), problems))
    lines = tuple(_helpline(code, entry, problems) for entry in _entries(table, problems))
    return Country(code, table.text("name") or code, emergency, tuple(line for line in lines if line))


def _entries(table: SourceTable, problems: list[Problem]) -> tuple[SourceTable, ...]:
    entries = table.tables("lines")
    if "lines" in table.values and not entries:
        problems.append(
            table.problem("lines", "'lines' holds no line.", "Remove 'lines:' or begin each line with '  - name:'.")
        )
    return entries


def _helpline(code: str, entry: SourceTable, problems: list[Problem]) -> Helpline | None:
    before = len(problems)
    values = _fields(entry, _LINE_FIELDS, ("name", "category", "show"), problems)
    return Helpline(country=code, **values) if len(problems) == before else None


def _fields(table: SourceTable, known: set[str], required: tuple[str, ...], problems: list[Problem]) -> dict[str, Any]:
    """The values of a block as keyword arguments of its dataclass."""
    _unknown_keys(table, known, problems)
    remedy = "Add it: docs/editing-helplines.md says what it may be."
    problems.extend(table.problem(key, f"'{key}' is missing.", remedy) for key in required if not table.text(key))
    values: dict[str, Any] = {"file_line": table.line, "where": table.where}
    if "call_first" in known:
        values["call_first"] = table.text("call_first")
    for key in sorted(table.values.keys() & known):
        values[key] = _field(table, key, problems)
    return values


def _field(table: SourceTable, key: str, problems: list[Problem]) -> str | tuple[str, ...]:
    raw = table.values[key]
    if key in _BLOCK_LISTS:
        found: tuple[str, ...] = (raw,) if isinstance(raw, str) else table.texts(key)
    else:
        found = table.texts(key) if key in _LISTS else (table.text(key),)
    allowed = ALLOWED.get(key, frozenset(found))
    remedy = f"It may be: {', '.join(sorted(allowed))}."
    problems.extend(
        table.problem(key, f"{key} '{value}' is not known.", remedy) for value in found if value not in allowed
    )
    if key not in _LISTS and not isinstance(raw, str):
        problems.append(table.problem(key, f"'{key}' must be one text.", "Write it on one line after the colon."))
    return found if key in _LISTS else found[0]


def _unknown_keys(table: SourceTable, known: set[str], problems: list[Problem]) -> None:
    remedy = f"Fields here are: {', '.join(sorted(known))}."
    problems.extend(
        table.problem(key, f"'{key}' is not a field.", remedy) for key in sorted(table.values.keys() - known)
    )


def _read_web(path: Path, problems: list[Problem]) -> tuple[WebDirectory, ...]:
    table = read_table(path, problems) if path.exists() else None
    if table is None:
        return ()
    known = {item.name for item in fields(WebDirectory)}
    found = []
    for entry in table.tables("directories"):
        values = _fields(entry, known, ("name", "web"), problems)
        found.append(WebDirectory(**{key: value for key, value in values.items() if key in known}))
    return tuple(found)
