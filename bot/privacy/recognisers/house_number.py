"""House numbers without a street word: "56/2 Fakirapool", "12B Nguyễn Thái Bình"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.span import Span
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_NUMBER = regex.compile(
    r"(?<![\w/.,:+-])(?:(?P<house>\d{1,4})/(?P<flat>\d{1,4})(?:/\d{1,4})?[A-Z]?|\d{1,4}[A-Z])(?=,? (?P<name>\p{L}))"
)
_DAYS, _MONTHS = 31, 12
_MOST_WORDS = 4


class HouseNumberRecogniser:
    """A number with a slash or a capital letter, and the name of the street that follows it."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The number with a word that is no common one, or with two capitals."""
        if "/" not in reading.text and not any(token.text[-1].isupper() for token in reading.tokens):
            return
        by_start = {token.start: index for index, token in enumerate(reading.tokens)}
        for found in _NUMBER.finditer(reading.text):
            index = by_start.get(found.start("name"))
            house, flat = found["house"], found["flat"]
            date = house is not None and int(house) <= _DAYS and int(flat) <= _MONTHS
            if index is None or (date and not _is_announced(reading, by_start.get(found.start()))):
                continue
            last = _street(reading, index, slashed=house is not None)
            if last is not None:
                yield Span(found.start(), reading.tokens[last].end, Kind.ADDRESS)


def _is_announced(reading: Reading, number: int | None) -> bool:
    """`nhà tôi 23/7 Nguyễn Trãi`: behind "my house" what looks like a date is a house."""
    announced = phrases("house_announced", reading.languages)
    keys = [token.key for token in reading.tokens[:number]] if number else []
    return any(
        match_at(keys, first, announced) == len(keys) - first for first in range(max(0, len(keys) - 2), len(keys))
    )


def _street(reading: Reading, first: int, *, slashed: bool) -> int | None:
    """The last word of the name: capitals, two at least, or behind a slash one word that is no common one."""
    last = first - 1
    for index in range(first, min(first + _MOST_WORDS, len(reading.tokens))):
        if index > first and reading.gap(index - 1) != " ":
            break
        if not (reading.tokens[index].is_word and reading.is_capital_inside(reading.tokens[index])):
            break
        last = index
    if last > first:
        return last
    token = reading.tokens[first]
    proper = token.is_word and token.standing in {Standing.UNKNOWN, Standing.NAME}
    return first if slashed and proper else None
