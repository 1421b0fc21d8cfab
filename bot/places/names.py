"""Names of countries in the language of the reply."""

from __future__ import annotations

import contextlib
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from bot.languages.known import languages
from bot.places.content import content

if TYPE_CHECKING:
    from collections.abc import Mapping


def country_name(code: str, language: str) -> str:
    """The country's name in a language (Unicode CLDR), ours where CLDR's is clumsy; the code if unknown.

    Args:
        code: ISO 3166-1 alpha-2.
        language: ISO 639-1; a language that CLDR lacks gets English.
    """
    return _names(language).get(code) or _names("en").get(code, code)


@lru_cache(maxsize=64)
def _names(language: str) -> dict[str, str]:
    known = languages().get(language)
    territories: Mapping[str, str] = {}
    with contextlib.suppress(UnknownLocaleError, ValueError):
        territories = Locale.parse((known and known.cldr) or language).territories
    return {**territories, **content("country_names").get(language, {})}
