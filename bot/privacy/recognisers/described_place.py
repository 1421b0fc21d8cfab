"""Addresses without a street: "the house with the orange paint, at Ndege's junction, third door"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.address_surroundings import Stretch, stretch
from bot.privacy.cues import words
from bot.privacy.kinds import Kind
from bot.privacy.place_words import Sort, sort_of
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_FEWEST_PARTS = 2  # "behind the market" is any market; what stands beside it as well tells which
_BEGINS = frozenset({Sort.SITE, Sort.BESIDE, Sort.DESCRIBED, Sort.PROPER})
_GAPS = frozenset({" ", ", ", ","})


class DescribedPlaceRecogniser:
    """Two descriptions of a place in a row, with a name or a number among them."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The descriptions together, divided by commas or by what they stand beside."""
        sorts = [sort_of(reading, index)[0] for index in range(len(reading.tokens))]
        if sorts.count(Sort.SITE) < _FEWEST_PARTS:
            return
        end = -1
        for index, token in enumerate(reading.tokens):
            if index <= end or sorts[index] not in _BEGINS:
                continue
            if sorts[index] is Sort.DESCRIBED and reading.is_function(token) and sorts[index + 1 :][:1] != [Sort.SITE]:
                continue  # "est" is the east and "is", but "old" in "the old mill" describes it
            found = stretch(reading, index)
            if found and _is_address(reading, found):
                first = index - _is_named_before(reading, index)
                yield Span(reading.tokens[first].start, reading.tokens[found.last].end, Kind.ADDRESS)
                end = found.last


def _is_address(reading: Reading, found: Stretch) -> bool:
    if not found.named:
        return False
    return found.parts >= _FEWEST_PARTS or (found.anchored and _goes_on_with_town(reading, found.last))


def _is_named_before(reading: Reading, site: int) -> bool:
    """`hanuman mandir ke peeche`: in Indian languages the name of a landmark stands before it, without a capital."""
    if reading.languages[0] not in {"hi", "bn"} or not site or reading.gap(site - 1) != " ":
        return False
    name = reading.tokens[site - 1]
    landmark = reading.tokens[site].key in words("landmark", reading.languages)
    return landmark and name.is_word and not reading.is_frequent(name) and not reading.may_stay(name)


def _goes_on_with_town(reading: Reading, last: int) -> bool:
    """`the garage behind the station, in Redby`: a description of one place in a town that is named."""
    following = last + 2
    if following >= len(reading.tokens) or reading.gap(last) not in _GAPS or reading.gap(last + 1) != " ":
        return False
    town = reading.tokens[following]
    preposition = reading.tokens[last + 1].key in words("of_place", reading.languages)
    cased = script_of(town.text) not in UNCASED
    return preposition and cased and sort_of(reading, following)[0] is Sort.PROPER and not reading.may_stay(town)
