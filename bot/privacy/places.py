"""Names of places, and phrases of several words looked up in a message: countries stay, cities go.

Cities with 100,000 people or more in the spellings of our languages (GeoNames, CC BY 4.0) are in
`bot/data/privacy/places/cities.txt`, one a line; `regions.txt` beside it holds districts. Smaller ones need no list: a
word that is not common goes anyway.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from bot.content_files import read_text
from bot.privacy.country_names import country_phrases
from bot.privacy.spelling import key
from bot.privacy.word_lists import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Phrases as tuples of keys, by their first word, the longest first.
PhrasesByWord = dict[str, tuple[tuple[str, ...], ...]]


@lru_cache(maxsize=64)
def _countries(languages: tuple[str, ...]) -> PhrasesByWord:
    return by_first_word({phrase for language in languages for phrase in country_phrases(language) if len(phrase) > 1})


@lru_cache(maxsize=1)
def cities() -> PhrasesByWord:
    """Names of cities and districts by their first word.

    Raises:
        UnreadableError: a list is not UTF-8.
    """
    paths = sorted((FOLDER / "places").glob("*.txt"))
    text = "\n".join(map(read_text, paths))
    lines = unicodedata.normalize("NFC", text).splitlines()
    return by_first_word({tuple(key(word) for word in line.split()) for line in lines if line and line[0] != "#"})


def by_first_word(phrases: set[tuple[str, ...]]) -> PhrasesByWord:
    """Index phrases by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        if phrase:
            index.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in index.items()}


def match_at(keys: list[str], position: int, index: PhrasesByWord) -> int:
    """How many words from `position` are the longest phrase of the index; 0 if none."""
    for phrase in index.get(keys[position], ()):
        if tuple(keys[position : position + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def matches_in(keys: list[str], index: PhrasesByWord) -> Iterator[range]:
    """The positions of each phrase of the index that the words hold, the longest from each position on."""
    for position in range(len(keys)):
        if length := match_at(keys, position, index):
            yield range(position, position + length)


def country_positions(keys: list[str], languages: tuple[str, ...]) -> frozenset[int]:
    """The positions that belong to a country of several words ("south africa")."""
    return frozenset(chain.from_iterable(matches_in(keys, _countries(languages))))
