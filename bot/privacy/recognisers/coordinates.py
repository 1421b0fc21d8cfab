"""Points on the map."""

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
        r"(?<![\d.])"
        r"[-+]?\d{1,3}[.,]\d{3,15}°?\s?[NSEWСЮВЗ]?\s*[,;/ ]\s*[-+]?\d{1,3}[.,]\d{3,15}°?(?:\s?[NSEWСЮВЗ]\b)?"
    ),
    regex.compile(
        r"\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?'?(?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:\"|''|″)?)?\s?[NSEWOСЮВЗ]?",
        regex.IGNORECASE,
    ),
    regex.compile(r"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"),
    regex.compile(r"///\p{L}+\.\p{L}+\.\p{L}+"),
)


class CoordinatesRecogniser:
    """Latitude and longitude in decimals or degrees, plus codes, three-word addresses."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Positions exact enough to stand at a door; a pair of money amounts has fewer decimals."""
        yield from matches(_PATTERNS, reading.text, RemovedKind.COORDINATES)
