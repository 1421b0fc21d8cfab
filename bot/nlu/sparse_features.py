"""Words 1-2 and characters 2-5 within words, hashed and weighted by how rare they are.

Hashing instead of a vocabulary: thirteen languages with typing noise have half a million different pieces,
whose dictionary alone would take 60 MB. And no training word is stored in the model. The pieces are
scikit-learn's (`HashingVectorizer`, `char_wb`), without importing it: that costs a server 60 MB.
"""

from __future__ import annotations

from array import array
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from murmurhash.mrmr import hash_unicode

from bot.nlu.text import normalize, token_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

WORD_BITS, CHARACTER_BITS = 16, 17
WORDS, CHARACTERS = 2**WORD_BITS, 2**CHARACTER_BITS
CHARACTER_LENGTHS = range(2, 6)


class SparseRow(NamedTuple):
    """Features of a text: which ones (columns of `WORDS + CHARACTERS`), and how much of each."""

    columns: NDArray[np.int64]
    values: NDArray[np.float32]


class SparseFeatures:
    """TF-IDF of hashed pieces: both blocks have length 1, so that neither outweighs the other."""

    def __init__(self, rarity: NDArray[np.float32] | None = None) -> None:
        self.rarity = rarity

    def fit(self, texts: Sequence[str]) -> csr_matrix:
        """Learn how rare each piece is (inverse document frequency, smoothed); gives the features too.

        They are what `transform` gives, worked out for all texts together, and for each different word once.
        """
        from scipy.sparse import hstack

        blocks = _counts_of(texts)
        seen = np.concatenate([np.bincount(block.indices, minlength=block.shape[1]) for block in blocks])
        self.rarity = (np.log((1 + len(texts)) / (1 + seen)) + 1).astype(np.float32)
        for block, rarity in zip(blocks, np.split(self.rarity, [WORDS]), strict=True):
            block.data = np.log1p(block.data) * rarity[block.indices]
            lengths = [np.sqrt(values @ values) or 1 for _, values in rows_of(block)]
            block.data /= np.repeat(np.array(lengths, np.float32), np.diff(block.indptr))
        return hstack(blocks, format="csr")

    def transform(self, texts: Iterable[str]) -> list[SparseRow]:
        """One row a text; a word that several of them have is folded and cut into pieces once.

        Raises:
            RuntimeError: `fit` was not called and no rarity given.
        """
        folding, stretches = cache(token_form), cache(_stretches)  # gone with this call: a message leaves no trace
        return [self._weighted([_counted(block) for block in _blocks(text, folding, stretches)]) for text in texts]

    def _weighted(self, blocks: Iterable[SparseRow]) -> SparseRow:
        if self.rarity is None:
            raise RuntimeError("features were not fitted")
        weighted = [(columns, np.log1p(counts) * self.rarity[columns]) for columns, counts in blocks]
        lengths = [np.sqrt(values @ values) or 1 for _, values in weighted]
        return SparseRow(
            np.concatenate([columns for columns, _ in weighted]),
            np.concatenate([values / length for (_, values), length in zip(weighted, lengths, strict=True)]),
        )


def _counts_of(texts: Sequence[str]) -> tuple[csr_matrix, csr_matrix]:
    """How often each text has each word or pair, and each stretch of characters: those that its words have."""
    hashed: Callable[[str], int] = hash_unicode
    folding = lru_cache(maxsize=None)(token_form)
    numbers: dict[str, int] = {}
    said = [
        array("i", [numbers.setdefault(word, len(numbers)) for word in normalize(text, folding).split()])
        for text in texts
    ]
    words = list(numbers)
    alone = [hashed(word) % WORDS for word in words]

    def with_pairs(row: array[int]) -> list[int]:
        pairs = [hashed(f"{words[one]} {words[two]}") % WORDS for one, two in pairwise(row)]
        return [alone[word] for word in row] + pairs

    stretches = _table(([hashed(piece) % CHARACTERS for piece in _pieces(f" {word} ")] for word in words), CHARACTERS)
    characters = _table(said, len(words)) @ stretches
    characters.sort_indices()
    return _table(map(with_pairs, said), WORDS), characters


def _table(rows: Iterable[Sequence[int]], width: int) -> csr_matrix:
    """How often each row has each number."""
    from scipy.sparse import csr_matrix

    columns, ends = array("i"), [0]
    for row in rows:
        columns.extend(row)
        ends.append(len(columns))
    ones = np.ones(len(columns), np.float32)
    table = csr_matrix((ones, np.array(columns, np.int32), ends), shape=(len(ends) - 1, width))
    table.sum_duplicates()
    return table


def rows_of(matrix: Any) -> Iterator[SparseRow]:
    """The rows of a compressed matrix."""
    for start, end in zip(matrix.indptr, matrix.indptr[1:], strict=False):
        yield SparseRow(matrix.indices[start:end], matrix.data[start:end])


def _blocks(
    text: str, folding: Callable[[str], str], stretches: Callable[[str], list[int]]
) -> tuple[list[int], list[int]]:
    words = normalize(text, folding).split()
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    hashed: Callable[[str], int] = hash_unicode
    return (
        [hashed(piece) % WORDS for piece in (*words, *pairs)],
        [column for word in words for column in stretches(word)],
    )


def _stretches(word: str) -> list[int]:
    """Columns of the stretches of characters of a word."""
    hashed: Callable[[str], int] = hash_unicode
    return [WORDS + hashed(piece) % CHARACTERS for piece in _pieces(f" {word} ")]


def _pieces(word: str) -> Iterator[str]:
    """Stretches of 2 to 5 characters; a word that is shorter than a stretch counts once, whole."""
    for length in CHARACTER_LENGTHS:
        for start in range(max(1, len(word) - length + 1)):
            yield word[start : start + length]
        if length >= len(word):
            return


def _counted(block: list[int]) -> SparseRow:
    columns, counts = np.unique(np.array(block, np.int64), return_counts=True)
    return SparseRow(columns, counts.astype(np.float32))
