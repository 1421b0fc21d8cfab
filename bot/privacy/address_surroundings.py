"""What people say around an address: "behind the old mosque", "third hut past the bridge", "मंदिर के पीछे".

Such a description (`place_description.py`) goes with the address that it stands beside.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from bot.privacy.cues import words
from bot.privacy.kinds import Kind
from bot.privacy.place_description import Walk, stretch
from bot.privacy.place_grammar import ABBREVIATED, DIVIDES, JOINS
from bot.privacy.place_words import is_digits, is_ordinal_ending
from bot.privacy.span import Span

if TYPE_CHECKING:
    from bot.privacy.reading import Reading

_MOST_BEFORE = 12


def with_surroundings(span: Span, reading: Reading, starts: list[int]) -> Span:
    """The address with the descriptions that stand directly before and behind it."""
    first, behind = bisect_left(starts, span.start), bisect_left(starts, span.end)
    start, end = span.start, span.end
    if 0 < behind < len(starts):
        gap = reading.text[span.end : starts[behind]]
        touches = gap in JOINS or (gap in ABBREVIATED and is_digits(reading, behind))
        touches |= is_ordinal_ending(reading, behind)
        if (touches or DIVIDES.fullmatch(gap)) and (found := stretch(reading, behind, inside=touches)):
            end = reading.tokens[found.last].end
    for index in range(first - 1, max(-1, first - 1 - _MOST_BEFORE), -1):
        gap = reading.gap(index) if index + 1 < len(starts) else ""
        if not (gap in JOINS or gap in ABBREVIATED or DIVIDES.fullmatch(gap)):
            break
        if _leads_to(reading, index, first):
            start = reading.tokens[index].start
    return Span(start, end, Kind.ADDRESS)


def _leads_to(reading: Reading, first: int, address: int) -> bool:
    """Whether the tokens from `first` up to the address are a description of it: "the chapel on Tarn Lane"."""
    if address - 1 > first and reading.tokens[address - 1].key in words("of_place", reading.languages):
        address -= 1
    walk = Walk(reading, first, stop=address)
    walk.go()
    gap = reading.gap(address - 1)
    return walk.index == address and walk.leads(divided=DIVIDES.fullmatch(gap) is not None)
