"""One spelling for words that people type in many ways.

Names of places and common words are compared after folding, so that "São", "SAO" and "sao", or "الدوحة" and
"الدوحه", are one. Vowel signs of the Indian scripts stay: without them other words result.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import regex

from bot.languages.letters import ARABIC, ARABIC_HEH, ARABIC_MARKS, BENGALI, CYRILLIC, HINDI, LATIN

_LETTERS = str.maketrans(
    {
        **ARABIC, **ARABIC_HEH, **LATIN, **CYRILLIC, **HINDI, **BENGALI,
        # Maltese, Icelandic, Azerbaijani
        "ħ": "h", "þ": "th", "ə": "e",
        # the moon dot of Bengali, khanda ta, joiners
        "ঁ": None, "ৎ": "ত",
        "\u200b": None, "\u200c": None, "\u200d": None, "\u200e": None, "\u200f": None, "\ufeff": None,
        "ʻ": None, "ʼ": None,
    }
)  # fmt: skip
_MARKS_OF_LATIN = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_MARKS_OF_ARABIC = re.compile(f"[{ARABIC_MARKS}]+")
_INITIALS = r"(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?"
_WORD = regex.compile(rf"{_INITIALS}|[\p{{L}}\p{{M}}\p{{N}}\u200c\u200d]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a message with its place in it.

    Args:
        start: first code point in the message.
        end: code point after the last.
        exact: lower case, diacritics kept.
        folded: lower case, diacritics removed.
        capital: whether it begins with a capital letter and is not the first word of its sentence.
        sentence: number of the clause that it stands in, counted from 0: punctuation parts them.
    """

    start: int
    end: int
    exact: str
    folded: str
    capital: bool
    sentence: int


def look_up_form(text: str) -> str:
    """The form under which names and common words are looked up: lower case, no diacritics, one of like letters.

    A name that our lists spell in their way and people in theirs is one name.
    """
    lowered = unicodedata.normalize("NFKC", text).lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    bare = _MARKS_OF_ARABIC.sub("", _MARKS_OF_LATIN.sub("", decomposed))
    # the nukta is removed while it still stands apart, then the letters join again
    bare = bare.replace("़", "").replace("়", "")
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def lower(text: str) -> str:
    """Lower case with diacritics, in one Unicode form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).lower()).translate(
        {0x200C: None, 0x200D: None}
    )


def words(text: str) -> tuple[Word, ...]:
    """The words of a message, each with a letter or digit; apostrophes and hyphens part them, "U.K." is one."""
    found: list[Word] = []
    sentence = 0
    end = 0
    for match in _WORD.finditer(text):
        between = text[end : match.start()]
        begins = not found or bool(re.search(r"[.!?…\n؟।:]", between))
        if found and re.search(r"[.!?,;…\n؟،؛।:()]", between):
            sentence += 1
        end = match.end()
        raw = match.group()
        plain = raw.replace(".", "")
        if folded := look_up_form(plain):  # of joiners and marks without a letter nothing is left
            capital = raw[0].isupper() and not begins
            found.append(Word(match.start(), match.end(), lower(plain), folded, capital, sentence))
    return tuple(found)
