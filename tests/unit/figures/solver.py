"""A solver that finds how large, and how small, a count can be for all that is shown."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix


class Solver:
    """Unknown counts, none below zero.

    Args:
        sums: a row for each count that is shown, with 1 for each unknown that it adds up.
        counts: these counts.
        bounds: more relations, as `scipy.optimize.linprog` has them.
    """

    def __init__(self, sums: np.ndarray, counts: list[int], **bounds: Any) -> None:
        self._relations = {"A_eq": csr_matrix(sums), "b_eq": np.array(counts), **bounds}

    def largest(self, parts: np.ndarray) -> float:
        """How large the sum of these unknowns can be."""
        found = linprog(-parts, method="highs", **self._relations)
        return np.inf if found.status == 3 else -found.fun

    def smallest(self, parts: np.ndarray) -> float:
        """How small it can be."""
        return float(linprog(parts, method="highs", **self._relations).fun)
