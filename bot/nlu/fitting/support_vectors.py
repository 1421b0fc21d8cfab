"""Fits the linear classifier over hashed features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sklearn.svm import LinearSVC

from bot.encoder.perceptron import half_balanced
from bot.nlu.linear import SparseLinear

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def fit_sparse(features: Any, labels: NDArray[np.int64], weights: NDArray[np.float32] | None = None) -> SparseLinear:
    """One-against-rest support vectors: as good as logistic regression here, and fifty times as fast.

    `dual` is given because scikit-learn would change to the other form with more rows than features, and that one ends
    at this tolerance before it has learned the large classes.
    """
    fitted = LinearSVC(C=0.3, tol=0.1, max_iter=100, random_state=0, dual=True)
    fitted.fit(features, labels, sample_weight=half_balanced(labels) * (1 if weights is None else weights))
    return SparseLinear.of(fitted.coef_.T, fitted.intercept_)
