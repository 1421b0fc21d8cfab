"""Whether a text has a phrase of a list, of the lists of its language or the English ones: people mix English in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.typed.phrases import between_blanks, has, has_part, short_forms
from bot.typed.short_words import ShortWords, own_and_english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    #: Which of the lists of a language.
    WhichList = Callable[[ShortWords], Iterable[str]]


def listed(language: str | None, which: WhichList) -> frozenset[str]:
    """All phrases of the list."""
    return frozenset(phrase for each in own_and_english(language) for phrase in which(each))


def says(text: str, language: str | None, which: WhichList, *, most: int | None = None) -> bool:
    """Whether one of the phrases stands in the text, as whole words; never in one of more than `most` words."""
    return has(_forms(text, most), listed(language, which))


def says_part(text: str, language: str | None, which: WhichList, *, most: int | None = None) -> bool:
    """The same of phrases that count as parts of words, too: their words have endings in many languages."""
    return has_part(_forms(text, most), listed(language, which))


def _forms(text: str, most: int | None) -> list[str]:
    return between_blanks(text) if most is None else short_forms(text, most)
