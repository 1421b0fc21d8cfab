"""Cities and towns; countries stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.arabic_cities import is_city_behind_letter, is_district, is_glued_city, is_usual_noun
from bot.privacy.cues import parts
from bot.privacy.kinds import RemovedKind
from bot.privacy.places import PhrasesByWord, cities, match_at
from bot.privacy.span import Span
from bot.privacy.spelling import script_of
from bot.privacy.standing import Standing, is_listed_name
from bot.privacy.word_forms import name_stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText


_IN = frozenset({"ف", "ب", "ل", "ع", "في", "فى"})
_THINGS = ("business", "site", "unit", "landmark", "floor", "name_after_person", "document", "money")
_CASE_IS_GLUED = frozenset({"devanagari", "bengali"})


class PlaceRecogniser:
    """Names of large cities, also of several words ("new york"), that are no common words."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Cities; one that is also a word ("nice", "reading") needs a capital inside the text."""
        keys = reading.keys()
        index = cities()
        for position in range(len(keys)):
            token = reading.tokens[position]
            if script_of(token.key) == "arabic" and _is_arabic_place(reading, position):
                yield Span(token.start, token.end, RemovedKind.PLACE)
                continue
            length = match_at(keys, position, index) or self._is_inflected(keys[position], index)
            found = (
                self._is_proper(reading, position, length)
                if length > 1
                else length and self._is_place(reading, position)
            )
            if found:
                yield Span(reading.tokens[position].start, reading.tokens[position + length - 1].end, RemovedKind.PLACE)

    def _is_inflected(self, word: str, index: PhrasesByWord) -> int:
        """One word for a city with its case ending: "যশোরে", "दिल्लीसे"."""
        return int(
            script_of(word) in _CASE_IS_GLUED and any((stem,) in index.get(stem, ()) for stem in name_stems(word))
        )

    def _is_proper(self, reading: FoldedText, position: int, length: int) -> bool:
        """Whether it has capitals or a word that is nothing else: "La Paz" is a city, "la paz" is peace."""
        tokens = reading.tokens[position : position + length]
        country = any(t.protected for t in tokens) and not all(t.protected for t in tokens)  # "benin city"
        return (
            country
            or any(t.standing in {Standing.UNKNOWN, Standing.NAME} for t in tokens)
            or all(t.text[0].isupper() for t in tokens)
        )

    def _is_place(self, reading: FoldedText, position: int) -> bool:
        token = reading.tokens[position]
        if reading.may_stay(token):
            return False
        if is_listed_name(token.key):
            return False
        if token.standing is Standing.UNKNOWN:
            return True
        if script_of(token.key) == "arabic" and is_usual_noun(token.key):
            return False
        uncased = token.text.lower() == token.text.upper()
        return not reading.is_frequent(token) and (uncased or (position > 0 and token.text[0].isupper()))


def _is_arabic_place(reading: FoldedText, position: int) -> bool:
    """Behind a preposition, glued to it or apart, where also a rare word with the article is a district."""
    token = reading.tokens[position]
    if is_glued_city(token.key, token.text):
        return True
    if not position or reading.gap(position - 1) != " " or reading.tokens[position - 1].key not in _IN:
        return False
    if len(reading.tokens[position - 1].key) == 1 and is_city_behind_letter(token.key, token.text):
        return True
    thing = any(token.key in parts(section, reading.languages) for section in _THINGS)
    return not thing and is_district(token.key)
