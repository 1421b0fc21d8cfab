"""Which words are everyday words in some of our languages. Only used while tables are built: it is slow."""

from __future__ import annotations

import math

import wordfreq

from bot.languages.folding import fold, lower
from bot.languages.known import languages, listed_words

# Zipf value of hand-listed words: as common as words of a headline
_LISTED = 4.5
_LARGE = ("en", "es", "fr", "pt")
_RARE = 2e-7


def everyday_words() -> dict[str, float]:
    """Words that occur at least once in a million, with and without diacritics, and their Zipf value."""
    found: dict[str, float] = {}
    for language in languages().values():
        if language.ours and language.wordfreq:
            frequencies = wordfreq.get_frequency_dict(language.wordfreq, wordlist="small")
            wordfreq.get_frequency_dict.cache_clear()
            for word, frequency in frequencies.items():
                _raise(found, word, math.log10(frequency) + 9)
        for folder in ("words", "romanised"):
            for word in listed_words(folder, language.code):
                _raise(found, word, _LISTED)
    return found


def rare_words() -> set[str]:
    """Words of the languages with large lists that occur at least once in five million."""
    found: set[str] = set()
    for code in _LARGE:
        frequencies = wordfreq.get_frequency_dict(code, wordlist="large")
        wordfreq.get_frequency_dict.cache_clear()
        found |= {fold(word) for word, frequency in frequencies.items() if frequency >= _RARE}
    return found


def _raise(found: dict[str, float], word: str, zipf: float) -> None:
    for form in {lower(word), fold(word)}:
        found[form] = max(found.get(form, 0.0), zipf)
