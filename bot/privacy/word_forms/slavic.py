"""Cases of nouns, adjectives and names that Russian and Ukrainian share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.word_forms.affixes import without_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

_CASES = (
    "ами", "ями", "ого", "его", "ому", "ему", "ою", "ею", "ой", "ей", "ом", "ем", "ам", "ям", "ах", "ях", "ов",
    "ев", "ові", "еві", "єві", "ую", "юю", "а", "я", "ы", "и", "і", "у", "ю", "е", "є", "ї", "ь", "й", "",
)  # fmt: skip
_NOMINATIVES = ("", "а", "я", "й", "ь", "о", "ий", "ый")
_SHORTEST = 2


def nominatives(word: str) -> Iterator[str]:
    """Every nominative that the word may belong to: `Мария` for `Марии`, `Олексій` for `Олексієві`."""
    for stem in without_ending(word, _CASES, _SHORTEST):
        yield from (stem + nominative for nominative in _NOMINATIVES)
