"""Addresses of machines: IP version 4 and 6, and network cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText
    from bot.privacy.span import Span

_PATTERNS = (
    regex.compile(
        r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{2,5})?(?![\d.]\d)"
    ),
    regex.compile(r"(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,6}(?![\w:])", regex.IGNORECASE),
    regex.compile(r"(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])", regex.IGNORECASE),
)


class IpRecogniser:
    """Internet addresses, which a provider can turn into a household."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Addresses in their usual notations; times of the day (`10:30:00`) are not addresses."""
        for found in matches(_PATTERNS, reading.text, RemovedKind.IP):
            text = reading.text[found.start : found.end]
            if not regex.fullmatch(r"\d{1,2}(:\d{2}){1,2}", text):
                yield found
