"""Words of the staff pages for what the bot calls by a code."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from bot.content_files import Each, read_content
from bot.places import country_name
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

_FILE = DATA / "review" / "labels.yml"


@lru_cache(maxsize=1)
def labels() -> dict[str, dict[str, str]]:
    """All labels: by what they are of, then by code; read once a process.

    Raises:
        ContentFileError: `bot/data/review/labels.yml` can't be used.
    """
    return read_labels(_FILE)


def read_labels(path: Path) -> dict[str, dict[str, str]]:
    """The same from a file.

    Raises:
        ContentFileError: it can't be used.
    """
    return read_content(path, Each(Each(str))).values


def label(of: str, code: str | None) -> str:
    """The label of a code; the code with spaces where there is none."""
    if not code:
        return ""
    return labels().get(of, {}).get(code) or code.replace("_", " ").capitalize()


def options(of: str) -> list[tuple[str, str]]:
    """Codes and labels, for a list to choose from."""
    return list(labels()[of].items())


@lru_cache(maxsize=256)
def language_name(code: str | None) -> str:
    """English name of a language; the code where it is unknown."""
    if not code:
        return ""
    try:
        return Locale.parse(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def country(code: str | None) -> str:
    """English name of a country."""
    return country_name(code, "en").removeprefix("the ") if code else ""


def moment(seconds: int | None) -> datetime | None:
    """A time of the log, which counts Unix seconds, as UTC."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
