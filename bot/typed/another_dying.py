"""Whether a text says that another person wants to die, in a form that nobody uses of themself."""

from __future__ import annotations

from bot.typed.phrases import between_blanks, has
from bot.typed.short_words import own_and_english


def tells_of_another_dying(text: str, language: str | None) -> bool:
    """Whether one of the phrases stands in the text: "quiere morir", and not "quiero morir"."""
    return has(between_blanks(text), _phrases(language))


def is_of_another(part: str, language: str | None) -> bool:
    """Whether a part of a text is one of the phrases, or has one in it, or stands in one."""
    phrases = _phrases(language)
    forms = between_blanks(part)
    return has(forms, phrases) or any(form in f" {phrase} " for form in forms for phrase in phrases)


def _phrases(language: str | None) -> frozenset[str]:
    return frozenset().union(*(each.another_dying for each in own_and_english(language)))
