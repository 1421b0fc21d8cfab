"""Cyrillic words as people type them in Latin letters, in each of the usual ways.

A word gets the spellings that keep to one way throughout, and not every mixture: "хочу" is "khochu", "hochu" or
"xochu".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMON = {
    "а": "a",
    "б": "b",
    "в": "v",
    "д": "d",
    "е": "e",
    "з": "z",
    "к": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ф": "f",
    "э": "e",
    "ъ": "",
    "'": "",
    "’": "",
}
_RUSSIAN = {"г": "g", "и": "i", "ы": "y"}
_UKRAINIAN = {"г": "h", "ґ": "g", "и": "y", "і": "i"}
_WAYS: tuple[dict[str, str], ...] = (
    {
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "yu",
        "я": "ya",
        "й": "y",
        "ь": "",
        "ё": "yo",
        "є": "ye",
        "ї": "yi",
    },
    {
        "ж": "zh",
        "х": "h",
        "ц": "c",
        "ч": "ch",
        "ш": "sh",
        "щ": "sch",
        "ю": "iu",
        "я": "ia",
        "й": "i",
        "ь": "",
        "ё": "e",
        "є": "ie",
        "ї": "i",
    },
    {
        "ж": "j",
        "х": "x",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
        "ю": "u",
        "я": "ya",
        "й": "j",
        "ь": "'",
        "ё": "io",
        "є": "e",
        "ї": "ji",
    },
    {
        "ж": "j",
        "х": "h",
        "ц": "c",
        "ч": "4",
        "ш": "w",
        "щ": "w",
        "ю": "ju",
        "я": "ja",
        "й": "y",
        "ь": "",
        "ё": "jo",
        "є": "je",
        "ї": "ii",
    },
)
_LOOSE_UKRAINIAN = {"г": "g"}


def latin_spellings(word: str, language: str) -> set[str]:
    """The usual Latin spellings of a Russian (`ru`) or Ukrainian (`uk`) word in lower case."""
    return {spelling for (spelling,) in spelled_alike([word], language)}


def spelled_alike(words: Sequence[str], language: str) -> set[tuple[str, ...]]:
    """The usual Latin spellings of several words, or endings, each time all of them in one way."""
    bases = [_RUSSIAN] if language == "ru" else [_UKRAINIAN, _UKRAINIAN | _LOOSE_UKRAINIAN]
    found = set()
    for base in bases:
        for way in _WAYS:
            table = _COMMON | base | way
            found.add(tuple("".join(table.get(letter, letter) for letter in word) for word in words))
    return {spellings for spellings in found if all(spelling.isascii() for spelling in spellings)}
