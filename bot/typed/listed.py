"""Whether a text has a phrase of a list, of the lists of its language or the English ones: people mix English in."""

from __future__ import annotations

from functools import lru_cache

from bot.typed.phrases import between_blanks, has, has_part, short_forms
from bot.typed.short_words import own_and_english


@lru_cache(maxsize=4096)
def phrases_of(name: str, language: str | None) -> frozenset[str]:
    """All phrases of the list that has this name in `bot/data/words/en.yml`: "thanks", "at_door.asks" in a table.

    Raises:
        KeyError: there is no such list.
    """
    return frozenset().union(*(each.lists[name] for each in own_and_english(language)))


def says(text: str, language: str | None, name: str, *, most: int | None = None) -> bool:
    """Whether one of the phrases of the list stands in the text, as whole words; never in one of more than `most`."""
    return has(_forms(text, most), phrases_of(name, language))


def says_part(text: str, language: str | None, name: str, *, most: int | None = None) -> bool:
    """The same of phrases that count as parts of words, too: their words have endings in many languages."""
    return has_part(_forms(text, most), phrases_of(name, language))


def _forms(text: str, most: int | None) -> list[str]:
    return between_blanks(text) if most is None else short_forms(text, most)
