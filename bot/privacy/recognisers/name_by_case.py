"""Names by their capital: inside a sentence it means a proper noun, where the writer uses capitals at all."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.privacy.cues import words as cue_words
from bot.privacy.kinds import RemovedKind
from bot.privacy.span import Span
from bot.privacy.spelling import script_of
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText, FoldedToken

_MOST_CAPITALISED = 0.5
_MOST_CAPITALISED_IN_VIETNAMESE = 0.7  # names of three syllables, each with its capital
_LONGEST_SYLLABLE = 4  # longer than "Minh" are "Facebook" and "Malaysia"; short brands are in no name
_CASED = frozenset({"latin", "cyrillic"})


class NameByCaseRecogniser:
    """Capitalised words inside a sentence that are not among the words that may stay."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Words like `Rose` or `Golden` inside a sentence; nothing where most words have capitals."""
        words = [token for token in reading.tokens if token.is_word and script_of(token.text) in _CASED]
        most = _MOST_CAPITALISED_IN_VIETNAMESE if reading.languages[0] == "vi" else _MOST_CAPITALISED
        if not words or sum(token.text[0].isupper() for token in words) > max(2.0, most * len(words)):
            return
        for token in words:
            if len(token.text) > 1 and reading.is_capital_inside(token) and not _stays(reading, token):
                yield Span(token.start, token.end, RemovedKind.NAME)
        yield from _doubled(reading)


def _doubled(reading: FoldedText) -> Iterable[Span]:
    """Nicknames that double a word, whatever it is: `Jun-jun`, `Ling-Ling`."""
    for first, second in pairwise(reading.tokens):
        hyphen = reading.text[first.end : second.start] == "-" and first.key == second.key
        if hyphen and first.is_word and reading.is_capital_inside(first):
            yield Span(first.start, second.end, RemovedKind.NAME)


def _stays(reading: FoldedText, token: FoldedToken) -> bool:
    """Whether a word with a capital inside a sentence is no name: it must stay, or is usual enough."""
    if reading.languages[0] == "vi" and (not token.protected or _is_syllable(reading, token)):
        # Vietnamese names are made of usual syllables, and few people write others with a capital.
        if reading.may_stay(token) and _is_people(reading, token):
            return True
        return reading.may_stay(token) and len(token.text) > _LONGEST_SYLLABLE
    if reading.may_stay(token):
        return True
    if token.standing is Standing.COMMON:
        return reading.is_frequent(token)
    return token.standing is Standing.AMBIGUOUS and reading.is_function(token)


def _is_syllable(reading: FoldedText, token: FoldedToken) -> bool:
    """Whether it is a syllable of a Vietnamese name (`Năm Căn`): short, before a capital, and not said as a month."""
    index = bisect_left(reading.tokens, token.start, key=lambda other: other.start)
    following = reading.tokens[index + 1 : index + 2]
    touches = bool(following) and reading.gap(index) == " " and following[0].text[0].isupper()
    month = index > 0 and reading.tokens[index - 1].key in cue_words("month_before", reading.languages)
    return touches and not month and len(token.text) <= _LONGEST_SYLLABLE


def _is_people(reading: FoldedText, token: FoldedToken) -> bool:
    """Whether it is a people or country of one syllable, by the word before it: `người Mông`, `sang Nhật`."""
    before = next((t for t in reversed(reading.tokens) if t.end < token.start), None)
    return before is not None and before.key in cue_words("of_people", reading.languages)
