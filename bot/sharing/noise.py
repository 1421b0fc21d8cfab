"""Counts with noise, by OpenDP (`docs/decisions/0006` says why the library, and not code of ours).

OpenDP's parts are imported one by one: its prelude loads scikit-learn as well, for which a release would wait seconds.

Discrete Laplace noise, also called geometric (Ghosh, Roughgarden, Sundararajan: Universally Utility-Maximizing
Privacy Mechanisms, 2009), is drawn exactly, without the floating-point error that gives counts away (Mironov: On
Significance of the Least Significant Bits, 2012).
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from opendp.accuracy import discrete_laplacian_scale_to_accuracy
from opendp.domains import atom_domain, vector_domain
from opendp.measurements import then_laplace
from opendp.metrics import symmetric_distance
from opendp.mod import Measurement, enable_features
from opendp.transformations import make_count_by_categories

if TYPE_CHECKING:
    from collections.abc import Sequence

enable_features("contrib")

#: Keeps the rounding of a scale on the safe side.
_ROUND_UP = 1 + 1e-9
#: A true count lies outside of its margin once in so many times.
_OUTSIDE = 0.05


def scale(cap: int, epsilon: float) -> float:
    """Scale of the noise that hides one person who adds up to `cap` keys."""
    return cap / epsilon * _ROUND_UP


def margin(cap: int, epsilon: float) -> int:
    """How far a count lies from the true one in 95 of 100 cases, at most."""
    width: float = discrete_laplacian_scale_to_accuracy(scale(cap, epsilon), _OUTSIDE)
    return math.ceil(width)


@lru_cache(maxsize=32)
def mechanism(keys: tuple[str, ...], cap: int, epsilon: float) -> Measurement:
    """Turns the keys that everybody adds into a noisy count for each key, and a last one for all that is in no key.

    Its privacy map (`mechanism(...).map(cap)`) proves the bound: at most `epsilon` where one person adds or takes
    away `cap` entries. OpenDP takes plain strings alone, and none of a subclass as names of tiers are.
    """
    entries = vector_domain(atom_domain(T="String")), symmetric_distance()
    counts = make_count_by_categories(
        *entries, categories=list(map(str, keys)), null_category=True, MO="L1Distance<i32>"
    )
    noisy: Measurement = counts >> then_laplace(scale(cap, epsilon))
    return noisy


def noisy_counts(entries: Sequence[str], keys: tuple[str, ...], cap: int, epsilon: float) -> list[int]:
    """The counts of the keys and of everything else, as drawn: noise can make them negative."""
    drawn: list[int] = mechanism(keys, cap, epsilon)(list(map(str, entries)))
    return drawn
