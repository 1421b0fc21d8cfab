"""A message as words and small numbers, for the age finder: a price, a date or a time has no value here."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from bot.nlu.text import MAX_CHARACTERS, token_form

#: Stands for the end of a sentence or of a part of it: no phrase reaches over it.
BOUNDARY = "."
#: Years between two ages that are said together ("15-16", "14/15"); a date or "24/7" lies further apart.
MOST_APART = 4

_TOKEN = regex.compile(
    r"(?P<number>\p{Nd}+(?:[.,:/\-–٫٬]\p{Nd}+)*)"
    r"|(?P<word>[\p{L}\p{M}][\p{L}\p{M}\p{Cf}'’‘ʼ`´]*)"
    r"|(?P<end>[,;!?؟،؛…।॥()\n]|[.](?=\s|$)|(?<=\s)[-–—](?=\s)|—)"
)
_RANGE = regex.compile(r"(\p{Nd}{1,2})[/\-–](\p{Nd}{1,2})")
_BEFORE_AMOUNT = regex.compile(r"[$€£¥₹৳₱₦#№+]\s?$")
#: Latin letters beside one figure are a word ("3omri", "sa7bi", "m8", "gr8", "4ever"); "9yo" and "9t" are ages.
_IN_LATIN_WORD = regex.compile(
    r"(?<=[A-Za-z])(?<!\b(?:im|am|iam|age))[0-9]+|[0-9](?=[A-Za-z])(?!y|t\b|any|a[nñ]o)", regex.IGNORECASE
)
_AFTER_AMOUNT = regex.compile(r"\s?[$€£¥₹৳₱₦%°+]")


@dataclass(frozen=True, slots=True)
class AgeWord:
    """A word, the end of a sentence, or a number; `value` is None where it is none that could be an age."""

    text: str
    start: int
    end: int
    value: int | None = None


def spelt(text: str) -> list[str]:
    """The words of a phrase of ours, in the form that messages are read in."""
    return [word.text for word in words_of(text) if word.text != BOUNDARY]


def words_of(text: str) -> list[AgeWord]:
    """Words, sentence ends and numbers of a message; letters and digits are parted ("15yo")."""
    found = []
    for match in _TOKEN.finditer(text[:MAX_CHARACTERS]):
        start, end = match.span()
        if match.lastgroup == "end":
            found.append(AgeWord(BOUNDARY, start, end))
        elif match.lastgroup == "number":
            found.append(AgeWord("0", start, end, _value(text, start, end)))
        elif folded := token_form(match.group()):
            found.append(AgeWord(folded, start, end))
    return found


def _value(text: str, start: int, end: int) -> int | None:
    """What the number could be as an age; the lower one of "15-16"."""
    if _BEFORE_AMOUNT.search(text[max(0, start - 2) : start]) or _AFTER_AMOUNT.match(text, end):
        return None
    if _IN_LATIN_WORD.match(text, start):
        return None
    said = text[start:end]
    if len(said) <= 2:
        return int(said)
    if both := _RANGE.fullmatch(said):
        low, high = map(int, both.groups())
        return low if 0 < high - low <= MOST_APART else None
    return None
