"""Firms named by common words in small letters: "golden anchor fish bar", "एजेंसी सुनहरा सफर ने".

Nothing in such a name looks like one; that two rare words touch a business word, or that a word of
grammar follows them, is what tells it from a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import parts, words
from bot.privacy.kinds import Kind
from bot.privacy.span import Span
from bot.privacy.spelling import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_MOST_WORDS = 4
_FEWEST_RARE = 2
_INDIC = frozenset({"devanagari", "bengali"})
# In these the business follows its name also in small letters.
_NAME_FIRST = frozenset({"en", "tl", "hi", "bn"})


def common_words_beside(reading: Reading, first: int, last: int) -> Iterable[Span]:
    """The words before a business word, and in Indian scripts those behind it, that can only be its name."""
    if reading.languages[0] in _NAME_FIRST:
        yield from _before(reading, first, last)
    if script_of(reading.tokens[last].text) in _INDIC:
        yield from _behind(reading, first, last)


def _before(reading: Reading, first: int, last: int) -> Iterable[Span]:
    """Two rare words or more: "abandoned chicken farm" has a kind of business among them and stays."""
    start, rare = first, 0
    while start > 0 and first - start < _MOST_WORDS and reading.gap(start - 1) == " ":
        index = start - 1
        if not _can_name(reading, index):
            break
        rare += not _is_kind(reading, index)
        start = index
    if rare >= _FEWEST_RARE:
        yield Span(reading.tokens[start].start, reading.tokens[last].end, Kind.EMPLOYER)


def _behind(reading: Reading, first: int, last: int) -> Iterable[Span]:
    stop = last + 1
    while stop < len(reading.tokens) and stop - last <= _MOST_WORDS and reading.gap(stop - 1) == " ":
        if not _can_name(reading, stop) or _is_kind(reading, stop):
            break
        stop += 1
    found = stop - last - 1
    if not found or reading.tokens[stop - 1].key in parts("name_after_person", reading.languages):
        return
    governed = stop < len(reading.tokens) and reading.tokens[stop].key in words("postposition", reading.languages)
    if governed or found >= _FEWEST_RARE:
        yield Span(reading.tokens[first].start, reading.tokens[stop - 1].end, Kind.EMPLOYER)


def _can_name(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if not token.is_word or reading.is_frequent(token) or token.protected:
        return False
    return not reading.may_stay(token) or _is_kind(reading, index)


def _is_kind(reading: Reading, index: int) -> bool:
    key = reading.tokens[index].key
    return key in words("business_kind", reading.languages) or key in words("business", reading.languages)
