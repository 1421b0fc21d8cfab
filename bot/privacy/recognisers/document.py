"""Numbers of passports, identity cards, visas, cases, and tax or insurance numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import RemovedKind
from bot.privacy.numbers import is_amount
from bot.privacy.places import matches_in
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText, FoldedToken

_PATTERNS = (
    regex.compile(
        r"(?<![\p{L}\p{N}])(?:\p{Lu}{1,4}(?:[\s-]|\s?(?:№|No|#)\s?)?|\p{L}{1,4}-?)\d{5,12}[A-Z]?(?![\p{L}\p{N}])"
    ),
    regex.compile(r"(?<![\p{L}\p{N}])\d{2,9}[\s-]?\p{Lu}{1,3}[\s-]?\d{2,9}(?:[\s-]?\p{Lu})?(?![\p{L}\p{N}])"),
    regex.compile(r"(?<![\p{L}\p{N}])\d{6,12}[\s-]?\p{Lu}(?![\p{L}\p{N}])"),
    regex.compile(r"(?<![\p{L}\p{N}])[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![\p{L}\p{N}])", regex.IGNORECASE),
    regex.compile(r"(?<![\p{L}\p{N}])[A-Z]{4}\d{6}[A-Z0-9]{7,8}(?![\p{L}\p{N}])", regex.IGNORECASE),
    regex.compile(r"(?<![\p{L}\p{N}])[A-Z]{5}\d{4}[A-Z](?![\p{L}\p{N}])", regex.IGNORECASE),
    regex.compile(r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)"),
    regex.compile(r"[A-Z0-9<]{5,}<<[A-Z0-9<]+"),
)
# A series apart from its number: "MX nr 771 204", "TAE 441 992"; with a currency it is an amount.
_SERIES = regex.compile(
    r"(?<![\p{L}\p{N}])\p{Lu}{1,4}\s?(?:(?i:nr|no|num|n°|nº|#|номер|số)\.?\s?(?P<one>\d{3,}(?:[ -]?\d{2,5}){0,4})"
    r"|(?P<two>[ -]\d{2,5}(?:[ -]\d{2,5}){1,4}))(?![\p{L}\p{N}])"
)
_NUMBER = regex.compile(
    r"[^\p{L}\p{N}\n]{0,4}"
    r"(?P<it>(?:(?:\p{Lu}{1,5}[\-/]){0,2}\p{Lu}{1,5}[ \t.\-/]{0,2}|\p{L}{1,3}-?|(?:\p{Lo}\p{M}*[ \t]){1,3})?"
    r"\d[\p{N}\p{Lu}\-/]*"
    r"(?:(?:[ \t.\-/]{1,2}|\s?(?:No|N°|Nº|#)\.?\s?)[\p{Lu}]{0,2}\d[\p{N}\p{Lu}]*)*(?:[ \t-]\p{Lu}(?!\p{L}))?)"
)
#: Words that may stand between a cue and the number.
_WORDS_BETWEEN = 3
#: Digits of a number after a cue, and of one after its series.
_FEWEST_DIGITS = 3
_FEWEST_IN_SERIES = 5


class DocumentRecogniser:
    """Letters with digits, or digits after a word for a document."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Document numbers by shape, and any number within three words after a cue."""
        for found in matches(_PATTERNS, reading.text, RemovedKind.DOCUMENT):
            yield _without_cue(reading, found)
        yield from _series(reading)
        for cue in matches_in(reading.keys(), phrases("document", reading.languages)):
            yield from self._after(reading, cue[-1])

    def _after(self, reading: FoldedText, last: int) -> Iterable[Span]:
        for index in range(last, min(last + _WORDS_BETWEEN + 1, len(reading.tokens))):
            found = _NUMBER.match(reading.text, reading.tokens[index].end)
            if (
                found
                and sum(c.isdigit() for c in found["it"]) >= _FEWEST_DIGITS
                and not is_amount(reading, *found.span("it"))
            ):
                yield Span(*found.span("it"), RemovedKind.DOCUMENT)
                return


def _without_cue(reading: FoldedText, found: Span) -> Span:
    """The number without the word that announces it, which tells staff what it was: `CPF 318442907`."""
    for token, following in pairwise(reading.tokens):
        if token.start == found.start and token.is_word and following.end <= found.end:
            return Span(following.start, found.end, found.kind) if _is_cue(reading, token) else found
    return found


def _is_cue(reading: FoldedText, token: FoldedToken) -> bool:
    return token.key in words("document", reading.languages) and len(token.key) > 2


def _series(reading: FoldedText) -> Iterable[Span]:
    """Numbers apart from the capitals before them, of five digits or more."""
    for found in _SERIES.finditer(reading.text):
        digits = found.span("one") if found["one"] else found.span("two")
        if sum(c.isdigit() for c in found.group()) >= _FEWEST_IN_SERIES and not is_amount(reading, *digits):
            yield _without_cue(reading, Span(*found.span(), RemovedKind.DOCUMENT))
