"""Names of places that are also words, as our lists tell them apart: `bot/data/places/words/<language>.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.languages.folding import lower
from bot.places.content import WORDS, content

if TYPE_CHECKING:
    from collections.abc import Sequence

# what holds in every language
ANY = "any"


@dataclass(frozen=True, slots=True)
class Confusable:
    """What our lists say about names that are words too.

    Args:
        names: as frequent as words, but truly names of places.
        cued: words that are places after a word of place.
        words: words, though a library has them as names.
        persons: names of places that persons are called too.
        home: countries where the language is spoken.
    """

    names: frozenset[str]
    cued: frozenset[str]
    words: frozenset[str]
    persons: frozenset[str]
    home: frozenset[str]


@lru_cache(maxsize=32)
def confusable(language: str) -> Confusable:
    """The lists of a language; empty for one without."""
    own = content(f"words/{language}")
    names, cued, words, persons = (frozenset(map(lower, own.get(part, ()))) for part in WORDS)
    spoken = {} if language == ANY else content(f"spoken/{language}")
    short = frozenset(lower(name) for called in spoken.values() for name in called)
    return Confusable(names, cued | short, words, persons, frozenset(content("home").get(language, ())))


def is_persons(name: str, languages: Sequence[str]) -> bool:
    """Whether persons are called so too: "Georgia is my friend"."""
    return any(name in confusable(language).persons for language in (*languages, ANY))


def is_phrase(text: str, languages: Sequence[str]) -> bool:
    """Whether these words are listed as no place: "lao động" is work and not Laos."""
    return any(text in confusable(language).words for language in (*languages, ANY))
