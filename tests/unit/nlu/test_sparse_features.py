"""Features of words and letters: training and serving count the same."""

from __future__ import annotations

import numpy as np

from bot.nlu.sparse_features import SparseFeatures, rows_of

TEXTS = ["Help me help me", "heeelp!! they took my passport", "ayúdame", "मुझे मदद चाहिए", "a", "...", "😀", "help"]


def test_all_texts_together_give_what_each_gives_alone() -> None:
    """To the digit: what the model was fitted on is what it sees in service."""
    features = SparseFeatures()
    matrix = features.fit(TEXTS)
    for together, alone in zip(rows_of(matrix), features.transform(TEXTS), strict=True):
        assert np.array_equal(together.columns, alone.columns)
        assert np.array_equal(together.values, alone.values)


def test_a_text_without_words_has_no_features() -> None:
    """Not even where no text has any."""
    assert SparseFeatures().fit(["...", ""]).nnz == 0
