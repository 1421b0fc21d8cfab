"""Which examples are held out together."""

from __future__ import annotations

import numpy as np

from bot.nlu.fitting.examples import BLOCK, FOLDS, folds


def test_folds_keep_neighbours_together() -> None:
    """Examples that stand together in a file, and copies of one example, are never on both sides."""
    fold = folds(np.repeat([0, 1], 5 * BLOCK))
    assert set(fold) == set(range(FOLDS))
    assert all(len(set(fold[i : i + BLOCK])) == 1 for i in range(0, len(fold), BLOCK))
