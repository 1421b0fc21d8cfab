"""What the word lists say about a word: common, a name, either, or unknown."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.languages.known import languages
from bot.privacy.chat_spelling import is_usual_misspelt
from bot.privacy.romanised import is_romanised
from bot.privacy.scripts import script_of_language
from bot.privacy.spelling import UNCASED, key, keys, without_diacritics
from bot.privacy.word_forms import name_stems, stems
from bot.privacy.word_forms.swahili import is_tensed_verb
from bot.privacy.word_lists import names_of_all_cultures, words
from bot.privacy.word_set import WordSet

if TYPE_CHECKING:
    from bot.privacy.vocabulary import Vocabulary


class Standing(Enum):
    """Unknown words and names go; common words stay; the ambiguous ("rose", "hope") go on a cue."""

    COMMON = "common"
    AMBIGUOUS = "ambiguous"
    NAME = "name"
    UNKNOWN = "unknown"


@lru_cache(maxsize=1)
def _names() -> WordSet:
    spelled = set(keys(names_of_all_cultures()))
    return WordSet(spelled | {without_diacritics(name) for name in spelled})


@lru_cache(maxsize=32)
def _always(language: str) -> frozenset[str]:
    return frozenset(key(word) for word in words("always_names", language))


@lru_cache(maxsize=32)
def _also_words(language: str) -> frozenset[str]:
    return frozenset(key(word) for word in words("also_words", language))


def is_listed_name(word: str) -> bool:
    """Whether the key is a name of any culture, in any of its usual forms."""
    names = _names()
    return word in names or without_diacritics(word) in names or any(stem in names for stem in name_stems(word))


def standing(word: str, vocabularies: tuple[Vocabulary, ...]) -> Standing:
    """Where the key `word` stands for a text in the languages of `vocabularies`.

    Languages without a dictionary in small letters trust the name lists: a listed name is a name unless
    `also_words/<language>.txt` lists it as a word too. The others also trust the dictionary.
    """
    if any(word in v.keep or word.startswith(v.keep_beginnings) for v in vocabularies):
        return Standing.COMMON
    names = _names()
    if any(v.may_stay(word) for v in vocabularies):
        return Standing.AMBIGUOUS if word in names else Standing.COMMON
    known_by = [vocabulary for vocabulary in vocabularies if vocabulary.knows(word)]
    if not known_by:
        return _unknown(word, vocabularies)
    listed = is_listed_name(word)
    # "rửa" is to wash, and no form of the name Rua: whoever writes Vietnamese accents writes those of the name, too.
    accented = any(v.language == "vi" and word in v.common for v in known_by) and word != without_diacritics(word)
    if accented or any(word in v.function for v in vocabularies):
        listed = word in names
    if listed and all(word in _always(v.language) for v in known_by):
        return Standing.NAME
    if listed and not any(word in v.function for v in vocabularies) and not _may_be_word(word, known_by):
        return Standing.NAME
    return Standing.AMBIGUOUS if listed else Standing.COMMON


def _may_be_word(word: str, known_by: list[Vocabulary]) -> bool:
    """Whether a listed name is also one of the usual words, or listed as a word too."""
    if any(_any_form(word, _also_words(v.language)) for v in known_by):
        return True
    # "analia" is a name somewhere and "she cries" in Swahili.
    if any(v.language == "sw" for v in known_by):
        return is_tensed_verb(word)
    return not any(_trusts_names(v.language) for v in known_by) and any(_is_usual(word, v) for v in known_by)


@lru_cache(maxsize=64)
def _trusts_names(language: str) -> bool:
    """Whether it has no dictionary in small letters: it has none at all, or no frequencies."""
    return script_of_language(language) in UNCASED or languages()[language].wordfreq is None


def _is_usual(word: str, vocabulary: Vocabulary) -> bool:
    """Whether it is a form of one of the most usual words."""
    forms = (word, *stems(word, vocabulary.language))
    return any(form in vocabulary.usual for form in forms)


def _unknown(word: str, vocabularies: tuple[Vocabulary, ...]) -> Standing:
    """The standing of a word that no vocabulary has: a name, a usual word spelt otherwise, or unknown."""
    if is_listed_name(word):
        return Standing.NAME
    known = is_romanised(word, vocabularies) or is_usual_misspelt(word, vocabularies)
    return Standing.COMMON if known else Standing.UNKNOWN


def _any_form(word: str, listed: frozenset[str]) -> bool:
    return word in listed or any(stem in listed for stem in name_stems(word))
