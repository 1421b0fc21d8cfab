"""Dates of birth, and any full date: with a town it is enough to find somebody."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases, words, words_of_any_language
from bot.privacy.dates import Calendar, part_of_date
from bot.privacy.kinds import RemovedKind
from bot.privacy.places import matches_in
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText, FoldedToken

_NUMERIC = (
    regex.compile(r"(?<![\d.])[0-3]?\d\s?[./\-–]\s?[01]?\d\s?[./\-–]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"),
    regex.compile(r"(?<!\d)[01]?\d\s?[/]\s?[0-3]?\d\s?[/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"),
    regex.compile(r"(?<![\d.])[01]?\d[.\-–][0-3]?\d[.\-–](?:19|20)\d\d(?!\d)"),
    regex.compile(r"(?<!\d)(?:19|20)\d\d\s?[./\-–]\s?[01]?\d\s?[./\-–]\s?[0-3]?\d(?!\d)"),
    regex.compile(r"(?<!\d)[0-3]?\d[ ./\-](?:I{1,3}|I?[VX]|VI{1,3}|XI{1,2})[ ./\-](?:19|20)\d\d(?!\d)"),
)
# The year of somebody's birth in two digits: no age, and hardly a count.
_SHORT_YEAR = regex.compile(r"[4-9]\d|0\d|1[0-5]")
_SURELY_YEAR = regex.compile(r"[4-9]\d|0\d")
#: Tokens of a date on each side of its month.
_REACH = 6
#: Numbers of a date in words: the day, and two for the year.
_SAID_IN_FULL = 3
#: Frequent words between a date and the word of birth behind it: "is my birthday".
_BEFORE_CUE = 3


class BirthDateRecogniser:
    """Day, month and year together, or whatever date follows a word of birth."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Full dates, and after "born" also a part of one, each with the small words before the day."""
        starts = [token.start for token in reading.tokens]
        for found in self._dates(reading):
            yield _with_article(found, reading, starts)

    def _dates(self, reading: FoldedText) -> Iterable[Span]:
        yield from matches(_NUMERIC, reading.text, RemovedKind.BIRTH_DATE)
        calendar = Calendar(reading.languages)
        yield from _with_month_names(reading, calendar)
        for cue in matches_in(reading.keys(), phrases("born", reading.languages)):
            yield from _after_birth(reading, calendar, cue.stop)
            yield from _before_birth(reading, calendar, cue.start)
            yield from _year_beside(reading, cue)


def _with_article(found: Span, reading: FoldedText, starts: list[int]) -> Span:
    """The date with the articles and prepositions before it: `the 2nd of june`, `le 9/07/2010`, `tarehe 9`."""
    index = bisect_left(starts, found.start)
    while index > 0 and index < len(starts) and reading.gap(index - 1) == " ":
        if reading.tokens[index - 1].key not in words_of_any_language("before_date"):
            break
        index -= 1
    return Span(starts[index], found.end, found.kind) if index < len(starts) and starts[index] < found.start else found


def _with_month_names(reading: FoldedText, calendar: Calendar) -> Iterable[Span]:
    """Dates around the name of a month, in digits or words: `2nd of august 2001`, `seven march nineteen ninety`.

    There must be two numbers with a year of four digits, two in words and one in digits, or three in words: a day and a
    month alone stay.
    """
    tokens = reading.tokens
    for index, token in enumerate(tokens):
        if not calendar.is_month(token.key):
            continue
        first = last = index
        while first > 0 and index - first < _REACH and _continues(reading, calendar, first - 1):
            first -= 1
        while last + 1 < len(tokens) and last - index < _REACH and _continues(reading, calendar, last + 1):
            last += 1
        first, last = _without_small_words(reading, first, last)
        others = [t for i, t in enumerate(tokens[first : last + 1], first) if i != index and not _is_small(t)]
        numbers = [t.text for t in others if t.text[0].isdigit()]
        said = sum(calendar.is_number(t.key) for t in others)
        year = any(len(number) == 4 for number in numbers)
        if (len(numbers) + said >= 2 and year) or said >= _SAID_IN_FULL or (said >= 2 and numbers):
            yield Span(tokens[first].start, tokens[last].end, RemovedKind.BIRTH_DATE)


def _continues(reading: FoldedText, calendar: Calendar, index: int) -> bool:
    token = reading.tokens[index]
    return part_of_date(token.text) or _is_small(token) or calendar.is_number(token.key)


def _after_birth(reading: FoldedText, calendar: Calendar, start: int) -> Iterable[Span]:
    """What follows a word of birth, if it has two parts of a date or a year of four digits."""
    reach = reading.tokens[start : start + 2 * _REACH]
    parts = []
    for index, token in enumerate(reach):
        if calendar.is_part(token):
            parts.append(token)
        elif not _is_inside(token) and (parts or index >= _REACH):
            break
    # An age after a word of birth ("birthday soon, turning 17") is not a date; an age has two digits
    # and stands alone.
    if len(parts) >= 2 or any(len(token.text) == 4 for token in parts if token.text.isdigit()):
        yield Span(parts[0].start, parts[-1].end, RemovedKind.BIRTH_DATE)


def _before_birth(reading: FoldedText, calendar: Calendar, cue: int) -> Iterable[Span]:
    """A date that ends at most three frequent words before a word of birth: `3rd of may is my birthday`.

    Two numbers in words may be anything; it needs a month, a year of four digits, or a sign between two numbers.
    """
    tokens = reading.tokens
    last = cue - 1
    fewest = max(0, cue - _BEFORE_CUE)
    while last >= fewest and not calendar.is_part(tokens[last]) and reading.is_frequent(tokens[last]):
        last -= 1
    parts = []
    for index in range(last, max(-1, last - 2 * _REACH), -1):
        if calendar.is_part(tokens[index]):
            parts.append(tokens[index])
        elif not _is_inside(tokens[index]):
            break
    if len(parts) < 2:
        return
    first = parts[-1]
    signs = regex.search(r"\d[./-]\d", reading.text[first.start : parts[0].end])
    if signs or any(calendar.is_month(token.key) or (len(token.text) == 4 and token.text.isdigit()) for token in parts):
        yield Span(first.start, parts[0].end, RemovedKind.BIRTH_DATE)


def _year_beside(reading: FoldedText, cue: range) -> Iterable[Span]:
    """A year of two digits that touches a word of birth, or follows the word for a year there: `sinh năm 99`."""
    tokens = reading.tokens
    if cue.start > 0 and _SURELY_YEAR.fullmatch(tokens[cue.start - 1].text):
        yield Span(tokens[cue.start - 1].start, tokens[cue.stop - 1].end, RemovedKind.BIRTH_DATE)
    counted = words("counted", reading.languages) - words_of_any_language("year_word")
    announced = False
    for index in range(cue.stop, min(cue.stop + _REACH, len(tokens))):
        token = tokens[index]
        year = (_SHORT_YEAR if announced else _SURELY_YEAR).fullmatch(token.text)
        if year and (announced or index == cue.stop):
            if index + 1 == len(tokens) or tokens[index + 1].key not in counted:
                yield Span(token.start, token.end, RemovedKind.BIRTH_DATE)
            return
        announced = token.key in words_of_any_language("year_word") or (announced and _is_small(token))


def _is_inside(token: FoldedToken) -> bool:
    """Whether it may stand inside a date beside a word of birth: also the words for month and day."""
    return _is_small(token) or token.key in words_of_any_language("of_birth_date")


def _without_small_words(reading: FoldedText, first: int, last: int) -> tuple[int, int]:
    """The date without the articles at its ends, but with the word for year after it."""
    tokens = reading.tokens
    while _is_small(tokens[first]) and tokens[first].key not in words_of_any_language("before_day"):
        first += 1
    while _is_small(tokens[last]):
        last -= 1
    if (
        last + 1 < len(tokens)
        and tokens[last + 1].key in words_of_any_language("after_year")
        and not reading.gap(last).strip()
    ):
        last += 1
    return first, last


def _is_small(token: FoldedToken) -> bool:
    """Whether it is an article, a preposition or a word such as "month" inside a date."""
    return token.key in words_of_any_language("of_date") or token.key in words_of_any_language("before_day")
