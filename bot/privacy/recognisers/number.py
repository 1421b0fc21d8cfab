"""Numbers that are too long to be a count: the rest of what patterns did not recognise."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import alternatives
from bot.privacy.kinds import RemovedKind
from bot.privacy.numbers import is_amount, is_price
from bot.privacy.span import Span
from bot.privacy.spelling import key
from bot.privacy.standing import Standing
from bot.privacy.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

_NUMBER = regex.compile(r"(?<![\p{L}\p{N}])\d+(?:[.,']\d+)*(?![\p{L}\p{N}])")
_YEAR = regex.compile(r"(?:19[5-9]|20[0-4])\d")
_SHORT = 3
# Round thousands are debts and counts; those that follow a word for a document are found by it.
_THOUSANDS = regex.compile(r"[1-9]\d{0,2}000")
# "22h30", "6x1", "7j/7": hours and shifts.
_HOURS = regex.compile(r"(?:[01]?\d|2[0-4])h[0-5]\d|\d{1,2}x\d{1,2}|\d{1,2}j", regex.IGNORECASE)
# In Arabic "and", "with", "for" and the article are glued to a number as to a word: "و١٨", "ب٦٠", "ال٣٠٠٠".
_BEHIND_LETTERS = regex.compile(r"[وف]?(?:ال|لل|[بلك](?:ال)?)?(?:\d{1,3}|\d{1,3}000)")


class NumberRecogniser:
    """Numbers of four digits and more, and words with digits in them."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Everything but small numbers, years, amounts, numbers with a unit and texting shorthand."""
        for found in _NUMBER.finditer(reading.text):
            text = found.group()
            digits = sum(c.isdigit() for c in text)
            if digits <= _SHORT or _YEAR.fullmatch(text) or _THOUSANDS.fullmatch(text) or is_price(text):
                continue
            if is_amount(reading, *found.span()):
                continue
            yield Span(found.start(), found.end(), RemovedKind.NUMBER)
        for token in reading.tokens:
            mixed = not token.is_word and not token.text.isdigit()
            if mixed and token.standing is not Standing.COMMON and not _harmless(token.text, reading.languages):
                yield Span(token.start, token.end, RemovedKind.NUMBER)


@cache
def _with_unit() -> regex.Pattern[str]:
    """A count with its unit: "18yrs", "500dh", "2nd"."""
    return regex.compile(r"\d{1,4}" + alternatives("unit_glued"), regex.IGNORECASE)


def _harmless(text: str, languages: tuple[str, ...]) -> bool:
    if any(pattern.fullmatch(text) for pattern in (_with_unit(), _BEHIND_LETTERS, _HOURS)):
        return True
    # Shorthand ("gr8") and Arabizi ("3ayza") are words with digits; they are in the lists of words.
    spelled = key(text)
    known = [vocabulary(language) for language in languages]
    return any(spelled in v.keep or spelled in v.common for v in known)
