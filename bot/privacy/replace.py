"""Puts placeholders where identifiers stood; knows nothing of how they were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.kinds import PRIORITY, RemovedKind
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_JOINABLE = frozenset({RemovedKind.NAME, RemovedKind.ADDRESS, RemovedKind.PLACE, RemovedKind.EMPLOYER})


def merged(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Overlapping spans as one, of the kind of the longest finding; ordered, without overlaps.

    Names, addresses, places and employers that only a blank divides become one as well: "[NAME]" should not tell of
    how many parts a name consists.
    """
    result: list[Span] = []
    longest = 0
    for span in sorted(spans, key=lambda s: (s.start, -s.end, PRIORITY[s.kind])):
        length = span.end - span.start
        last = result[-1] if result else None
        if last and span.start < last.end:
            kind = (
                span.kind
                if length > longest or (length == longest and PRIORITY[span.kind] < PRIORITY[last.kind])
                else last.kind
            )
            result[-1] = Span(last.start, max(last.end, span.end), kind)
            longest = max(longest, length)
        elif (
            last
            and last.kind is span.kind
            and span.kind in _JOINABLE
            and text[last.end : span.start] in _between(span.kind)
        ):
            result[-1] = Span(last.start, span.end, span.kind)
            longest = max(longest, length)
        else:
            result.append(span)
            longest = length
    return tuple(result)


def _between(kind: RemovedKind) -> frozenset[str]:
    return frozenset({" ", ", ", ","}) if kind is RemovedKind.ADDRESS else frozenset({" "})


def replaced(text: str, spans: tuple[Span, ...]) -> str:
    """The text with each span as its placeholder."""
    pieces: list[str] = []
    position = 0
    for span in spans:
        pieces += (text[position : span.start], span.kind.placeholder)
        position = span.end
    return "".join((*pieces, text[position:]))
