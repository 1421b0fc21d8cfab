"""Addresses without a street: "the house with the orange paint, at Ndege's junction, third door"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.address_surroundings import stretch
from bot.privacy.kinds import Kind
from bot.privacy.place_words import Sort, sort_of
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_COMMAS = frozenset(",،;")
_FEWEST_PARTS = 2  # "behind the market" is any market; what stands beside it as well tells which
_BEGINS = frozenset({Sort.SITE, Sort.BESIDE, Sort.DESCRIBED, Sort.PROPER})


class DescribedPlaceRecogniser:
    """Two descriptions of a place in a row, with a name or a number among them."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The descriptions together; nothing in a text without a comma."""
        if _COMMAS.isdisjoint(reading.text):
            return
        end = -1
        for index, token in enumerate(reading.tokens):
            if index <= end or sort_of(reading, index)[0] not in _BEGINS:
                continue
            found = stretch(reading, index)
            if found and found.parts >= _FEWEST_PARTS and found.named:
                yield Span(token.start, reading.tokens[found.last].end, Kind.ADDRESS)
                end = found.last
