"""What every recogniser is: text in, findings out, nothing replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    import regex

    from bot.privacy.kinds import RemovedKind
    from bot.privacy.reading import FoldedText

from bot.privacy.span import Span


class Recogniser(Protocol):
    """Finds identifiers of one kind."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """The findings in `reading`, as spans of its folded text; they may overlap those of others."""
        ...


def matches(
    patterns: Iterable[regex.Pattern[str]], text: str, kind: RemovedKind, *, overlapped: bool = False
) -> Iterable[Span]:
    """A span for every match; where a pattern has a group `it`, the span is that group.

    `overlapped` looks for a second match inside the first as well: of "V8 KDG 004A" not only "V8 KDG" is a plate.
    """
    for pattern in patterns:
        for found in pattern.finditer(text, overlapped=overlapped):
            start, end = found.span("it") if "it" in pattern.groupindex else found.span()
            if end > start:
                yield Span(start, end, kind)
