"""Addresses without a street: "the house with the orange paint, at Ndege's junction, third door"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import words
from bot.privacy.kinds import Kind
from bot.privacy.place_description import stretch
from bot.privacy.place_grammar import begins_thing
from bot.privacy.place_words import Sort, is_distance, is_dwelling, sort_of
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.place_stretch import Stretch
    from bot.privacy.reading import Reading

_FEWEST_PARTS = 2  # "behind the market" is any market; what stands beside it as well tells which
_FEWEST_THINGS = 2
_WORDS_TO_DWELLING = 3
_WORDS_OF_HEAD = 2  # a preposition and a noun
_HEADED = frozenset({Sort.BESIDE, Sort.SITE, Sort.DESCRIBED})
_BEGINS = frozenset({Sort.SITE, Sort.BESIDE, Sort.DESCRIBED, Sort.PROPER})
_GAPS = frozenset({" ", ", ", ","})


class DescribedPlaceRecogniser:
    """Two descriptions of a place in a row, with a name or a number among them."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The descriptions together, divided by commas or by what they stand beside."""
        sorts = [sort_of(reading, index)[0] for index in range(len(reading.tokens))]
        if Sort.SITE not in sorts or sorts.count(Sort.SITE) + sorts.count(Sort.BESIDE) < _FEWEST_PARTS:
            return
        end = -1
        for index, token in enumerate(reading.tokens):
            if index <= end or not (
                sorts[index] in _BEGINS or begins_thing(reading, index) or is_distance(reading, index)
            ):
                continue
            if sorts[index] is Sort.DESCRIBED and reading.is_function(token) and sorts[index + 1 :][:1] != [Sort.SITE]:
                continue  # "est" is the east and "is", but "old" in "the old mill" describes it
            found = stretch(reading, index)
            if found and (_is_address(reading, found) or _is_said_of_dwelling(reading, found, index)):
                first = _with_head(reading, index - _is_named_before(reading, index))
                yield Span(reading.tokens[first].start, reading.tokens[found.last].end, Kind.ADDRESS)
                end = found.last


def _is_address(reading: Reading, found: Stretch) -> bool:
    if not found.named:
        return False
    if found.dwelling and found.related and found.things >= _FEWEST_THINGS:
        return True  # "the flat above the bakery" leads to its door
    return found.parts >= _FEWEST_PARTS or (found.anchored and _goes_on_with_town(reading, found.last))


def _is_said_of_dwelling(reading: Reading, found: Stretch, first: int) -> bool:
    """`the farm is behind the mill`, `ферма стоит за мостом`: the house is said first, where it is behind a verb."""
    if not found.related or not found.things:
        return False
    for index in range(first - 1, max(-1, first - 1 - _WORDS_TO_DWELLING), -1):
        if reading.gap(index) != " ":
            return False
        if is_dwelling(reading, index):
            return True
    return False


def _with_head(reading: Reading, first: int) -> int:
    """`at the bench next to ...`, `в строительном вагончике за ...`: a rare word between a preposition and it."""
    if first < _WORDS_OF_HEAD or sort_of(reading, first)[0] not in _HEADED:
        return first
    head, before = reading.tokens[first - 1], reading.tokens[first - 2]
    link = sort_of(reading, first - 2)[0] is Sort.LINK or before.key in words("of_place", reading.languages)
    link = link and before.key not in words("pronoun", reading.languages)  # French "on" is no English "on"
    noun = head.is_word and not (reading.is_function(head) or reading.is_frequent(head) or reading.may_stay(head))
    return first - 1 if noun and link and reading.gap(first - 1) == " " == reading.gap(first - 2) else first


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
