"""Which language a word looks like, for words that no list has: by its sequences of three letters.

It is learnt from the words of the word table, so it knows Arabic and Hindi in Latin letters, which no package
does. On the sentences of our tests it does better than the trigrams of the package lingua, in 2 MB instead of 25.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.languages.derived import derived
from bot.languages.word_table import STEPS, ZERO, WordTable, table_fingerprint, word_table

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Logarithms of probabilities are kept in steps of a sixteenth, in a byte each.
_RESOLUTION = 16
#: Added to every count: what a language was not seen to have is then unlikely, and not impossible.
_SMOOTHING = 0.3
#: Trigrams with less weight than this over all languages are left out.
_RAREST = 4.0
#: Evidence for the label that a word looks most like: a word that no list has may be a name, and must not decide alone.
_BOUND = 3.0
#: Weight of a word: its Zipf value less this, and at least the second number.
_WEIGHTLESS, _LEAST_WEIGHT = 2.5, 0.3
_END_OF_HEAD = b"\x00"


def trigrams(word: str) -> Iterator[str]:
    """The sequences of three letters of a word, its beginning and end marked."""
    marked = f"^{word}$"
    return (marked[start : start + 3] for start in range(len(marked) - 2))


class LetterModel:
    """Logarithms of probabilities of trigrams, [trigrams, labels], as `_build` packs them."""

    def __init__(self, block: bytes) -> None:
        head, _, values = block.partition(_END_OF_HEAD)
        names = head.decode().split("\n")
        self.labels = tuple(names[0].split())
        self._rows = {trigram: row for row, trigram in enumerate(names[1].split(" "))}
        self._values = np.frombuffer(values, dtype=np.uint8).reshape(-1, len(self.labels))

    def evidence(self, word: str) -> dict[str, float]:
        """How likely the word is for each label, as a natural logarithm: 3 for the likeliest, at least 0 for others.

        Empty where none of its trigrams is known.
        """
        rows = [self._rows[trigram] for trigram in trigrams(word) if trigram in self._rows]
        if not rows:
            return {}
        scores = -self._values[rows].astype(np.float32).sum(axis=0) / _RESOLUTION
        scores = np.clip(scores - scores.max() + _BOUND, 0, None)
        return dict(zip(self.labels, scores.tolist(), strict=True))


@lru_cache(maxsize=1)
def letter_model() -> LetterModel:
    """The model, built at first use and kept until the word table or this module changes."""
    return LetterModel(derived("letters", table_fingerprint(__file__), _build))


def _build() -> bytes:
    """Labels, trigrams and their numbers as `LetterModel` reads them."""
    table = word_table()
    counts: dict[str, Any] = {}
    for word, zipf in _weighted(table):
        for trigram in trigrams(word):
            row = counts.setdefault(trigram, np.zeros(len(table.labels), dtype=np.float32))
            row += zipf
    kept = {trigram: row for trigram, row in counts.items() if row.sum() >= _RAREST and " " not in trigram}
    names = sorted(kept)
    matrix = np.stack([kept[name] for name in names])
    total = matrix.sum(axis=0, keepdims=True)
    likely = np.log((matrix + _SMOOTHING) / (total + _SMOOTHING * len(names)))
    values = np.clip(np.round(-likely * _RESOLUTION), 0, 255).astype(np.uint8)
    head = f"{' '.join(table.labels)}\n{' '.join(names)}".encode() + _END_OF_HEAD
    return head + bytes(values.tobytes())


def _weighted(table: WordTable) -> Iterator[tuple[str, Any]]:
    """Words with their weight by label: a common word counts more, but not as much as it is common."""
    for word, packed in table.entries():
        weights = np.zeros(len(table.labels), dtype=np.float32)
        for label, value in zip(packed[::2], packed[1::2], strict=True):
            weights[ord(label) - ZERO] = max((ord(value) - ZERO) / STEPS - _WEIGHTLESS, _LEAST_WEIGHT)
        yield word, weights
