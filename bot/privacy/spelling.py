"""How a word looks when we compare it: the spelling variants of each script count as one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ئ": "ي", "ؤ": "و", "ـ": "", "گ": "ك",
                         "ک": "ك", "ی": "ي", "پ": "ب", "چ": "ج", "ڤ": "ف"})  # fmt: skip
_CYRILLIC = str.maketrans({"ё": "е", "ґ": "г"})
_INDIC = str.maketrans({"\u093c": "", "\u0901": "\u0902", "\u09bc": "", "\u0981": ""})
_LONG_RUN = re.compile(r"(.)\1{2,}")
_ARABIC_MARKS = re.compile("[\u064b-\u0652\u0670]")


def key(word: str) -> str:
    """The form under which a word is looked up: lower case, one spelling for variants of the script."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    if any("\u0600" <= c <= "\u06ff" for c in lowered):
        return _ARABIC_MARKS.sub("", unicodedata.normalize("NFC", lowered)).translate(_ARABIC)
    return unicodedata.normalize("NFC", lowered).translate(_CYRILLIC).translate(_INDIC)


def without_diacritics(word: str) -> str:
    """Latin letters without accents: many people type none."""
    if word.isascii():
        return word
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("ß", "ss")


def shortened(word: str) -> Iterator[str]:
    """Spellings with drawn-out letters (`heeelp`) cut to two and to one."""
    if _LONG_RUN.search(word):
        yield _LONG_RUN.sub(r"\1\1", word)
        yield _LONG_RUN.sub(r"\1", word)


def script_of(word: str) -> str:
    """`latin`, `cyrillic`, `arabic`, `devanagari`, `bengali` or `other`, by the first letter."""
    first = word[0] if word else ""
    if first.isascii() or "\u00c0" <= first <= "\u024f" or "\u1e00" <= first <= "\u1eff":
        return "latin"
    for name, low, high in _BLOCKS:
        if low <= first <= high:
            return name
    return "other"


_BLOCKS = (
    ("cyrillic", "\u0400", "\u052f"),
    ("arabic", "\u0600", "\u06ff"),
    ("devanagari", "\u0900", "\u097f"),
    ("bengali", "\u0980", "\u09ff"),
)
