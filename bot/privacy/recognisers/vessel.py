"""Ships by name: "судно Капитан Громов", "FV Sea Emperor 8", "مركب بركة البحر 3".

Their names are words of every day, titles and numbers among them; a word for a ship announces them, and the letters
before a ship's name ("MV") leave no doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.word_lists import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_MOST_WORDS = 4
_LONGEST_LINK = 3
_GAPS = frozenset({" ", ' "', " «", " “", "-", ": ", " '"})
_NUMBER = regex.compile(r"\d{1,4}")


class VesselRecogniser:
    """A word for a ship and the name behind it."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Capitals with small words between them; in scripts without capitals what ends with a number or the clause."""
        keys = [token.key for token in reading.tokens]
        ships, signs = phrases("vessel", reading.languages), words("vessel_sign", reading.languages)
        for position in range(len(keys)):
            sign = keys[position] in signs
            length = match_at(keys, position, ships) or int(sign)
            first = position + length
            if not length or first >= len(keys) or keys[first] in signs or reading.gap(first - 1) not in _GAPS:
                continue
            last = _cased(reading, first) if script_of(keys[first]) not in UNCASED else _uncased(reading, first, sign)
            if last is not None:
                start = position if sign else first
                yield Span(reading.tokens[start].start, reading.tokens[last].end, Kind.EMPLOYER)


def _cased(reading: Reading, first: int) -> int | None:
    """The last word of a run that begins and ends with a capital, or its number."""
    last: int | None = None
    for index in range(first, min(first + _MOST_WORDS + 1, len(reading.tokens))):
        token = reading.tokens[index]
        if index > first and reading.gap(index - 1) not in _GAPS:
            break
        if reading.is_capital_inside(token) or reading.is_shouted(token):
            last = index
        elif last is not None and _NUMBER.fullmatch(token.text):
            return index
        elif last is None or not (len(token.text) <= _LONGEST_LINK and reading.is_function(token)):
            break
    return last


def _uncased(reading: Reading, first: int, sign: bool) -> int | None:
    """Words that are neither grammar nor of every day, up to a number or the end of the clause."""
    everyday = {word for language in reading.languages for word in plain_words(language)}
    for index in range(first, min(first + _MOST_WORDS, len(reading.tokens))):
        token = reading.tokens[index]
        if index > first and _NUMBER.fullmatch(token.text):
            return index
        if not token.is_word or reading.is_function(token) or (token.key in everyday and not sign):
            return None
        if index + 1 == len(reading.tokens) or (sign and reading.gap(index).strip()):
            return index
        if reading.gap(index) != " ":
            return None
    return None
