"""Dates of birth, and any full date: with a town it is enough to find somebody."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex
from babel import Locale

from bot.languages.known import cldr_code
from bot.privacy.cues import phrases
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span
from bot.privacy.spelling import key, without_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_NUMERIC = (
    regex.compile(r"(?<![\d.])[0-3]?\d\s?[./\-–]\s?[01]?\d\s?[./\-–]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"),
    regex.compile(r"(?<!\d)[01]?\d\s?[/]\s?[0-3]?\d\s?[/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"),
    regex.compile(r"(?<!\d)(?:19|20)\d\d\s?[./\-–]\s?[01]?\d\s?[./\-–]\s?[0-3]?\d(?!\d)"),
)
_SMALL_WORDS = frozenset(
    [
        "de",
        "del",
        "of",
        "the",
        "le",
        "du",
        "den",
        "în",
        "ngày",
        "tháng",
        "năm",
        "của",
        "la",
        "el",
        "do",
        "an",
        "ng",
        "ika",
        "noong",
        "mwezi",
        "wa",
        "mwaka",
    ]
)
_YEAR_WORDS = frozenset({"года", "году", "року", "році", "г"})
_REACH = 6


class BirthDateRecogniser:
    """Day, month and year together, or whatever date follows a word of birth."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Full dates in digits or with the month's name; after "born", also a part of a date."""
        yield from matches(_NUMERIC, reading.text, Kind.BIRTH_DATE)
        yield from self._with_month_names(reading)
        keys = [token.key for token in reading.tokens]
        cues = phrases("born", reading.languages)
        for position in range(len(keys)):
            if length := match_at(keys, position, cues):
                yield from self._numbers_after(reading, position + length)

    def _with_month_names(self, reading: Reading) -> Iterable[Span]:
        months = _months(reading.languages)
        tokens = reading.tokens
        for index, token in enumerate(tokens):
            if token.key not in months:
                continue
            first = last = index
            while first > 0 and (_part_of_date(tokens[first - 1].text) or tokens[first - 1].key in _SMALL_WORDS):
                first -= 1
            while last + 1 < len(tokens) and (
                _part_of_date(tokens[last + 1].text) or tokens[last + 1].key in _SMALL_WORDS
            ):
                last += 1
            first, last = _without_small_words(reading, first, last)
            numbers = [t.text for t in tokens[first : last + 1] if t.text[0].isdigit()]
            if len(numbers) >= 2 and any(len(number) == 4 for number in numbers):
                yield Span(tokens[first].start, tokens[last].end, Kind.BIRTH_DATE)

    def _numbers_after(self, reading: Reading, start: int) -> Iterable[Span]:
        months = _months(reading.languages)
        reach = reading.tokens[start : start + _REACH]
        parts = [token for token in reach if token.key in months or _part_of_date(token.text)]
        # An age after a word of birth ("birthday soon, turning 17") is not a date; an age has two digits
        # and stands alone.
        if len(parts) >= 2 or any(len(token.text) == 4 for token in parts if token.text.isdigit()):
            yield Span(parts[0].start, parts[-1].end, Kind.BIRTH_DATE)


def _without_small_words(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The date without the articles at its ends, but with the word for year behind it."""
    tokens = reading.tokens
    while tokens[first].key in _SMALL_WORDS:
        first += 1
    while tokens[last].key in _SMALL_WORDS:
        last -= 1
    if last + 1 < len(tokens) and tokens[last + 1].key in _YEAR_WORDS and not reading.gap(last).strip():
        last += 1
    return first, last


def _part_of_date(text: str) -> bool:
    digits = text.rstrip("stndrhºªeoy")
    return digits.isdigit() and (len(digits) <= 2 or (len(digits) == 4 and digits[:2] in {"19", "20"}))


@lru_cache(maxsize=128)
def _months(languages: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for language in languages:
        for forms in Locale.parse(cldr_code(language)).months.values():
            for width in ("wide", "abbreviated"):
                found |= {key(name.strip(".")) for name in forms.get(width, {}).values()}
    return frozenset(found | {without_diacritics(name) for name in found})
