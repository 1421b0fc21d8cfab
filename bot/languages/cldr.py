"""The names of countries, languages, months and days in Unicode's CLDR, taken out of Babel once and kept.

Babel keeps all of a language that it was asked anything about, a megabyte or more each; the bot needs a tenth of that.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.languages.derived import derived, fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTHS = ("wide", "abbreviated")


@dataclass(frozen=True, slots=True)
class CldrNames:
    """The names in one language: of territories and languages by their codes, of months and days in all forms."""

    territories: Mapping[str, str]
    languages: Mapping[str, str]
    months: tuple[str, ...]
    days: tuple[str, ...]


@lru_cache(maxsize=64)
def names_in(locale: str) -> CldrNames | None:
    """The names in a language, by its code in CLDR (`fil`, not `tl`); None where CLDR does not know it."""
    mark = fingerprint([Path(__file__)], ("babel",))
    found = json.loads(derived(f"cldr_{locale}", mark, lambda: json.dumps(_read(locale)).encode())) if locale else None
    return found and CldrNames(found["territories"], found["languages"], tuple(found["months"]), tuple(found["days"]))


def _read(locale: str) -> dict[str, Any] | None:
    from babel import Locale, UnknownLocaleError

    try:
        known = Locale.parse(locale)
    except (UnknownLocaleError, ValueError):
        return None
    return {
        "territories": dict(known.territories),
        "languages": dict(known.languages),
        "months": _of_calendar(known.months),
        "days": _of_calendar(known.days),
    }


def _of_calendar(contexts: Mapping[str, Any]) -> list[str]:
    return [name for forms in contexts.values() for width in _WIDTHS for name in forms.get(width, {}).values()]
