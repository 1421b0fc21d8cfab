"""Finds by lists of words a wedding against somebody's will that has a day."""

from __future__ import annotations

from enum import StrEnum

from bot.typed.listed import says, says_part

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
    """The day of a wedding that a few words tell alone: "the wedding is tonight"."""
    return _day(text, language, "wedding.day", most=_MOST_WORDS)


def _day(text: str, language: str | None, said: str, *, most: int | None = None) -> WeddingDay | None:
    if says_part(text, language, "wedding.happy", most=most):
        return None

    def has_of(name: str) -> bool:
        return says(text, language, name, most=most)

    return next((day for day, name in _WHEN.items() if has_of(name)), None) if has_of(said) else None
