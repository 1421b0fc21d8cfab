"""How common each word is in each language: the main evidence for a language in a short message.

A language model of letters guesses badly on five words; that "kazi" is Swahili and "trabajo" Spanish is
known from word lists. The table keeps a few thousand words a language; `word_table_build` makes it.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bot.languages.derived import SortedTable, derived, fingerprint
from bot.languages.known import content_files

# one printable character for a language and one for a Zipf value in fifths
ZERO = ord("!")
STEPS = 5
_CODE = ("word_table_build.py", "transliteration.py", "folding.py")


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


@lru_cache(maxsize=1)
def word_table() -> WordTable:
    """The table, built at first use and kept until a list or library changes."""
    code = [Path(__file__).with_name(name) for name in _CODE]
    return WordTable(
        derived("words", fingerprint([*content_files(), *code], ("wordfreq", "gruut-lang-sw")), _build)
    )


def _build() -> bytes:
    from bot.languages.word_table_build import build  # takes 2 s and 100 MB, once

    return build()
