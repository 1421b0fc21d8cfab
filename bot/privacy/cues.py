"""Cue phrases compiled for searching: the words that announce a name, a street, a document.

A cue is written in `bot/data/privacy/cues/<language>.yml` as people write it; it matches by the words' keys.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from bot.privacy.places import PhrasesByWord, by_first_word
from bot.privacy.romanised import spellings_in_latin
from bot.privacy.scripts import script_of_language
from bot.privacy.spelling import CYRILLIC, LATIN, key, without_diacritics
from bot.privacy.vocabulary import vocabulary
from bot.privacy.word_lists import ANY, cue_file

_GLUED_IN_ARABIC = ("و", "ب", "ل")
_OF_ADDRESSES = frozenset(
    {
        "site", "dwelling", "distance", "beside", "described", "landmark", "floor", "ordinal", "address_tail", "unit",
        "lettered", "street_before_name",
    }
)  # fmt: skip
_SHORTEST_IN_LATIN = 4  # "za", "pod" are words of other languages as well


@lru_cache(maxsize=2048)
def _of_language(section: str, language: str) -> frozenset[tuple[str, ...]]:
    """One language's cues: a message may mix any of them, and each mixture is put together from these."""
    found: set[tuple[str, ...]] = set()
    script = LATIN if language == ANY else script_of_language(language)
    for cue in cue_file(language).get(section, ()):
        words = tuple(key(word) for word in str(cue).replace("-", " ").split())  # as a message is split
        found.add(words)
        if language == "ar":
            # "and", "with" and "to" are glued to the word that follows them.
            found.update((glued + words[0], *words[1:]) for glued in _GLUED_IN_ARABIC)
        if script == LATIN:
            plain = tuple(without_diacritics(word) for word in words)
            # "chợ" is a market, but "cho" means "for".
            if plain == words or language == ANY or len(plain) > 1 or plain[0] not in vocabulary(language).function:
                found.add(plain)
        if script == CYRILLIC and section in _OF_ADDRESSES and len("".join(words)) >= _SHORTEST_IN_LATIN:
            found.update(zip(*(spellings_in_latin(word) for word in words), strict=True))
    return frozenset(found)


@lru_cache(maxsize=2048)
def _indexed(section: str, language: str) -> PhrasesByWord:
    return by_first_word(set(_of_language(section, language)))


@lru_cache(maxsize=4096)
def phrases(section: str, languages: tuple[str, ...]) -> PhrasesByWord:
    """The cues of a section in the languages of a message, indexed by their first word.

    A mixture is all its languages except the last, plus the last: most mixtures add one language to a usual one, and
    putting each together from all its lists made the first message of a mixture slow.
    """
    if not languages:
        return _indexed(section, ANY)
    before, last = phrases(section, languages[:-1]), _indexed(section, languages[-1])
    if not last:
        return before
    both = before | last
    for first in before.keys() & last.keys():
        both[first] = tuple(sorted({*before[first], *last[first]}, key=len, reverse=True))
    return both


@lru_cache(maxsize=4096)
def parts(section: str, languages: tuple[str, ...]) -> frozenset[str]:
    """Every word that belongs to a cue of the section: of "my husband" both."""
    own = frozenset(word for cue in _of_language(section, languages[-1] if languages else ANY) for word in cue)
    return own if not languages else parts(section, languages[:-1]) | own


@lru_cache(maxsize=4096)
def words(section: str, languages: tuple[str, ...]) -> frozenset[str]:
    """The one-word cues of a section."""
    cues = _of_language(section, languages[-1] if languages else ANY)
    own = frozenset(cue[0] for cue in cues if len(cue) == 1)
    return own if not languages else words(section, languages[:-1]) | own


@cache
def words_of_any_language(section: str) -> frozenset[str]:
    """The one-word cues of a section that holds those of all languages: as keys, and only as they are written."""
    return frozenset(key(word) for word in _of_any_language(section))


@cache
def alternatives(*sections: str) -> str:
    """The cues of sections that hold those of all languages, as part of a pattern; a `*` stands for any ending.

    The longest comes first: "at the rate" would leave the "of" of "at the rate of" to the host.
    """
    cues = sorted({cue for section in sections for cue in _of_any_language(section)}, key=lambda cue: (-len(cue), cue))
    return "(?:" + "|".join(map(_pattern, cues)) + ")"


def _of_any_language(section: str) -> list[str]:
    cues: list[str] = cue_file(ANY)[section]
    return cues


def _pattern(cue: str) -> str:
    spelled = r"\s+".join(map(regex.escape, cue.removesuffix("*").split()))
    return spelled + (r"\w*" if cue.endswith("*") else "")
