"""Linear classifier over hashed features as plain arrays: no pickle is ever loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from bot.nlu.sparse_features import SparseRow


_LARGEST = 127


@dataclass(frozen=True, slots=True)
class SparseLinear:
    """Scores of hashed features. Weights are [features, classes], whole numbers of 8 bits with one scale a class: 9 MB.

    Half precision takes twice that and finds 0.1 % more of the kinds of unknown follow-ups.
    """

    weights: NDArray[np.int8]
    scales: NDArray[np.float32]
    bias: NDArray[np.float32]

    @classmethod
    def of(cls, weights: NDArray[Any], bias: NDArray[Any]) -> SparseLinear:
        """Round the weights [features, classes]."""
        scales = (np.abs(weights).max(0) / _LARGEST).astype(np.float32)
        return cls(np.rint(weights / scales).astype(np.int8), scales, bias.astype(np.float32))

    def __call__(self, rows: Iterable[SparseRow]) -> NDArray[np.float32]:
        """Scores, one row a text; only the rows of weights that a text needs are widened."""
        scores = [row.values @ self.weights[row.columns].astype(np.float32) for row in rows]
        return np.array(scores, np.float32).reshape(-1, len(self.bias)) * self.scales + self.bias
