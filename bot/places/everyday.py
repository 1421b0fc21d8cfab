"""Which words are everyday words of which language, among those that are also names of places.

Only used while the index is built. A word that is frequent in a language is no name there, unless no spelling
dictionary has it in small letters: "ușa" (door) is a word of Romanian and "Suceava" is none, though both are
frequent. `bot/data/privacy/uncommon/` tells them apart; Hindi and Bengali have no such lists, so there every
frequent word counts as one.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import wordfreq

from bot.languages.folding import look_up_form, lower
from bot.languages.known import Language, languages, listed_words, words_in
from bot.languages.transliteration import latin_spellings
from bot.languages.word_table import word_table
from bot.settings import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Everyday = dict[str, dict[str, float]]

UNCOMMON = DATA / "privacy" / "uncommon"
# of each list so many are frequent enough to be met in a message
_KEPT = 25_000
_WITHOUT_DIACRITICS = 0.3
_LISTED = 4.5
_TRANSLITERATED = 6000
# languages with a list of words that occur once in ten million, and others with a long one: what stands there is no
# misspelt name
_LARGE = ("ar", "bn", "en", "es", "fr", "pt", "ru", "uk")
_LONG = ("ro", "fil")
_RARE = {"en": 2e-7, "es": 2e-7, "fr": 2e-7, "pt": 2e-7}


def uncommon_files() -> list[Path]:
    """The lists of frequent words that are not in the dictionary: part of what the index comes from."""
    return sorted(UNCOMMON.glob("*.txt"))


def name_files() -> list[Path]:
    """The lists of given and family names: part of what the index comes from."""
    return sorted((DATA / "privacy" / "names").glob("*.txt"))


def names_of_persons() -> set[str]:
    """Given and family names of many cultures, without diacritics."""
    return {look_up_form(name) for file in name_files() for name in words_in(file)}


def everyday_words() -> Everyday:
    """Zipf values by language of each everyday word, with and without diacritics."""
    found: Everyday = {}
    for language in languages().values():
        if language.ours:
            for word, zipf in _words(language):
                _add(found, word, language.code, zipf)
    return found


def dictionary_words_of_all() -> set[str]:
    """Rarer words too, as far as the libraries have them: they are never taken for a misspelt name."""
    found: set[str] = set()
    for code in _LARGE:
        frequencies = wordfreq.get_frequency_dict(code, wordlist="large")
        wordfreq.get_frequency_dict.cache_clear()
        found |= {look_up_form(word) for word, frequency in frequencies.items() if frequency >= _RARE.get(code, 1e-7)}
    for code in _LONG:
        found |= {look_up_form(word) for word in wordfreq.get_frequency_dict(code, wordlist="small")}
        wordfreq.get_frequency_dict.cache_clear()
    return found


def _words(language: Language) -> Iterator[tuple[str, float]]:
    code = language.code
    names = set(words_in(UNCOMMON / f"{code}.txt"))
    counted = [(word, zipf) for word, zipf in _counted(language.wordfreq) if word not in names]
    yield from counted
    if language.script == "CYRILLIC":
        for word, zipf in counted[:_TRANSLITERATED]:
            for spelling in latin_spellings(word, code):
                yield spelling, zipf
    for folder in ("words", "romanised"):
        for word in listed_words(folder, code):
            yield word, _LISTED
    if code == "sw":
        # its lexicon: no list of frequencies has the language
        table = word_table()
        for word, _ in table.entries():
            zipf = table.zipf(word).get(code, 0.0)
            if zipf and word not in names:
                yield word, zipf


def _counted(wordfreq_code: str | None) -> list[tuple[str, float]]:
    if wordfreq_code is None:
        return []
    frequencies = wordfreq.get_frequency_dict(wordfreq_code, wordlist="small")
    wordfreq.get_frequency_dict.cache_clear()
    frequent = sorted(frequencies, key=lambda one: (-frequencies[one], one))[:_KEPT]
    return [(lower(word), math.log10(frequencies[word]) + 9) for word in frequent]


def _add(found: Everyday, word: str, code: str, zipf: float) -> None:
    bare = look_up_form(word)
    for form, value in ((word, zipf), (bare, zipf - _WITHOUT_DIACRITICS * (bare != word))):
        entry = found.setdefault(form, {})
        entry[code] = max(entry.get(code, 0.0), value)
