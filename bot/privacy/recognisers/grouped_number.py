"""Numbers of five or six digits in short groups: "45 12 78", "20-14-53", "791-112".

No group is long enough for `NumberRecogniser`, and all of them are too few for `PhoneRecogniser`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import words
from bot.privacy.kinds import RemovedKind
from bot.privacy.numbers import follows, has_currency, is_amount, is_date_or_time, is_list, is_price
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

_NOT_BEFORE, _NOT_AFTER = r"(?<![\p{L}\p{N}.,:/$€£₹%-])", r"(?![\p{L}\p{N}%°$€£₹]|[.,:/-]\d)"
# After a word for a telephone or document any groups; elsewhere only such as telephone numbers and sort codes have.
_ANY_GROUPS = regex.compile(_NOT_BEFORE + r"\d{1,3}(?:[ .\-–]\d{1,3}){1,4}" + _NOT_AFTER)
_USUAL_GROUPS = regex.compile(r"\d{1,2}(?P<sign>[ .\-–])\d\d(?P=sign)\d\d|\d{3}[ -]\d{3}")
_FEWEST_DIGITS, _MOST_DIGITS = 5, 6


class GroupedNumberRecogniser:
    """Two groups of digits or more that a single sign joins."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Five or six digits that are no date, hours, amount, list or count."""
        for found in _ANY_GROUPS.finditer(reading.text):
            text = found.group()
            if not _FEWEST_DIGITS <= sum(c.isdigit() for c in text) <= _MOST_DIGITS or _is_harmless(reading, found):
                continue
            announced = follows(reading, found.start(), "phone", "document")
            if announced or (_USUAL_GROUPS.fullmatch(text) and not _is_range(text)):
                yield Span(*found.span(), RemovedKind.NUMBER)


def _is_harmless(reading: FoldedText, found: regex.Match[str]) -> bool:
    """Whether it is a date, hours, money, a list, or counts the word behind it."""
    text, (start, end) = found.group(), found.span()
    if is_date_or_time(text) or is_price(text) or is_list(text):
        return True
    if is_amount(reading, start, end) or has_currency(reading, start, end):
        return True
    behind = next((token for token in reading.tokens if token.start >= end), None)
    return behind is not None and behind.start - end <= 1 and behind.key in words("counted", reading.languages)


def _is_range(text: str) -> bool:
    """Whether it goes from one round number to another, or is a round amount: "250-300", "20 000"."""
    return all(group.endswith("0") for group in regex.split(r"\D", text))
