"""Fits the numbers that turn scores into probabilities, on examples that the models did not see.

On examples that they were fitted on, the models are surer than on messages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from bot.encoder.perceptron import half_balanced, softmax
from bot.nlu.blending import AlarmMix, Blend, log_odds

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Weight of the mean square of the biases in the loss: keeps those of rare intents near zero.
STIFFNESS = 0.02


def fit_blend(sparse: NDArray[np.float32], dense: NDArray[np.float32] | None, labels: NDArray[np.int64]) -> Blend:
    """The blend with the best likelihood, which calibrates its probabilities.

    Args:
        sparse: scores by words and letters, [texts, intents].
        dense: scores by sentence vectors, of the same shape, or None without an encoder.
        labels: column of the true intent of each text.
    """
    classes = sparse.shape[1]
    weight = half_balanced(labels).astype(np.float64) / len(labels)
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


def fit_alarm_mix(urgent: NDArray[np.float64], alarm: NDArray[np.float32], is_urgent: NDArray[np.bool_]) -> AlarmMix:
    """The mix that tells urgent examples from the others best, by logistic regression.

    Args:
        urgent: sum of the urgent intents' probabilities of each text.
        alarm: scores for harmless and urgent, [texts, 2].
        is_urgent: which texts are urgent.
    """
    columns = np.column_stack([log_odds(urgent), alarm[:, 1] - alarm[:, 0]])
    fitted = LogisticRegression().fit(columns, is_urgent)
    return AlarmMix(float(fitted.coef_[0, 0]), float(fitted.coef_[0, 1]), float(fitted.intercept_[0]))
