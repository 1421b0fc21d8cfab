"""How often words, and pairs of words, are used in the messages that the bot learns its intents from.

Those name nobody, so what people say every day ("they took my", "my boss") is rarely part of an identifier, and a pair
of common words that nobody says ("golden spoon") often is.
"""

from __future__ import annotations

import zlib
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import regex

from bot.languages.derived import derived, fingerprint
from bot.languages.known import our_languages
from bot.privacy.word_lists import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

MESSAGES = FOLDER.parent / "nlu"

_EXAMPLE = regex.compile(r"^\s+- (?P<text>.+)$", regex.MULTILINE)
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*")
#: A count is kept as how many of these it reaches.
_STEPS = (1, 2, 5, 20, 100)
#: Four million cells for some 430,000 entries, of a million pairs the fifth that was used twice: two that share a cell
#: count as the more frequent of them, so that one in ten of what nobody says looks used.
_CELLS = 1 << 22


class Usage:
    """Steps of frequency, 0 for never, looked up by a hash: 4 MB, and no word can be read out of it."""

    def __init__(self, cells: bytes) -> None:
        self._cells = cells

    def step(self, language: str, *words: str) -> int:
        """How often the word, or the words in a row, are used in the language: 0 (never) to 5 (100 times and more).

        Words in a row that were used once count as never: one message does not show that they belong together.
        """
        return self._cells[_cell(language, words)]


def messages_of(language: str) -> Iterator[str]:
    """The training messages of a language, in no order that means anything."""
    for path in _files(language):
        for found in _EXAMPLE.finditer(path.read_text(encoding="utf-8")):
            yield found["text"].strip()


@lru_cache(maxsize=1)
def usage() -> Usage:
    """The table, built at first use (4 s).

    Messages that are added later do not make it out of date: how a language is used does not change with a few.
    """
    return Usage(derived("usage", fingerprint([Path(__file__)], ()), _build))


def words_of(text: str) -> list[str]:
    """The words of a message as they are counted."""
    return _WORD.findall(text.lower())


def _build() -> bytes:
    cells = np.zeros(_CELLS, np.uint8)
    for language in our_languages():
        counts: Counter[tuple[str, ...]] = Counter()
        for text in messages_of(language):
            words = words_of(text)
            counts.update((word,) for word in words)
            counts.update(pairwise(words))
        for row, count in counts.items():
            if len(row) > 1 and count == 1:
                continue
            cell = _cell(language, row)
            cells[cell] = max(cells[cell], sum(count >= step for step in _STEPS))
    return cells.tobytes()


def _cell(language: str, words: tuple[str, ...]) -> int:
    return zlib.crc32(" ".join((language, *words)).encode(errors="replace")) % _CELLS


def _files(language: str) -> list[Path]:
    return sorted((MESSAGES / language).glob("*.yml"))
