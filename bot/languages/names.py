"""Names of languages in a language, for people to read."""

from __future__ import annotations

import contextlib
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from bot.languages.known import cldr_code

if TYPE_CHECKING:
    from collections.abc import Mapping


def locale_of(language: str) -> Locale | None:
    """What Unicode's CLDR knows of a language; None where it knows nothing."""
    with contextlib.suppress(UnknownLocaleError, ValueError):
        return Locale.parse(cldr_code(language))
    return None


def language_name(code: str, language: str) -> str:
    """The name of a language (Unicode CLDR); its code where CLDR knows none.

    Args:
        code: ISO 639 code of the language to name.
        language: ISO 639-1 code of the language to name it in.
    """
    return _names(language).get(code) or _names("en").get(code, code)


@lru_cache(maxsize=16)
def _names(language: str) -> Mapping[str, str]:
    locale = locale_of(language)
    return locale.languages if locale else {}
