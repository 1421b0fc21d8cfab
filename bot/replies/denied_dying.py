"""Whether somebody says that they do not want to die, in words of their own."""

from __future__ import annotations

from bot.replies.short_words import own_and_english
from bot.replies.told import between_blanks, has


def denies_dying(text: str, language: str | None) -> bool:
    """Whether the text has one of the phrases for it, and no "but": "I don't think of death, I just can't sleep".

    Phrases and not any no beside a word of dying: "I have no courage for suicide yet" denies nothing.
    """
    said = between_blanks(text)
    lists = own_and_english(language)
    return any(has(said, each.not_dying) for each in lists) and not any(has(said, each.but) for each in lists)
