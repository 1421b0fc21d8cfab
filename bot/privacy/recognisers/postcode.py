"""Postal codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases
from bot.privacy.kinds import RemovedKind
from bot.privacy.places import matches_in
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

_PATTERNS = (
    regex.compile(r"(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![\p{L}\p{N}])", regex.IGNORECASE),
    regex.compile(r"(?<![\p{L}\p{N}])[A-Z]\d[A-Z][\s-]?\d[A-Z]\d(?![\p{L}\p{N}])", regex.IGNORECASE),
    regex.compile(r"(?<!\d)[1-9]\d{3}\s?[A-Z]{2}(?![\p{L}\p{N}])"),
    regex.compile(r"(?<![\d-])\d{5}-\d{3,4}(?![\d-])|(?<![\d-])\d{2}-\d{3}(?![\d-])"),
)
# "code postal ici c'est 13015": a few small words may stand before the digits.
_FEW_WORDS_ON = regex.compile(
    r"(?:[^\p{L}\p{N}\n]{1,3}\p{L}[\p{L}\p{M}']{0,6}){1,3}[^\p{L}\p{N}\n]{1,3}(?P<it>\d{4,6})(?!\d)"
)
_DIGITS = regex.compile(r"[^\p{L}\p{N}\n]{0,4}(?P<it>[\p{L}\d][\p{L}\d -]{0,3}\d{3,6})")


class PostcodeRecogniser:
    """Codes by the shapes of Britain, Canada, the Netherlands, Brazil, Poland, or after a cue."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Postal codes; one of five digits without a cue is found as a number."""
        yield from matches(_PATTERNS, reading.text, RemovedKind.POSTCODE)
        for cue in matches_in(reading.keys(), phrases("postcode", reading.languages)):
            end = reading.tokens[cue[-1]].end
            if found := _DIGITS.match(reading.text, end) or _FEW_WORDS_ON.match(reading.text, end):
                yield Span(*found.span("it"), RemovedKind.POSTCODE)
