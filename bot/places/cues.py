"""Words around a place that tell whether somebody is there, and the lists of phrases that they are kept in.

They stand in `bot/data/places/cues/<language>.yml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from typing import TYPE_CHECKING

from bot.languages.folding import Word, words
from bot.places.content import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# "in your language", and English words that people mix into every language
_MIXED_IN = "en"
# of English, only these lists are used in other languages: its short words are words of theirs
_MIXED_LISTS = {"papers", "national", "speaks"}


#: Stands for any number in digits, and between words of which each may stand there.
_NUMBER, _OR = "N", "|"
#: Before a phrase of which the diacritics count: "con em" is my child, and "còn em" and as for me.
_EXACT = "="


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of phrases; a word that ends in "*" stands for every word that begins so.

    Args:
        whole: phrases, each as its words without diacritics.
        exact: those that only count with their diacritics, as written.
        beginnings: of single words.
        longest: words of the longest phrase.
        counts: whether any of them holds a number.
    """

    whole: frozenset[tuple[str, ...]]
    exact: frozenset[tuple[str, ...]]
    beginnings: tuple[str, ...]
    longest: int
    counts: bool

    def before(self, message: Sequence[Word], end: int) -> int:
        """Length of the longest phrase that ends directly before word number `end`; 0 for none."""
        return next((size for size in range(self.longest, 0, -1) if self._is(message, end - size, end)), 0)

    def after(self, message: Sequence[Word], start: int) -> int:
        """Length of the longest phrase that begins with word number `start`; 0 for none."""
        return next((size for size in range(self.longest, 0, -1) if self._is(message, start, start + size)), 0)

    def last(self, message: Sequence[Word], start: int, end: int) -> int:
        """Number of the word with which the last phrase between `start` and `end` ends; -1 for none."""
        return next(
            (
                stop - 1
                for stop in range(end, start, -1)
                for size in range(min(self.longest, stop - start), 0, -1)
                if self._is(message, stop - size, stop)
            ),
            -1,
        )

    def _is(self, message: Sequence[Word], start: int, end: int) -> bool:
        if start < 0 or end > len(message):
            return False
        if end - start == 1 and self.beginnings and message[start].folded.startswith(self.beginnings):
            return True
        said = tuple(word.folded for word in message[start:end])
        if self.exact and tuple(word.exact for word in message[start:end]) in self.exact:
            return True
        return said in self.whole or (
            self.counts and tuple(_NUMBER if word.isdecimal() else word for word in said) in self.whole
        )


@dataclass(frozen=True, slots=True)
class Cues:
    """All lists of a language; what each means is explained in `cues/en.yml`."""

    at: Phrases
    at_weak: Phrases
    no_proof: Phrases
    from_: Phrases
    to: Phrases
    either: Phrases
    not_at: Phrases
    not_after: Phrases
    believed: Phrases
    at_after: Phrases
    from_after: Phrases
    to_after: Phrases
    came: Phrases
    onward: Phrases
    goes: Phrases
    offers: Phrases
    was: Phrases
    done: Phrases
    was_there: Phrases
    still_there: Phrases
    home_again: Phrases
    now: Phrases
    here: Phrases
    papers: Phrases
    national: Phrases
    speaks: Phrases
    person: Phrases
    person_after: Phrases
    articles: Phrases


@lru_cache(maxsize=32)
def cues(language: str) -> Cues:
    """The lists of a language, and of English what people mix in; a language without a file has English."""
    own = content(f"cues/{language}") or content(f"cues/{_MIXED_IN}")
    mixed = content(f"cues/{_MIXED_IN}")
    lists = {}
    for name in Cues.__slots__:
        key = name.rstrip("_")
        added = mixed.get(key, []) if key in _MIXED_LISTS else []
        lists[name] = phrases([*own.get(key, []), *added])
    return Cues(**lists)


def phrases(texts: Iterable[str]) -> Phrases:
    """A list as it is written in a content file: "have|got N|two kids" is four phrases, and N any number."""
    whole: set[tuple[str, ...]] = set()
    exact: set[tuple[str, ...]] = set()
    beginnings = []
    listed = list(texts)
    for said in _said(text for text in listed if not text.startswith(_EXACT)):
        parts = tuple(chain.from_iterable(map(_folded, said)))
        if said[-1].endswith("*"):
            beginnings.append(parts[-1])
        else:
            whole.add(parts)
    for said in _said(text.removeprefix(_EXACT) for text in listed if text.startswith(_EXACT)):
        exact.add(tuple(word.exact for part in said for word in words(part)))
    longest = max(map(len, whole | exact), default=1)
    return Phrases(
        frozenset(whole), frozenset(exact), tuple(beginnings), longest, any(_NUMBER in parts for parts in whole)
    )


def _said(texts: Iterable[str]) -> Iterable[tuple[str, ...]]:
    """Each phrase that the texts stand for, in the parts between its blanks."""
    return chain.from_iterable(product(*(part.split(_OR) for part in text.split())) for text in texts)


def _folded(part: str) -> tuple[str, ...]:
    """The words of what stands between two blanks of a phrase."""
    return (_NUMBER,) if part == _NUMBER else tuple(word.folded for word in words(part))
