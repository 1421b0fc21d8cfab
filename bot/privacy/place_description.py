"""Descriptions of a place, word by word: "third hut past the bridge", "मंदिर के पीछे वाला घर".

They are made of few sorts of words (`place_words.py`), which follow one another by a simple grammar
(`place_grammar.py`); commas divide their parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.place_grammar import DIVIDES, PlaceGrammar, is_postpositional
from bot.privacy.place_stretch import Stretch
from bot.privacy.place_words import Sort, is_digits, is_dwelling, sort_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.privacy.reading import Reading

_MOST_TOKENS = 18
_MARKS = frozenset({Sort.NUMBER, Sort.PROPER, Sort.BESIDE})
_WAYS = frozenset({Sort.NUMBER, Sort.DESCRIBED})
_TELLING = frozenset({Sort.NUMBER, Sort.PROPER, Sort.DESCRIBED})
_ORDINALS = ([Sort.NUMBER], [Sort.DESCRIBED])
_STRONG = 2  # one word for a place alone is a place ("the door"), two are a description of it


def stretch(reading: Reading, first: int, *, inside: bool = False) -> Stretch | None:
    """The description that begins at token `first`; `inside` if an address without a comma stands before it."""
    walk = Walk(reading, first, inside=inside)
    walk.go()
    return walk.found()


class Walk(PlaceGrammar):
    """Goes from word to word while they describe a place."""

    def __init__(self, reading: Reading, first: int, *, stop: int | None = None, inside: bool = False) -> None:
        end = min(len(reading.tokens), first + _MOST_TOKENS) if stop is None else stop
        super().__init__(reading, first, end, [Sort.SITE] if inside else [])
        self.first = self._part = first
        self._last: int | None = None
        self._dwelling = self._certain = False
        self._loose = 0

    def go(self) -> None:
        """Take words up to where the description ends."""
        while self._step():
            pass

    def _step(self) -> bool:
        """Take the next word; false where the description ends."""
        if self.index >= self.stop:
            return False
        if self.index > self.first:
            gap = self.reading.gap(self.index - 1)
            if DIVIDES.fullmatch(gap):
                if not self._close(divided=True):
                    return False
            elif not self.joins(gap):
                return False
        sort, length = self.next_sort()
        if not self.fits(sort):
            return False
        self._take(sort, length)
        return True

    def _take(self, sort: Sort, length: int) -> None:
        """Count the words in."""
        last = self.index + length - 1
        linked = sort is Sort.SITE and length > 1 and self.reading.tokens[last].key in self.words("place_link")
        self.seen += [sort, Sort.LINK] if linked else [sort]  # "kituo cha ..." goes on
        self._dwelling |= sort is Sort.SITE and is_dwelling(self.reading, self.index)
        loose = sort is Sort.BESIDE and self.matches("beside_loose", length)
        self._loose += loose
        self._certain |= sort is Sort.BESIDE and not loose
        if sort is not Sort.LINK and (sort is not Sort.BESIDE or self.matches("beside_after", length)):
            self._last = last - linked
        self.index += length

    def found(self) -> Stretch | None:
        """The description as far as it is one."""
        self._close(divided=self._at_end())
        return self.committed

    def leads(self, *, divided: bool) -> bool:
        """Whether what was taken belongs to the address behind it: more than "near"."""
        parts_before = self.committed is not None
        begins = sort_of(self.reading, self.first)[0]
        if begins is Sort.LINK or (begins is Sort.BESIDE and not (parts_before or divided)):
            return False
        own = [sort for sort in self.seen if sort is not Sort.LINK]
        ordinal = own[:1] in _ORDINALS and not divided and self.reading.tokens[self.first].text[0].isdigit()
        # "old mill 4", "ngã ba cây xăng ...": what the address begins with is described, or stands behind a landmark.
        crossing = self.seen == [Sort.SITE] and self.index - self.first >= _STRONG
        touches = not divided and sort_of(self.reading, self.stop)[0] is Sort.SITE
        ordinal |= touches and not parts_before and (own == [Sort.DESCRIBED] or crossing)
        site = Sort.SITE in own and (len(own) >= _STRONG or (not divided and is_digits(self.reading, self.stop)))
        return site or ordinal or (parts_before and not own)

    def _at_end(self) -> bool:
        end = self._last
        if end is None:
            return False
        return end + 1 >= len(self.reading.tokens) or bool(self.reading.gap(end).strip(" -"))

    def _close(self, *, divided: bool) -> bool:
        """Count the part that ends here; a single word is one only if nothing else stands in it."""
        own = [sort for sort in self.seen[self.given :] if sort is not Sort.LINK]
        place = Sort.SITE in own or (Sort.BESIDE in own and len(own) > 1) or (self.given > 0 and bool(own))
        # "..., second floor" is one word of the lists, and a part behind another.
        enough = len(own) >= _STRONG or (self.committed is not None and self.index - self._part >= _STRONG)
        # "..., চারতলায় রাখছে": behind a comma one word in a case, before the verb.
        enough |= self.committed is not None and own == [Sort.SITE] and self._says_behind()
        whole = self._last is not None and (enough or (divided and bool(own)))
        place = place or self._is_turn(own, divided=divided) or self._is_feature(own, divided=divided)
        if not (place and whole) or self._last is None:
            return False
        marks = self._marks(own)
        beside, sites = Sort.BESIDE in own, own.count(Sort.SITE)
        anchored, named = beside and sites >= _STRONG, beside and Sort.PROPER in own
        self.committed = Stretch(
            last=self._last,
            # "behind the market opposite the mill", "temple behind which the third house": two places without a comma.
            parts=int(len(own) >= _STRONG and (sites > 0 or named)) + (anchored and marks - self._loose >= _STRONG),
            named=marks > 0,
            anchored=anchored,
            dwelling=self._dwelling,
            related=beside and (self._certain or not _TELLING.isdisjoint(own)),  # not "my room after school"
            things=sites + named,
        ).joined(self.committed)
        self.seen, self.given, self._last, self._part = [], 0, None, self.index
        self._dwelling = self._certain = False
        self._loose = 0
        return True

    def _says_behind(self) -> bool:
        return is_postpositional(self.reading, self.reading.tokens[self._part])

    def _marks(self, own: Sequence[Sort]) -> int:
        ordinals = self.words("ordinal")
        counted = sum(token.key in ordinals for token in self.reading.tokens[self._part : self.index])
        return counted + sum(sort in _MARKS for sort in own)

    def _is_feature(self, own: Sequence[Sort], *, divided: bool) -> bool:
        """`..., with blue shutters`: how the house looks, between two commas."""
        if self.committed is None or not divided or own[:1] != [Sort.DESCRIBED]:
            return False
        begins = self.seen[self.given :][:1] == [Sort.LINK]
        only = own.count(Sort.DESCRIBED) == len(own) and self.index - self._part >= _STRONG
        return only or (begins and len(own) > 1)

    def _is_turn(self, own: Sequence[Sort], *, divided: bool) -> bool:
        """`second left`, `a doua la stanga`: a way between two commas, which has no place of its own."""
        if not divided or len(own) < _STRONG or not _WAYS.issuperset(own):
            return False
        ways = self.words("turn")
        return any(token.key in ways for token in self.reading.tokens[self._part : self.index])
