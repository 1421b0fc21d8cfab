"""Whether somebody says that they do not want to die, in words of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.typed.phrases import between_blanks, has
from bot.typed.short_words import own_and_english

if TYPE_CHECKING:
    from collections.abc import Iterator


def denies_dying(text: str, language: str | None) -> bool:
    """Whether the text has one of the phrases for it, and no "but" behind: "I don't think of death, just of home".

    Phrases and not any no beside a word of dying: "I have no courage for suicide yet" denies nothing.
    """
    lists = own_and_english(language)
    phrases = frozenset().union(*(each.not_dying for each in lists))
    behind = [rest for form in between_blanks(text) for rest in _behind(form, phrases)]
    return bool(behind) and not any(has([f" {rest} "], each.but) for rest in behind for each in lists)


def _behind(text: str, phrases: frozenset[str]) -> Iterator[str]:
    """The rest of a text behind each of the phrases that stand in it."""
    for phrase in phrases:
        _, found, rest = text.partition(f" {phrase} ")
        if found:
            yield rest
