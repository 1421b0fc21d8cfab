"""Telephone numbers in digits, however they are grouped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import words
from bot.privacy.kinds import RemovedKind
from bot.privacy.numbers import follows, is_amount, is_date_or_time, is_list
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

# Signs, blanks, even a few letters stand between digits ("07 call 44 me 91" is `SpokenPhoneRecogniser`'s).
_DIGITS = regex.compile(
    r"(?:\+\s?|\(\s?\+?)?\d"
    r"(?:(?:[\s.\-–—―‐‑/()\[\]_*~·•:,;|+=&^<>\p{So}\p{Sk}]{0,4}|[ .\-]{5,6}|[!?#@%$'\"\\{}«»→÷×、。،٬٫【】]{1,2})"
    r"(?:\d|[Oo]+(?![\p{L}\p{M}]))){5,24}"
)
# "or" in Spanish, Portuguese and Tagalog, where it stands beside a number of two digits or more.
_OR = regex.compile(r"(?<=\d\d,? )[oO](?= \d)|(?<=\d,? )[oO](?= \d\d)")
# "laki 2 300,000": the number before a grouped amount is another.
_BEFORE_AMOUNT = regex.compile(r"\d{1,2} (?=[1-9]\d{0,2}(?:,\d{3})+$)")
# Arabic in Latin letters writes digits for letters: of "bta3o 0112 ..." and "... 0001 3ayto" one digit is a word's.
_END_OF_WORD = regex.compile(r"(?<=\p{L})\d[Oo]?[^\p{L}\d]+(?=[\d+(])")
_BEGIN_OF_WORD = regex.compile(r"[\s,.;:]+\d$")
#: Digits of a telephone number, and of one that begins with a plus or a zero.
_ENOUGH = 7
_WITH_PLUS = 6


class PhoneRecogniser:
    """Seven digits or more, six with a plus or a zero in front, by no numbering plan: people mistype and shorten."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Runs of digits that are neither a date, a time nor an amount of money."""
        text = reading.text
        if "o" in words("or", reading.languages):
            text = _OR.sub("y", text)
        for run in matches((_DIGITS,), text, RemovedKind.PHONE):
            found = _without_words(run, text)
            if _is_number(reading, found):
                yield found


def _is_number(reading: FoldedText, found: Span) -> bool:
    """Whether the run has enough digits and is neither a date, a time, a list nor an amount of money."""
    text = reading.text[found.start : found.end]
    digits = sum(c.isdigit() or c in "Oo" for c in text)
    enough = _WITH_PLUS if "+" in text or text[0] == "0" else _ENOUGH
    if digits < enough or is_date_or_time(text) or is_amount(reading, found.start, found.end):
        return False
    return not is_list(text) or follows(reading, found.start, "phone")


def _without_words(found: Span, text: str) -> Span:
    """The run without a digit at an edge that belongs to a word beside it."""
    start, end = found.start, found.end
    if before := _BEFORE_AMOUNT.match(text, start, end):
        start = before.end()
    if ending := _END_OF_WORD.match(text, start, end):
        start = ending.end()
    if text[end : end + 1].isalpha() and (beginning := _BEGIN_OF_WORD.search(text, start, end)):
        end = beginning.start()
    return Span(start, end, found.kind)
