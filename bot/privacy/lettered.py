"""Follows a document number or plate to the single letters beside it: "j 12 34 567", "جيم اربعة", "1234 f"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from bot.privacy.cues import words_of_any_language
from bot.privacy.kinds import RemovedKind
from bot.privacy.numbers import follows
from bot.privacy.span import Span

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedText, FoldedToken

#: The kinds that may have letters apart from their digits.
LETTERED = frozenset({RemovedKind.CARD, RemovedKind.DOCUMENT, RemovedKind.NUMBER, RemovedKind.PHONE, RemovedKind.PLATE})
_MOST_LETTERS = 3


def with_letters(span: Span, reading: FoldedText, starts: list[int]) -> Span:
    """The number with up to three letters on each side, as signs or by their names, if it is a document's or plate's.

    A letter that is a word of grammar goes only where the word for the document stands before it: "passport a 12".
    """
    before = bisect_left(starts, span.start)
    first = before
    while first > 0 and before - first < _MOST_LETTERS and _is_letter(reading.tokens[first - 1]):
        if reading.gap(first - 1) not in {" ", "-"}:
            break
        first -= 1
    start = reading.tokens[first].start if first < before else span.start
    announced = follows(reading, start, "document", "plate")
    if not announced:
        return span
    last = bisect_left(starts, span.end) - 1
    stop = last
    while stop + 1 < len(starts) and stop - last < _MOST_LETTERS and _is_letter(reading.tokens[stop + 1]):
        if reading.gap(stop) not in {" ", "-"} or _is_grammar(reading, reading.tokens[stop + 1]):
            break
        stop += 1
    return Span(start, max(span.end, reading.tokens[stop].end), span.kind)


def _is_grammar(reading: FoldedText, token: FoldedToken) -> bool:
    return reading.is_function(token) or token.key in words_of_any_language("one_letter")


def _is_letter(token: FoldedToken) -> bool:
    return (len(token.text) == 1 and token.is_word) or token.key in words_of_any_language("letter_word")
