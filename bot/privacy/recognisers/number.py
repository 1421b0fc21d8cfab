"""Numbers that are too long to be a count: the rest of what patterns did not recognise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

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
# Units that people glue to a number: hours, ages, distances, money, ordinals, times of the day.
_WITH_UNIT = regex.compile(
    r"\d{1,4}(?:st|nd|rd|th|am|pm|h|hr|hrs|hs|hours?|min|mins|m|mn|s|d|day|days|w|wk|wks|mo|mth|y|yo|yr|yrs|yrold|years?|x|k|kg|km|cm|g|mg|ml|l|usd|eur|euros?|"
    r"gbp|dh|dhs|aed|sar|qar|ksh|tsh|ugx|naira|rs|inr|npr|tk|bdt|php|vnd|tr|trieu|thb|lei|ron|uah|rub|руб|р|грн|евро|лет|года?|год|дней|дня|час(?:ов|а)?|ч|"
    r"років|роки|рік|годин|тис|тыс|к|º|ª|er|e|ème|eme|ere|nde|o|a|ans|años|anos|ani|jours|días|dias|zile|horas|heures|euro|reais|bob|quid|p|d|f|b|g|"
    r"तारीख|साल|बजे|বছর|টা|টাকা|টি|জন|দিন|تاريخ|tuổi|giờ|ngày|tháng|năm|[aà]s?)",
    regex.IGNORECASE,
)
# In Arabic "and", "with", "for" and the article are glued to a number as to a word: "و١٨", "ب٦٠", "ال٣٠٠٠".
_BEHIND_LETTERS = regex.compile(r"[وف]?(?:ال|لل|[بلك](?:ال)?)?(?:\d{1,3}|\d{1,3}000)")


class NumberRecogniser:
    """Numbers of four digits and more, and words with digits in them."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Everything but small numbers, years, amounts, numbers with a unit and texting shorthand."""
        for found in _NUMBER.finditer(reading.text):
            text = found.group()
            digits = sum(c.isdigit() for c in text)
            if digits <= _SHORT or _YEAR.fullmatch(text) or is_price(text) or is_amount(reading, *found.span()):
                continue
            yield Span(found.start(), found.end(), RemovedKind.NUMBER)
        for token in reading.tokens:
            mixed = not token.is_word and not token.text.isdigit()
            if mixed and token.standing is not Standing.COMMON and not _harmless(token.text, reading.languages):
                yield Span(token.start, token.end, RemovedKind.NUMBER)


def _harmless(text: str, languages: tuple[str, ...]) -> bool:
    if _WITH_UNIT.fullmatch(text) or _BEHIND_LETTERS.fullmatch(text):
        return True
    # Shorthand ("gr8") and Arabizi ("3ayza") are words with digits; they are in the lists of words.
    spelled = key(text)
    known = [vocabulary(language) for language in languages]
    return any(spelled in v.keep or spelled in v.common for v in known)
