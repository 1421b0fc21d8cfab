"""Follows a finding of digits to both ends of the stretch without blanks that it is part of.

`[PHONE]-z`, `A/[NUMBER]`, `245-[NUMBER]`: what a sign joins to a number is part of it, whatever shape the number has.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from bot.privacy.kinds import RemovedKind
from bot.privacy.span import Span
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedText, FoldedToken

#: The kinds that consist of digits, perhaps with letters.
NUMBERS = frozenset(
    {
        RemovedKind.BIRTH_DATE,
        RemovedKind.CARD,
        RemovedKind.DOCUMENT,
        RemovedKind.NUMBER,
        RemovedKind.PHONE,
        RemovedKind.PLATE,
    }
)
#: Signs that join the parts of a number; punctuation at its ends has a blank behind it.
_JOINS = frozenset("-/:#._+–")
#: Fewest digits of a finding that takes along what is joined to it.
_FEWEST_DIGITS = 3


def with_joined(span: Span, reading: FoldedText, starts: list[int]) -> Span:
    """The finding with the letters and digits that a sign joins to it; a usual word before or behind it stays."""
    if sum(c.isdigit() for c in reading.text[span.start : span.end]) < _FEWEST_DIGITS:
        return span
    start, end = span.start, span.end
    index = bisect_left(starts, start) - 1
    while index >= 0 and _joined(reading.text[reading.tokens[index].end : start]) and _is_part(reading.tokens[index]):
        start = reading.tokens[index].start
        index -= 1
    index = bisect_left(starts, end)
    while index < len(starts) and _joined(reading.text[end : starts[index]]) and _is_part(reading.tokens[index]):
        end = reading.tokens[index].end
        index += 1
    return Span(start, end, span.kind)


def _joined(between: str) -> bool:
    return 0 < len(between) <= 2 and set(between) <= _JOINS


def _is_part(token: FoldedToken) -> bool:
    """Whether it is digits, a single letter or what is no word."""
    return not token.is_word or len(token.text) == 1 or token.standing is Standing.UNKNOWN
