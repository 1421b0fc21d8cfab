"""Cue phrases compiled for searching: the words that announce a name, a street, a document.

A cue is written in `bot/data/privacy/cues/<language>.yml` as people write it; it matches by the words' keys.
"""

from __future__ import annotations

from functools import lru_cache

from bot.privacy.places import Phrases, by_first_word
from bot.privacy.spelling import key, without_diacritics
from bot.privacy.vocabulary import vocabulary
from bot.privacy.word_lists import cue_file

_GLUED_IN_ARABIC = ("و", "ب", "ل")
_ANY = "any"  # foreign addresses and names, and what people write in Latin letters whatever their language
_SPELLED_WITHOUT_ACCENTS = frozenset({_ANY, "en", "es", "fr", "pt", "ro", "vi", "tl", "sw"})


@lru_cache(maxsize=2048)
def _of_language(section: str, language: str) -> frozenset[tuple[str, ...]]:
    """One language's cues: a message may mix any of them, and each mixture is put together from these."""
    found: set[tuple[str, ...]] = set()
    for cue in cue_file(language).get(section, ()):
        words = tuple(key(word) for word in str(cue).split())
        found.add(words)
        if language == "ar":
            # "and", "with" and "to" are glued to the word that follows them.
            found.update((glued + words[0], *words[1:]) for glued in _GLUED_IN_ARABIC)
        if language in _SPELLED_WITHOUT_ACCENTS:
            plain = tuple(without_diacritics(word) for word in words)
            # "chợ" is a market, but "cho" means "for".
            if not (
                len(plain) == 1 and plain != words and language != _ANY and plain[0] in vocabulary(language).function
            ):
                found.add(plain)
    return frozenset(found)


@lru_cache(maxsize=1024)
def phrases(section: str, languages: tuple[str, ...]) -> Phrases:
    """The cues of a section in the languages of a message, indexed by their first word."""
    found = frozenset().union(*(_of_language(section, language) for language in (*languages, _ANY)))
    return by_first_word(set(found))


@lru_cache(maxsize=1024)
def parts(section: str, languages: tuple[str, ...]) -> frozenset[str]:
    """Every word that belongs to a cue of the section: of "my husband" both."""
    return frozenset(word for found in phrases(section, languages).values() for cue in found for word in cue)


@lru_cache(maxsize=1024)
def words(section: str, languages: tuple[str, ...]) -> frozenset[str]:
    """The one-word cues of a section."""
    return frozenset(first for first, found in phrases(section, languages).items() if (first,) in found)
