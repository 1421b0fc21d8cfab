"""Fit how much each model's scores count, and one bias an intent, on examples that the models did not see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from bot.nlu.intent_model import Blend
from bot.nlu.linear import softmax

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Keeps the biases of rare intents near zero.
STIFFNESS = 0.02


def fit_blend(
    sparse: NDArray[np.float32], dense: NDArray[np.float32] | None, labels: NDArray[np.int64]
) -> Blend:
    """The blend with the best likelihood: its probabilities are calibrated by that."""
    from scipy.optimize import minimize

    classes = sparse.shape[1]
    counts = np.bincount(labels, minlength=classes)
    weight = (1.0 / np.maximum(counts, 1))[labels]
    weight /= weight.sum()
    rows = np.arange(len(labels))

    def loss(parameters: NDArray[np.float64]) -> tuple[float, Any]:
        scores = parameters[0] * sparse + parameters[2:]
        if dense is not None:
            scores = scores + parameters[1] * dense
        probabilities = softmax(scores)
        stiff = STIFFNESS / classes * float((parameters[2:] ** 2).sum())
        value = -float((weight * np.log(np.maximum(probabilities[rows, labels], 1e-12))).sum()) + stiff
        slope = probabilities * weight[:, None]
        slope[rows, labels] -= weight
        by_dense = 0.0 if dense is None else float((slope * dense).sum())
        by_bias = slope.sum(0) + 2 * STIFFNESS / classes * parameters[2:]
        return value, np.r_[float((slope * sparse).sum()), by_dense, by_bias]

    start = np.r_[3.0, 0.0 if dense is None else 0.7, np.zeros(classes)]
    found = minimize(loss, start, jac=True, method="L-BFGS-B").x
    return Blend(float(found[0]), float(found[1]), found[2:].astype(np.float32))
