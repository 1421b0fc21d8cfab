"""Names that the lists of all cultures hold, and the words that stand with them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.privacy.cues import words
from bot.privacy.kinds import Kind
from bot.privacy.reading import Reading
from bot.privacy.span import Span
from bot.privacy.standing import Standing, is_listed_name

_JOINED = frozenset({" ", "-", ". ", "  "})
_MOST_ROUNDS = 4


class NameByListRecogniser:
    """Listed names that are no common words; beside one, a word that can be a name is one."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Names, with their neighbours ("Precious Okafor", "Nguyễn Văn Tèo") and companions ("Rhodora at boyet")."""
        names = {i for i, token in enumerate(reading.tokens) if token.standing is Standing.NAME}
        # An unknown word goes anyway; if it is a name, so may be what stands beside it.
        unknown = {i for i, t in enumerate(reading.tokens) if t.standing is Standing.UNKNOWN and t.is_word and len(t.text) > 2}
        fresh = names | unknown
        for _ in range(_MOST_ROUNDS):
            fresh = {other for index in fresh for other in self._with(reading, index)} - names
            names |= fresh
        for index in sorted(names):
            yield Span(reading.tokens[index].start, reading.tokens[index].end, Kind.NAME)

    def _with(self, reading: Reading, index: int) -> Iterable[int]:
        for step in (-1, 1):
            other = index + step
            if 0 <= other < len(reading.tokens) and self._is_part(reading, index, other):
                yield other
            companion = index + 2 * step
            if 0 <= companion < len(reading.tokens) and self._is_companion(reading, index, companion):
                yield companion

    def _is_part(self, reading: Reading, index: int, other: int) -> bool:
        token, gap = reading.tokens[other], reading.gap(min(index, other))
        if gap not in _JOINED or not token.is_word:
            return False
        if gap == "-":
            return True
        if other > index and token.key.startswith("ال") and token.key.endswith("ي"):
            return True  # an Arabic name of origin ("al-Kurdi") after a name
        if token.standing is Standing.AMBIGUOUS and not reading.is_frequent(token):
            return True
        return reading.is_capital_inside(token) and is_listed_name(token.key)

    def _is_companion(self, reading: Reading, index: int, companion: int) -> bool:
        """Two persons in a row: what "and" joins to a name is a name, unless it is a usual word."""
        token, between = reading.tokens[companion], reading.tokens[(index + companion) // 2]
        if between.key not in words("and", reading.languages) or not token.is_word:
            return False
        if any(reading.gap(i).strip() for i in range(min(index, companion), max(index, companion))):
            return False
        if token.standing is Standing.AMBIGUOUS:
            return not reading.is_function(token)
        return (
            token.standing is Standing.COMMON
            and not reading.is_frequent(token)
            and not reading.may_stay(token)
        )
