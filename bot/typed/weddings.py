"""Finds by lists of words a wedding against somebody's will that has a day."""

from __future__ import annotations

from enum import StrEnum

from bot.typed.phrases import between_blanks, has, has_part, short_forms
from bot.typed.short_words import own_and_english

#: Words of the longest message that is no more than the day of a wedding.
_MOST_WORDS = 6


class WeddingDay(StrEnum):
    """When it is."""

    TODAY = "today"
    SOON = "soon"


def forced_wedding_day(text: str, language: str | None) -> WeddingDay | None:
    """The day on which who writes shall be married: "they marry me tomorrow"."""
    return _day(between_blanks(text), "forced", language)


def wedding_day(text: str, language: str | None) -> WeddingDay | None:
    """The day of a wedding that a few words tell alone: "the wedding is tonight"."""
    return _day(short_forms(text, _MOST_WORDS), "day", language)


def _day(forms: list[str], said: str, language: str | None) -> WeddingDay | None:
    known = [words.wedding for words in own_and_english(language)]
    if any(has_part(forms, lists.get("happy", ())) for lists in known):
        return None
    if not any(has(forms, lists.get(said, ())) for lists in known):
        return None
    return next((day for day in WeddingDay if any(has(forms, lists.get(day, ())) for lists in known)), None)
