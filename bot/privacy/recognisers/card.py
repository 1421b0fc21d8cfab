"""Payment card numbers (ISO/IEC 7812)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText
    from bot.privacy.span import Span

_CARD = regex.compile(r"(?<!\d)(?:\d[ \t.\-–]{0,2}){12,18}\d(?!\d)")


class CardRecogniser:
    """Thirteen to nineteen digits that pass the Luhn check; others are taken for a telephone number."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Card numbers with any separators."""
        for found in matches((_CARD,), reading.text, RemovedKind.CARD):
            if _luhn([int(c) for c in reading.text[found.start : found.end] if c.isdigit()]):
                yield found


def _luhn(digits: list[int]) -> bool:
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(doubled) + sum(digits[::-2])) % 10 == 0
