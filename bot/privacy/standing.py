"""What the word lists say about a word: common, a name, either, or unknown."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from bot.privacy.inflection import name_stems
from bot.privacy.romanised import cyrillic_readings
from bot.privacy.spelling import key, without_diacritics
from bot.privacy.vocabulary import Vocabulary
from bot.privacy.word_lists import names_of_all_cultures, words


_ROMANISED = frozenset({"ru", "uk"})


class Standing(Enum):
    """Unknown words and names go; common words stay; the ambiguous ("rose", "hope") go on a cue."""

    COMMON = "common"
    AMBIGUOUS = "ambiguous"
    NAME = "name"
    UNKNOWN = "unknown"


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    spelled = {key(name) for name in names_of_all_cultures()}
    return frozenset(spelled | {without_diacritics(name) for name in spelled})


@lru_cache(maxsize=32)
def _always(language: str) -> frozenset[str]:
    return frozenset(key(word) for word in words("always_names", language))


@lru_cache(maxsize=32)
def _ambiguous(language: str) -> frozenset[str]:
    return frozenset(key(word) for word in words("also_words", language))


def is_listed_name(word: str) -> bool:
    """Whether the key is a name of any culture, in any of its usual forms."""
    names = _names()
    return (
        word in names or without_diacritics(word) in names or any(stem in names for stem in name_stems(word))
    )


def standing(word: str, vocabularies: tuple[Vocabulary, ...]) -> Standing:
    """Where the key `word` stands for a text in the languages of `vocabularies`.

    Languages without a dictionary in small letters (`also_words/<language>.txt` exists) trust the name lists: a
    listed name is a name unless it is listed as a word too. The others trust the dictionary.
    """
    if any(word in v.keep or word.startswith(v.keep_beginnings) for v in vocabularies):
        return Standing.COMMON
    if any(v.may_stay(word) for v in vocabularies):
        return Standing.AMBIGUOUS if word in _names() else Standing.COMMON
    if any(word in v.function for v in vocabularies):
        listed = word in _names() and any(word in _always(v.language) for v in vocabularies)
        return Standing.NAME if listed else Standing.AMBIGUOUS if word in _names() else Standing.COMMON
    known_by = [vocabulary for vocabulary in vocabularies if vocabulary.knows(word)]
    if not known_by:
        if is_listed_name(word):
            return Standing.NAME
        return Standing.COMMON if _is_romanised(word, vocabularies) else Standing.UNKNOWN
    if any(word in _always(vocabulary.language) for vocabulary in vocabularies):
        return Standing.NAME
    for vocabulary in known_by:
        if also_words := _ambiguous(vocabulary.language):
            listed = word in _names() or any(stem in _names() for stem in name_stems(word))
            if not listed:
                return Standing.COMMON
            return Standing.AMBIGUOUS if _any_form(word, also_words) else Standing.NAME
    return Standing.AMBIGUOUS if is_listed_name(word) else Standing.COMMON


def _is_romanised(word: str, vocabularies: tuple[Vocabulary, ...]) -> bool:
    slavic = [v for v in vocabularies if v.language in _ROMANISED]
    return (
        bool(slavic)
        and word.isascii()
        and any(v.knows(reading) for reading in cyrillic_readings(word) for v in slavic)
    )


def _any_form(word: str, listed: frozenset[str]) -> bool:
    return word in listed or any(stem in listed for stem in name_stems(word))
