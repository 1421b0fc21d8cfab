"""Words 1-2 and characters 2-5 within words, hashed and weighted by how rare they are.

Hashing instead of a vocabulary: thirteen languages with typing noise have half a million different pieces,
whose dictionary alone would take 60 MB. And no training word is stored in the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from bot.nlu.text import normalize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

WORD_BITS, CHARACTER_BITS = 16, 17


class SparseFeatures:
    """TF-IDF of hashed pieces: both blocks have length 1, so that neither outweighs the other."""

    def __init__(self, rarity: NDArray[np.float32] | None = None) -> None:
        from sklearn.feature_extraction.text import HashingVectorizer

        common: dict[str, Any] = {
            "alternate_sign": False,
            "norm": None,
            "lowercase": False,
            "dtype": np.float32,
        }
        self._blocks = (
            HashingVectorizer(
                tokenizer=str.split, token_pattern=None, ngram_range=(1, 2), n_features=2**WORD_BITS, **common
            ),
            HashingVectorizer(analyzer="char_wb", ngram_range=(2, 5), n_features=2**CHARACTER_BITS, **common),
        )
        self.rarity = rarity

    def fit(self, texts: Sequence[str]) -> csr_matrix:
        """Learn how rare each piece is (inverse document frequency, smoothed); gives the features too."""
        from scipy.sparse import hstack

        counts = hstack([block.transform(map(normalize, texts)) for block in self._blocks], format="csr")
        seen = np.bincount(counts.indices, minlength=counts.shape[1])
        self.rarity = (np.log((1 + counts.shape[0]) / (1 + seen)) + 1).astype(np.float32)
        return self.transform(texts)

    def transform(self, texts: Sequence[str]) -> csr_matrix:
        """One row a text.

        Raises:
            RuntimeError: `fit` was not called and no rarity given.
        """
        from scipy.sparse import hstack
        from sklearn.preprocessing import normalize as to_length_one

        if self.rarity is None:
            raise RuntimeError("features were not fitted")
        lines = [normalize(text) for text in texts]
        rows, start = [], 0
        for block in self._blocks:
            counts = block.transform(lines)
            np.log1p(counts.data, out=counts.data)
            counts.data *= self.rarity[start : start + counts.shape[1]][counts.indices]
            rows.append(to_length_one(counts, copy=False))
            start += counts.shape[1]
        return hstack(rows, format="csr", dtype=np.float32)
