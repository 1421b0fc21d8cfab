"""What goes on after an address: floors, sides, the yard, the rest of a house number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases, words
from bot.privacy.places import match_at

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedText

_GAPS = frozenset({" ", ", ", ",", "، ", "،", " - "})
#: Parts that may follow one another: a side, a floor, the yard.
_MOST_PARTS = 4
#: Characters in which a cross street is looked for.
_WINDOW = 60
# "calle 45 sur # 12-30": the cross street and the distance from it.
_CROSSING = regex.compile(
    r"(?:\s?(?:bis|sur|norte|este|oeste|sul|nord|sud|est|ouest|[A-Z](?![\p{L}])))?\s?(?:#|No|N°|Nº)\.?\s?\d{1,3}\s?\p{Lu}?(?:\s?[-–]\s?\d{1,3})?",
    regex.IGNORECASE,
)


def tail_end(reading: FoldedText, end: int) -> int:
    """Where an address ends whose street and number end at `end`, both in characters of the folded text.

    On its own "second floor" finds nobody and stays; after a street it belongs to the address.
    """
    if crossing := _CROSSING.match(reading.text, end, end + _WINDOW):
        end = crossing.end()
    position = next((i for i, token in enumerate(reading.tokens) if token.start >= end), len(reading.tokens))
    for _ in range(_MOST_PARTS):
        if not 0 < position < len(reading.tokens) or reading.text[end : reading.tokens[position].start] not in _GAPS:
            break
        length = _part_length(reading, position)
        if not length:
            break
        position += length
        end = reading.tokens[position - 1].end
    return end


def _part_length(reading: FoldedText, position: int) -> int:
    """How many tokens from `position` are "second floor", "3e étage", "الطابق الثالث" or "fundos"; 0 if none."""
    keys = [token.key for token in reading.tokens[position : position + 4]]
    if length := match_at(keys, 0, phrases("address_tail", reading.languages)):
        # "likod" is the back of a house, "likod ng gym" what it is the back of.
        return length if match_at(keys, 0, phrases("beside", reading.languages)) <= length else 0
    floor, ordinal = words("floor", reading.languages), words("ordinal", reading.languages)
    if len(keys) > 1 and not reading.gap(position).strip():
        first, second = keys[:2]
        if (first in floor and _counts(second, ordinal)) or (second in floor and _counts(first, ordinal)):
            return 2
    return int(keys[0] in floor and _has_number(reading, position - 1))


def _counts(word: str, ordinal: frozenset[str]) -> bool:
    return word in ordinal or (word[0].isdigit() and len(word) <= 5)


def _has_number(reading: FoldedText, position: int) -> bool:
    return reading.tokens[position].text[0].isdigit() and reading.gap(position) == " "
