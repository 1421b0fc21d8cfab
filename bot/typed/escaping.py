"""Whether a jump that somebody tells of is one to get away: "tatalon ako sa bakod para makatakas"."""

from __future__ import annotations

from bot.typed.phrases import between_blanks, has_part
from bot.typed.short_words import own_and_english


def jumps_to_escape(text: str, language: str | None) -> bool:
    """Whether words for a jump and for a flight stand in the text, and none of dying: "I jump to escape this life"."""
    return _has(text, language, "jump") and flees(text, language) and not _has(text, language, "dying")


def flees(text: str, language: str | None) -> bool:
    """Whether a word for a flight stands in the text."""
    return _has(text, language, "flee")


def _has(text: str, language: str | None, name: str) -> bool:
    forms = between_blanks(text)
    return any(has_part(forms, each.escaping.get(name, ())) for each in own_and_english(language))
