"""Numbers beside a word for a street or house that say something else: a sum, a count, the line of a bus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import words
from bot.privacy.number_words import is_number_word
from bot.privacy.numbers import is_amount

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedText, FoldedToken

LONGEST_ROOM = 4
"""The most digits of a room; a longer number is no room, and one so long may be a sum."""


def is_sum(reading: FoldedText, number: int) -> bool:
    """Whether so long a number is an amount of money."""
    token = reading.tokens[number]
    return len(token.text) >= LONGEST_ROOM and is_amount(reading, token.start, token.end)


def is_line(reading: FoldedText, first: int, number: FoldedToken) -> bool:
    """Whether it is the line of a bus: "bus number 27"."""
    vehicle = first > 0 and reading.tokens[first - 1].key in words("transport", reading.languages)
    return vehicle and number.text.isdigit() and len(number.text) < LONGEST_ROOM


def is_counted(reading: FoldedText, number: int) -> bool:
    """Whether it goes on as a telephone number in words ("number nine eight ...") or counts what follows."""
    if number + 1 >= len(reading.tokens) or reading.gap(number) != " ":
        return False
    token, following = reading.tokens[number], reading.tokens[number + 1]
    spoken = is_number_word(reading, token) and is_number_word(reading, following)
    return (
        spoken
        or following.key in words("counted", reading.languages)
        or following.key in words("money", reading.languages)
    )
