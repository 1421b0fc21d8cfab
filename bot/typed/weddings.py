"""Finds by lists of words a wedding against somebody's will that has a day."""

from __future__ import annotations

from enum import StrEnum

from bot.languages import denies
from bot.typed.listed import says, says_part
from bot.typed.statements import parts_of

#: Words of the longest message that is no more than the day of a wedding.
_MOST_WORDS = 6


class WeddingDay(StrEnum):
    """When it is."""

    TODAY = "today"
    SOON = "soon"


#: The list of words for each day.
_WHEN = {WeddingDay.TODAY: "wedding.today", WeddingDay.SOON: "wedding.soon"}


def forced_wedding_day(text: str, language: str | None) -> WeddingDay | None:
    """The day on which the writer shall be married: "they marry me tomorrow"."""
    return _day(text, language, "wedding.forced")


def wedding_day(text: str, language: str | None) -> WeddingDay | None:
    """The day of a wedding that a few words tell alone: "the wedding is tonight"; none of a happy one."""
    return None if _is_happy(text, language) else _day(text, language, "wedding.day", most=_MOST_WORDS)


def _is_happy(text: str, language: str | None) -> bool:
    """Whether a part of the text has a word of a happy wedding, and none that denies: "I dont love him"."""
    return any(says_part(part, language, "wedding.happy") and not denies(part, language) for part in parts_of(text))


def _day(text: str, language: str | None, said: str, *, most: int | None = None) -> WeddingDay | None:
    def has_of(name: str) -> bool:
        return says(text, language, name, most=most)

    return next((day for day, name in _WHEN.items() if has_of(name)), None) if has_of(said) else None
