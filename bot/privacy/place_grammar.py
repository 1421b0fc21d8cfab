"""Which word can follow in the description of a place: "behind the | cricket club", "prédio | cinzento em frente"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases, words
from bot.privacy.inflection import is_plain_word
from bot.privacy.place_words import POSTPOSITIONAL, Sort, is_digits, is_ordinal_ending, sort_of
from bot.privacy.spelling import script_of

if TYPE_CHECKING:
    from bot.privacy.place_stretch import Stretch
    from bot.privacy.reading import Reading, Token

DIVIDES = regex.compile(r"\.?\s*[,،;]\s*|\s+[-–/|]\s+")
JOINS = frozenset({" ", "  ", "-", "/", "'", " #"})
ABBREVIATED = frozenset({". ", ".", ".:", ": "})
_THINGS = frozenset({Sort.SITE, Sort.PROPER, Sort.DESCRIBED})
_LONGEST_END = 2
_MOST_OF_THING = 3


class PlaceGrammar:
    """What was read of a description so far, and what its next word may be."""

    def __init__(self, reading: Reading, index: int, stop: int, seen: list[Sort]) -> None:
        self.reading, self.index, self.stop = reading, index, stop
        self.seen, self.given = seen, len(seen)
        self.committed: Stretch | None = None

    def next_sort(self) -> tuple[Sort, int]:
        """What the next word or phrase does here, and how many tokens it has."""
        sort, length = sort_of(self.reading, self.index)
        if sort is Sort.WORD and self._leads_on():
            sort = Sort.LINK
        if sort is Sort.WORD and self._looks():
            sort = Sort.SITE
        if sort is Sort.BESIDE and self.ends(self.index + length - 1) and self.matches("described", length):
            sort = Sort.DESCRIBED  # "phòng cuối" is the last room, "cuối hẻm" the end of the lane
        return sort, length

    def words(self, section: str) -> frozenset[str]:
        """The one-word cues of a section."""
        return words(section, self.reading.languages)

    def matches(self, section: str, length: int) -> bool:
        """Whether the next words are a phrase of the section: "के पीछे" stands behind what it speaks of."""
        keys = tuple(token.key for token in self.reading.tokens[self.index : self.index + length])
        return keys in phrases(section, self.reading.languages).get(keys[0], ())

    def _leads_on(self) -> bool:
        """`above the bakery on Mill Lane`: a preposition with the next thing or name behind it."""
        word = self.reading.tokens[self.index].key
        link = word in self.words("of_place") and word not in self.words("pronoun")
        if not link or not (self.seen or self.committed):
            return False
        return self._sort_behind(1, skip=Sort.LINK) in _THINGS or self._names_thing()

    def _names_thing(self) -> bool:
        """`on the cabbage farm`: a rare word, and what stands there, behind a preposition and an article."""
        at = self.index + 1
        at += sort_of(self.reading, at)[0] is Sort.LINK
        return at + 1 < self.stop and self._is_rare(at) and sort_of(self.reading, at + 1)[0] is Sort.SITE

    def _looks(self) -> bool:
        """`..., volets bleus`, `..., boarded windows`: behind a comma what has a colour or shape, and nothing else."""
        own = self.seen[self.given :]
        if self.committed is None or not self._is_rare(self.index):
            return False
        if own == [Sort.DESCRIBED]:
            return self.ends(self.index)
        following, length = sort_of(self.reading, self.index + 1)
        return not own and following is Sort.DESCRIBED and self.ends(self.index + length)

    def _is_rare(self, index: int) -> bool:
        token = self.reading.tokens[index]
        # In Vietnamese usual syllables make rare nouns ("lò nấu rượu").
        syllable = self.reading.languages[0] == "vi"
        usual = self.reading.is_function(token) if syllable else self.reading.is_frequent(token)
        return token.is_word and not (usual or self.reading.may_stay(token))

    def ends(self, index: int) -> bool:
        """Whether a comma, the end of the message or, in Indian languages, "in" stands behind the word."""
        if index + 1 >= len(self.reading.tokens) or self.reading.gap(index).strip(" -'"):
            return True
        token = self.reading.tokens[index]
        return is_postpositional(self.reading, token) and sort_of(self.reading, index + 1)[0] is Sort.LINK

    def joins(self, gap: str) -> bool:
        """Whether the word touches the one before it: "Zi. 6" and "7.º", but not "... Lane. I walk"."""
        abbreviated = gap in ABBREVIATED and is_digits(self.reading, self.index)
        return gap in JOINS or abbreviated or is_ordinal_ending(self.reading, self.index)

    def _sort_behind(self, distance: int, *, skip: Sort) -> Sort:
        """What the word so far behind does, or the one behind it where that is a `skip`."""
        sort, length = sort_of(self.reading, self.index + distance)
        return sort if sort is not skip else sort_of(self.reading, self.index + distance + length)[0]

    def fits(self, sort: Sort) -> bool:
        """Whether the word can follow those before it."""
        before = self.seen[-1] if self.seen else None
        if sort is Sort.WORD:
            return self._takes_word(before)
        if sort is Sort.PROPER:
            # ", o Tiago da Campo ...": behind a comma a name alone begins the next clause.
            return any(seen is not Sort.LINK for seen in self.seen) or self._names_site()
        if sort is Sort.NUMBER and before not in {Sort.SITE, Sort.NUMBER, Sort.PROPER, Sort.LINK, Sort.DESCRIBED}:
            counted = self._sort_behind(1, skip=Sort.DESCRIBED) in {Sort.SITE, Sort.NUMBER}
            return counted or self.index + 1 == self.stop
        return True

    def _names_site(self) -> bool:
        """`Sharma nursing home`, `হাজী সাহেবের তিনতলা`: one name or two before what stands there."""
        following = [sort_of(self.reading, self.index + distance)[0] for distance in (1, 2)]
        site = {Sort.SITE, Sort.BESIDE}
        return following[0] in site or (following[0] is Sort.PROPER and following[1] in site)

    def _takes_word(self, before: Sort | None) -> bool:
        token = self.reading.tokens[self.index]
        if not token.is_word or self.reading.is_function(token):
            return False
        own = self.seen[self.given :]
        if is_postpositional(self.reading, token):
            return begins_thing(self.reading, self.index)  # what stands behind "में" is the verb
        linked = before in {Sort.BESIDE, Sort.LINK} and not {Sort.SITE, Sort.BESIDE}.isdisjoint(own)
        if linked or (before is Sort.SITE and self._stands_before_relation()):
            return True
        if script_of(token.text) == "arabic":
            return token.key.startswith("ال") and before in {Sort.SITE, Sort.WORD, Sort.PROPER}
        featured = self.committed is not None and own == [Sort.LINK, Sort.DESCRIBED]
        # "thác nước": Vietnamese nouns of two syllables
        syllable = before is Sort.WORD and self.reading.languages[0] == "vi" and self.ends(self.index)
        return syllable or ((Sort.BESIDE in own or featured) and self._ends_part())

    def _stands_before_relation(self) -> bool:
        """`prédio cinzento em frente ao ...`: how the thing looks, before what it stands beside."""
        joined = self.index + 1 < len(self.reading.tokens) and self.joins(self.reading.gap(self.index))
        return joined and self._is_rare(self.index) and sort_of(self.reading, self.index + 1)[0] is Sort.BESIDE

    def _ends_part(self) -> bool:
        """`behind the cricket club`: one or two rare words more up to the next comma or preposition."""
        syllable = self.reading.languages[0] == "vi"
        for index in range(self.index, min(self.index + _LONGEST_END + syllable, self.stop)):
            if not self._is_rare(index):
                return False
            if self.ends(index):
                return True
            following = self.reading.tokens[index + 1]
            if sort_of(self.reading, index + 1)[0] is Sort.BESIDE or following.key in self.words("of_place"):
                return True
        return False


def is_postpositional(reading: Reading, token: Token) -> bool:
    """Whether the message says "behind" after what it speaks of."""
    return script_of(token.text) in POSTPOSITIONAL or reading.languages[0] in {"hi", "bn"}


def begins_thing(reading: Reading, index: int) -> bool:
    """`दवाई की दुकान के ऊपर`, `পানের দোকানের উপর`: a rare word and what it belongs to, before "behind"."""
    token = reading.tokens[index]
    if not is_postpositional(reading, token) or not token.is_word or reading.is_frequent(token):
        return False
    if reading.may_stay(token) or reading.is_function(token) or is_plain_word(token.key):
        return False
    behind = index + 1
    for _ in range(_MOST_OF_THING):
        if behind >= len(reading.tokens) or reading.gap(behind - 1) != " ":
            return False
        sort, length = sort_of(reading, behind)
        if sort is Sort.BESIDE:
            return True
        if sort not in {Sort.LINK, Sort.SITE, Sort.PROPER}:
            return False
        behind += length
    return False
