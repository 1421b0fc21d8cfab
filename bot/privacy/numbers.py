"""Tells amounts of money, prices, dates and hours, which stay, from numbers that lead to a person."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases, words_of_any_language
from bot.privacy.places import matches_in
from bot.privacy.spelling import key, without_diacritics
from bot.privacy.word_lists import cue_file

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedText

_YEARS = regex.compile(r"(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d")
_TIME = r"(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?"
_TIMES = regex.compile(rf"{_TIME}(?:\s*[-–/,\s]\s*{_TIME})+")
_LIST_OF_YEARS = regex.compile(r"(?:19|20)\d\d(?:[ ,/]+(?:19|20)\d\d)+")
# "12, 14, 15", "10 20 30": as people count, and seldom as they write a telephone number.
_LIST = regex.compile(r"[1-9]\d?(?:(?P<sign>[,.]? )[1-9]\d?)(?:(?P=sign)[1-9]\d?)+")
#: A day or a month: "34-71-88" is the telephone number of a town.
_DAY, _BY = r"(?:0?[1-9]|[12]\d|3[01])", r"\s?[./-]\s?"
_DATE = regex.compile(rf"{_DAY}{_BY}{_DAY}{_BY}(?:19|20)?\d\d|(?:19|20)\d\d{_BY}{_DAY}{_BY}{_DAY}")
_GROUPED = regex.compile(
    r"[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3}){0,2}(?:[.,]\d{1,2})?|[1-9]\d?(?:,\d\d)+,\d{3}"  # India: 5,00,000
)
_ROUND = regex.compile(r"[1-9]\d{0,3}(?:000){1,2}")
_PRICE = regex.compile(r"\d{1,3}[.,]\d{1,2}")
#: So far apart the numbers of a list may be: "12 34 56 78" is rather a telephone number.
_STEP = 10
_SIGNS = frozenset("$€£¥₦₹₱₫₴₽₺฿৳₵₪₩¢%")
#: So many characters before and after a number a word of money still belongs to it.
_BEFORE, _BEHIND = 48, 24
#: More digits than this are an amount only where they are grouped or round.
_MOST_DIGITS = 6
#: Up to so many digits no number leads to anybody.
_SHORT = 3
#: Characters between a number and a currency that touches it.
_TOUCHES = 2
#: Characters between a cue and what it announces: "my number is 45 12 78".
_CLOSE = 8


@lru_cache(maxsize=32)
def _money(language: str) -> frozenset[str]:
    listed = {key(word) for word in cue_file(language).get("money", ())}
    return frozenset(listed | {without_diacritics(word) for word in listed})


def is_date_or_time(text: str) -> bool:
    """Whether the whole text is a date, a span or list of years, or one of hours that a day has."""
    stripped = text.strip(" .,;:-")
    return any(pattern.fullmatch(stripped) for pattern in (_YEARS, _LIST_OF_YEARS, _TIMES, _DATE))


def is_list(text: str) -> bool:
    """Whether the whole text counts: numbers of one or two digits that rise, after a comma or by equal steps."""
    found = _LIST.fullmatch(text.strip(" .,;:-"))
    if not found:
        return False
    numbers = [int(number) for number in regex.findall(r"\d+", found.group())]
    steps = {following - number for number, following in pairwise(numbers)}
    return min(steps) > 0 and ((len(steps) == 1 and max(steps) <= _STEP) or found["sign"] == ", ")


def is_price(text: str) -> bool:
    """Whether it can be a price or a time of day ("7.50", "12,5"): too short to lead to anybody."""
    return _PRICE.fullmatch(text) is not None


def is_amount(reading: FoldedText, start: int, end: int) -> bool:
    """Whether the number `[start, end)` of the folded text is money: with a currency or a word of money near it.

    It must be grouped, round, or of six digits at most without a zero in front, as a telephone number after a
    currency sign is not. A currency must touch a number that is not round, and no word for a telephone or a document
    may stand nearer than the word of money. Amounts stay, because debts and wages are signs of exploitation.
    """
    number = reading.text[start:end].strip(" .,;:-")
    digits = sum(c.isdigit() for c in number)
    if not (
        _GROUPED.fullmatch(number)
        or _ROUND.fullmatch(number)
        or (digits <= _MOST_DIGITS and number[0] != "0" and number.isdigit())
    ):
        return False
    if has_currency(reading, start, end):
        return True
    return _is_round(number) and _about_money(reading, start, end)


def follows(reading: FoldedText, start: int, *sections: str) -> bool:
    """Whether a cue of one of the sections stands close before `start`, at most a word between them."""
    return _behind_cue(reading, start, *sections) <= _CLOSE


def _behind_cue(reading: FoldedText, start: int, *sections: str) -> int:
    """How many characters before `start` the nearest cue of the sections ends; `_BEFORE` where none is near."""
    near = [token for token in reading.tokens if start - _BEFORE <= token.start and token.end <= start]
    keys = [token.key for token in near]
    found = (cue for section in sections for cue in matches_in(keys, phrases(section, reading.languages)))
    return min((start - near[cue[-1]].end for cue in found), default=_BEFORE)


def has_currency(reading: FoldedText, start: int, end: int) -> bool:
    """Whether the sign or the name of a currency touches it."""
    if _SIGNS & set(reading.text[max(0, start - 3) : start] + reading.text[end : end + 3]):
        return True
    return any(
        (0 <= start - token.end <= _TOUCHES or 0 <= token.start - end <= _TOUCHES)
        and token.key in words_of_any_language("currency")
        for token in reading.tokens
    )


def _is_round(number: str) -> bool:
    """Whether people say such an amount: up to three digits, hundreds and fifties, from a million on thousands."""
    digits = "".join(c for c in number if c.isdigit())
    if len(digits) <= _SHORT:
        return True
    return digits.endswith(("00", "50") if len(digits) <= _MOST_DIGITS else "000")


def _about_money(reading: FoldedText, start: int, end: int) -> bool:
    """Whether a word of money is near, and nearer than any word that announces a telephone or document number."""
    money = frozenset().union(*(_money(language) for language in (*reading.languages, "en")))
    away = [
        start - token.end if token.end <= start else token.start - end
        for token in reading.tokens
        if start - _BEFORE <= token.start and token.end <= end + _BEHIND
        if not token.text[0].isdigit() and token.key in money
    ]
    return bool(away) and min(away) <= _behind_cue(reading, start, "phone", "document")
