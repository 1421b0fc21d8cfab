"""Proper words that may stay: countries, languages, months and days, from the Unicode CLDR through Babel.

A place at the level of a country says where help is needed and finds nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.languages.cldr import names_in
from bot.languages.known import cldr_code
from bot.privacy.spelling import key

_LETTERS = re.compile(r"[^\W\d_]+", re.UNICODE)
# Territories that are called after a person: their words are names first.
_CALLED_AFTER_PERSONS = frozenset({"BL", "BV", "GP", "GS", "HM", "KN", "LC", "MF", "NF", "PM", "PN", "SH",
    "SJ", "SM", "ST", "SX", "VC", "WF", "AC", "TA", "CP",
                                   "GG", "JE", "IM"})  # fmt: skip


@lru_cache(maxsize=32)
def country_phrases(language: str) -> frozenset[tuple[str, ...]]:
    """The names of countries in the language, each as a sequence of keys."""
    names = names_in(cldr_code(language))
    territories = names.territories if names else {}
    phrases = set()
    for code, name in territories.items():
        if len(code) == 2 and code.isalpha() and code not in _CALLED_AFTER_PERSONS:
            # "Myanmar (Burma)": people say one or the other.
            for spelling in (name, *re.split(r"[()]", name)):
                phrases.add(tuple(key(word) for word in _words(spelling)))
    return frozenset(phrase for phrase in phrases if phrase)


def common_proper_words(language: str) -> set[str]:
    """One-word countries, languages, months and days, as keys; none where CLDR does not know the language."""
    names = names_in(cldr_code(language))
    if names is None:
        return set()
    found = {phrase[0] for phrase in country_phrases(language) if len(phrase) == 1}
    found |= {key(word) for name in (*names.months, *names.days) for word in _words(name)}
    for code, name in names.languages.items():
        if len(code) == 2:
            # Of "northern ndebele" the first word is not proper, so only names of one word count.
            found |= {key(word) for word in _words(name)} if len(_words(name)) == 1 else set()
    return {word for word in found if len(word) > 1}


def _words(name: str) -> list[str]:
    # Python's \w leaves out the vowel signs of Indian scripts; splitting on blanks and signs keeps them.
    return [word for word in re.split(r"[\s\-–,.()&/’']+", name) if word and _LETTERS.search(word)]
