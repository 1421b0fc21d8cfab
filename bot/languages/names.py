"""Names of languages: in any language, for people to read, and as people write them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.core import get_global
from babel.languages import get_official_languages

from bot.languages.cldr import names_in
from bot.languages.folding import look_up_form, words
from bot.languages.known import cldr_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def language_name(code: str, language: str) -> str:
    """The name of a language (Unicode CLDR); its code where CLDR knows none.

    Args:
        code: ISO 639 code of the language to name.
        language: ISO 639-1 code of the language to name it in.
    """
    return _names(language).get(code) or _names("en").get(code, code)


@lru_cache(maxsize=16)
def _names(language: str) -> Mapping[str, str]:
    names = names_in(cldr_code(language))
    return names.languages if names else {}


def languages_of(country: str) -> tuple[str, ...]:
    """The languages that a country speaks by law or in fact, also in a part of it, by their codes in CLDR."""
    found: tuple[str, ...] = get_official_languages(country, regional=True, de_facto=True)
    return found


@lru_cache(maxsize=32)
def home_of_speakers(language: str) -> str | None:
    """The one country of the world that speaks a language throughout; None where none or several do.

    Bengali is spoken in a part of India, and throughout Bangladesh alone; Spanish has twenty such countries.
    """
    codes = get_global("territory_languages")
    found = [code for code in codes if cldr_code(language) in get_official_languages(code, de_facto=True)]
    return found[0] if len(found) == 1 else None


def language_named(text: str, among: Iterable[str]) -> str | None:
    """The one of these languages that a message names, in any of them ("español", "spanish"); None for none or two."""
    said = f" {' '.join(word.folded for word in words(text))} "
    found = {code for name, code in _codes_by_name(tuple(among)).items() if f" {name}" in said}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=4)
def _codes_by_name(codes: tuple[str, ...]) -> Mapping[str, str]:
    """Codes by the beginning of a word that names the language."""
    return {
        stem: code
        for language in codes
        for code in codes
        if (name := _names(language).get(cldr_code(code) or code))
        for stem in _stems(name)
    }


def _stems(name: str) -> tuple[str, ...]:
    """A name as people write it.

    A Cyrillic name loses the ending that grammar changes ("на русском"), an Arabic one its article and its feminine
    ending ("إنجليزي"); other names stay whole.
    """
    folded, script = look_up_form(name), unicodedata.name(name[0]).split()[0]
    if script == "CYRILLIC":
        return (folded.removesuffix("ий").removesuffix("а"),)
    if script == "ARABIC":
        bare = folded.removeprefix("ال").removesuffix("ه")
        return (bare, f"ال{bare}")
    return (f"{folded} ",)
