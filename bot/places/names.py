"""Names of countries in the language of the reply."""

from __future__ import annotations

from functools import lru_cache

from bot.languages.cldr import names_in
from bot.languages.known import cldr_code
from bot.places.content import content

#: European Union, eurozone, United Nations, outlying Oceania, pseudo-codes for tests, and the unknown region.
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


def country_name(code: str, language: str) -> str:
    """The country's name in a language (Unicode CLDR), ours where CLDR's is clumsy; the code if unknown.

    Args:
        code: ISO 3166-1 alpha-2.
        language: ISO 639-1; a language that CLDR lacks gets English.
    """
    return _names(language).get(code) or _names("en").get(code, code)


@lru_cache(maxsize=64)
def _names(language: str) -> dict[str, str]:
    names = names_in(cldr_code(language))
    return {**(names.territories if names else {}), **content("country_names").get(language, {})}


@lru_cache(maxsize=1)
def country_codes() -> frozenset[str]:
    """Codes of all countries and territories, without those that CLDR has for unions and for tests."""
    return frozenset(code for code in _names("en") if len(code) == 2 and code.isalpha()) - _NO_COUNTRY
