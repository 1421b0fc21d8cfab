"""Towns by what they are near to: "close to X", "قريب من X", "X के भट्ठे पर", "X এর ইটভাটায়".

A list that knows most towns of a language as words lets them stay elsewhere; behind "near" without an article a rare
word that is nothing one can stand beside is a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import parts, phrases, words
from bot.privacy.inflection import is_plain_word, name_stems
from bot.privacy.kinds import Kind
from bot.privacy.place_words import Sort, sort_of
from bot.privacy.places import match_at
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing
from bot.privacy.word_lists import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading


class PlaceNearRecogniser:
    """Places behind "near", and in Indian languages before "of the village", "of the kiln"."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """One word, or two where the first is the head of many towns ("تل عفر")."""
        keys = [token.key for token in reading.tokens]
        near = phrases("near", reading.languages)
        heads = words("near_head", reading.languages)
        sites = phrases("site_of", reading.languages)
        for position in range(len(keys)):
            first = position + match_at(keys, position, near)
            if position < first < len(keys) and reading.gap(first - 1) == " ":
                headed = keys[first] in heads and first + 1 < len(keys) and reading.gap(first) == " "
                if _can_be_town(reading, first + headed, headed=headed):
                    yield _span(reading, first, first + headed)
            if position and match_at(keys, position, sites) and reading.gap(position - 1) == " ":
                town = position - 1
                if _can_be_town(reading, town):
                    yield _span(reading, town, town)


def _span(reading: Reading, first: int, last: int) -> Span:
    return Span(reading.tokens[first].start, reading.tokens[last].end, Kind.PLACE)


def _can_be_town(reading: Reading, index: int, *, headed: bool = False) -> bool:
    """Whether the word is rare and neither a thing, a person nor a verb."""
    token = reading.tokens[index]
    if not token.is_word or reading.is_function(token) or reading.may_stay(token) or len(token.text) < 2:
        return False
    if headed:
        return not token.key.startswith("ال") or token.standing is not Standing.COMMON
    if sort_of(reading, index)[0] is Sort.SITE or reading.is_usual(token):
        return False
    person = any(
        form in parts(section, reading.languages)
        for section in ("name_after_person", "title", "beside", "business")
        for form in (token.key, *name_stems(token.key))
    )
    if person or any(token.key in plain_words(language) for language in reading.languages):
        return False
    uncased = script_of(token.text) in UNCASED
    return not (uncased and (is_plain_word(token.key) or token.key.startswith("ال")))
