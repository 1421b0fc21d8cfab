"""What people say around an address: "behind the old mosque", "third hut past the bridge", "मंदिर के पीछे".

Such a stretch is made of few sorts of words (`place_words.py`). Alone it leads to nobody and stays; beside an address,
or where several follow one another, it is the address.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

import regex

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.place_words import POSTPOSITIONAL, Sort, is_digits, is_ordinal_ending, sort_of
from bot.privacy.span import Span
from bot.privacy.spelling import script_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.privacy.reading import Reading

_DIVIDES = regex.compile(r"\.?\s*[,،;]\s*|\s+[-–/|]\s+")
_JOINS = frozenset({" ", "  ", "-", "/", "'", " #"})
_ABBREVIATED = frozenset({". ", ".", ".:", ": "})
_MOST_TOKENS = 18
_MOST_BEFORE = 12
_MARKS = frozenset({Sort.NUMBER, Sort.PROPER, Sort.BESIDE})
_WAYS = frozenset({Sort.NUMBER, Sort.DESCRIBED})
_ORDINALS = ([Sort.NUMBER], [Sort.DESCRIBED])
_STRONG = 2  # one word for a place alone is a place ("the door"), two are a description of it


class Stretch(NamedTuple):
    """The last token of a description and how many parts it has, between commas or on either side of "behind".

    `named` if a number, a name or what it stands beside tells it from others; `anchored` if it stands beside a thing.
    """

    last: int
    parts: int
    named: bool
    anchored: bool


def with_surroundings(span: Span, reading: Reading, starts: list[int]) -> Span:
    """The address with the descriptions that stand directly before and behind it."""
    first, behind = bisect_left(starts, span.start), bisect_left(starts, span.end)
    start, end = span.start, span.end
    if 0 < behind < len(starts):
        gap = reading.text[span.end : starts[behind]]
        touches = gap in _JOINS or (gap in _ABBREVIATED and is_digits(reading, behind))
        touches |= is_ordinal_ending(reading, behind)
        if (touches or _DIVIDES.fullmatch(gap)) and (found := stretch(reading, behind, inside=touches)):
            end = reading.tokens[found.last].end
    for index in range(first - 1, max(-1, first - 1 - _MOST_BEFORE), -1):
        gap = reading.gap(index) if index + 1 < len(starts) else ""
        if not (gap in _JOINS or gap in _ABBREVIATED or _DIVIDES.fullmatch(gap)):
            break
        if _leads_to(reading, index, first):
            start = reading.tokens[index].start
    return Span(start, end, Kind.ADDRESS)


def stretch(reading: Reading, first: int, *, inside: bool = False) -> Stretch | None:
    """The description that begins at token `first`; `inside` if an address without a comma stands before it."""
    walk = _Walk(reading, first, inside=inside)
    while walk.step():
        pass
    return walk.found()


def _leads_to(reading: Reading, first: int, address: int) -> bool:
    """Whether the tokens from `first` up to the address are a description of it: "the chapel on Tarn Lane"."""
    if address - 1 > first and reading.tokens[address - 1].key in words("of_place", reading.languages):
        address -= 1
    walk = _Walk(reading, first, stop=address)
    while walk.step():
        pass
    gap = reading.gap(address - 1)
    return walk.index == address and walk.leads(divided=_DIVIDES.fullmatch(gap) is not None)


class _Walk:
    """Goes from word to word while they describe a place."""

    def __init__(self, reading: Reading, first: int, *, stop: int | None = None, inside: bool = False) -> None:
        self.reading, self.index, self.first = reading, first, first
        self._stop = min(len(reading.tokens), first + _MOST_TOKENS) if stop is None else stop
        self._seen: list[Sort] = [Sort.SITE] if inside else []
        self._given = len(self._seen)
        self._last: int | None = None
        self._part = first
        self._committed: Stretch | None = None

    def step(self) -> bool:
        """Take the next word; false where the description ends."""
        if self.index >= self._stop:
            return False
        if self.index > self.first:
            gap = self.reading.gap(self.index - 1)
            if _DIVIDES.fullmatch(gap):
                if not self._close(divided=True):
                    return False
            elif not self._joins(gap):
                return False
        sort, length = sort_of(self.reading, self.index)
        if not self._fits(sort):
            return False
        self._seen.append(sort)
        if sort is not Sort.LINK and (sort is not Sort.BESIDE or self._is_postposition(length)):
            self._last = self.index + length - 1
        self.index += length
        return True

    def _joins(self, gap: str) -> bool:
        """Whether the word touches the one before it: "Zi. 6" and "7.º", but not "... Lane. I walk"."""
        abbreviated = gap in _ABBREVIATED and is_digits(self.reading, self.index)
        return gap in _JOINS or abbreviated or is_ordinal_ending(self.reading, self.index)

    def found(self) -> Stretch | None:
        """The description as far as it is one."""
        self._close(divided=self._at_end())
        return self._committed

    def leads(self, *, divided: bool) -> bool:
        """Whether what was taken belongs to the address behind it: more than "near"."""
        parts_before = self._committed is not None
        begins = sort_of(self.reading, self.first)[0]
        if begins is Sort.LINK or (begins is Sort.BESIDE and not (parts_before or divided)):
            return False
        own = [sort for sort in self._seen if sort is not Sort.LINK]
        ordinal = own[:1] in _ORDINALS and not divided and self.reading.tokens[self.first].text[0].isdigit()
        # "old mill 4", "ngã ba cây xăng ...": what the address begins with is described, or stands behind a landmark.
        crossing = self._seen == [Sort.SITE] and self.index - self.first >= _STRONG
        touches = not divided and sort_of(self.reading, self._stop)[0] is Sort.SITE
        ordinal |= touches and not parts_before and (own == [Sort.DESCRIBED] or crossing)
        site = Sort.SITE in own and (len(own) >= _STRONG or (not divided and is_digits(self.reading, self._stop)))
        return site or ordinal or (parts_before and not own)

    def _at_end(self) -> bool:
        end = self._last
        if end is None:
            return False
        return end + 1 >= len(self.reading.tokens) or bool(self.reading.gap(end).strip(" -"))

    def _close(self, *, divided: bool) -> bool:
        """Count the part that ends here; a single word is one only if nothing else stands in it."""
        own = [sort for sort in self._seen[self._given :] if sort is not Sort.LINK]
        place = Sort.SITE in own or (Sort.BESIDE in own and len(own) > 1) or (self._given and own)
        whole = self._last is not None and (len(own) >= _STRONG or (divided and bool(own)))
        if not ((place or self._is_turn(own, divided=divided)) and whole) or self._last is None:
            return False
        before = self._committed
        marks = self._marks(own)
        anchored = Sort.BESIDE in own and own.count(Sort.SITE) >= _STRONG
        # "behind the market opposite the mill", "temple behind which the third house": two places without a comma.
        parts = int(len(own) >= _STRONG and Sort.SITE in own) + (anchored and marks >= _STRONG)
        if before:
            parts, marks, anchored = parts + before.parts, marks + before.named, anchored or before.anchored
        self._committed = Stretch(self._last, parts, marks > 0, anchored)
        self._seen, self._given, self._last, self._part = [], 0, None, self.index
        return True

    def _marks(self, own: Sequence[Sort]) -> int:
        ordinals = words("ordinal", self.reading.languages)
        counted = sum(token.key in ordinals for token in self.reading.tokens[self._part : self.index])
        return counted + sum(sort in _MARKS for sort in own)

    def _is_turn(self, own: Sequence[Sort], *, divided: bool) -> bool:
        """`second left`, `a doua la stanga`: a way between two commas, which has no place of its own."""
        if not divided or len(own) < _STRONG or not _WAYS.issuperset(own):
            return False
        ways = words("turn", self.reading.languages)
        return any(token.key in ways for token in self.reading.tokens[self._part : self.index])

    def _fits(self, sort: Sort) -> bool:
        """Whether the word can follow those before it."""
        before = self._seen[-1] if self._seen else None
        if sort is Sort.WORD:
            return self._takes_word(before)
        if sort is Sort.PROPER:
            return before is not None or self._names_site()
        if sort is Sort.NUMBER and before not in {Sort.SITE, Sort.NUMBER, Sort.PROPER, Sort.LINK, Sort.DESCRIBED}:
            return sort_of(self.reading, self.index + 1)[0] in {Sort.SITE, Sort.NUMBER} or self.index + 1 == self._stop
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
        own = self._seen[self._given :]
        if script_of(token.text) in POSTPOSITIONAL or self.reading.languages[0] in {"hi", "bn"}:
            return False  # what stands behind "में" is the verb
        if before in {Sort.BESIDE, Sort.LINK} and not {Sort.SITE, Sort.BESIDE}.isdisjoint(own):
            return True
        definite = script_of(token.text) == "arabic" and token.key.startswith("ال")
        return definite and before in {Sort.SITE, Sort.WORD, Sort.PROPER}

    def _is_postposition(self, length: int) -> bool:
        """`के पीछे`, `ke peeche`, `পাশে` stand behind what they speak of."""
        keys = tuple(token.key for token in self.reading.tokens[self.index : self.index + length])
        return keys in phrases("beside_after", self.reading.languages).get(keys[0], ())
