"""How a word looks when we compare it: the spelling variants of each script count as one."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.languages import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Of the marks of Arabic only the usual vowel signs.
_ARABIC_VOWELS = {chr(mark): "" for mark in (*range(0x064B, 0x0653), 0x0670)}
_SPELLING = str.maketrans(
    {
        **letters.ARABIC, **letters.ARABIC_BORROWED, **_ARABIC_VOWELS, **letters.CYRILLIC,
        **letters.HINDI, **letters.BENGALI, "\u0981": "",
    }
)  # fmt: skip
_NO_DIACRITICS = str.maketrans({**{letter: letters.LATIN[letter] for letter in "đıłø"}, **letters.SHARP_S})
LATIN, CYRILLIC, OTHER = "latin", "cyrillic", "other"
_BLOCKS = (
    (CYRILLIC, "\u0400", "\u052f"),
    ("arabic", "\u0600", "\u06ff"),
    ("devanagari", "\u0900", "\u097f"),
    ("bengali", "\u0980", "\u09ff"),
)
SCRIPTS = frozenset({LATIN, *(name for name, _, _ in _BLOCKS)})
UNCASED = frozenset({"arabic", "devanagari", "bengali"})
"""Scripts without capitals, where nothing but a list or a cue tells a name from a word."""
_LONG_RUN = re.compile(r"(.)\1{2,}")


def key(word: str) -> str:
    """The form under which a word is looked up: lower case, one spelling for variants of the script."""
    lowered = word.lower()
    return lowered if lowered.isascii() else unicodedata.normalize("NFC", lowered).translate(_SPELLING)


def keys(many: Iterable[str]) -> list[str]:
    """The keys of many words, in their order; all at once is five times faster than one by one."""
    joined = "\n".join(many)
    return key(joined).split("\n") if joined else []


def without_diacritics(word: str) -> str:
    """Latin letters without accents: many people type none."""
    if word.isascii():
        return word
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain.translate(_NO_DIACRITICS)


def shortened(word: str) -> Iterator[str]:
    """Spellings with drawn-out letters (`heeelp`) cut to two and to one."""
    if _LONG_RUN.search(word):
        yield from (form for kept in (r"\1\1", r"\1") if len(form := _LONG_RUN.sub(kept, word)) > 1)


def script_of(word: str) -> str:
    """One of `SCRIPTS`, or `other`, by the first letter."""
    first = word[0] if word else ""
    if first.isascii() or "\u00c0" <= first <= "\u024f" or "\u1e00" <= first <= "\u1eff":
        return LATIN
    for name, low, high in _BLOCKS:
        if low <= first <= high:
            return name
    return OTHER
