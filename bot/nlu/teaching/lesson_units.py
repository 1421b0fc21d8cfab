"""Hidden units that answer to a lesson and what is said like it, and to nothing else.

A unit looks along the lesson's sentence vector, in coordinates in which the project's examples vary alike in all
directions: there, what sets the lesson apart counts, and what all messages share does not. Its threshold leaves one
example in `STIRRED` above it, so elsewhere the unit says exactly nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.perceptron import Perceptron

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]
    Exact = NDArray[np.float64]

#: One example in so many may stir a unit.
STIRRED = 500
#: Share of the mean variance that is added to each direction: those in which examples hardly vary are noise.
SHRINKAGE = 0.1
#: Share of its own lesson's length that a threshold never exceeds, so that a paraphrase still gets over it.
HIGHEST = 0.8
#: With less room than this share above an urgent example, a harmless lesson can't be told from that one.
LEAST_ROOM = 0.05


@dataclass(frozen=True, slots=True)
class Units:
    """Activation = max(0, vectors x weights + bias); 1 for the unit's own lesson."""

    weights: Numbers
    bias: Numbers

    def __call__(self, vectors: Numbers) -> Numbers:
        """Activation of each unit, one row a text."""
        activation: Numbers = np.maximum(vectors @ self.weights + self.bias, np.float32(0))
        return activation


def cut(net: Perceptron, end: int) -> Perceptron:
    """The network with its first hidden units alone: what training left of one that was taught."""
    return Perceptron(net.hidden[:, :end], net.hidden_bias[:end], net.out[:end], net.out_bias)


def grown(net: Perceptron, units: Units, out: Numbers) -> Perceptron:
    """The network with units at the end of its hidden layer, and their outgoing weights."""
    return Perceptron(
        np.c_[net.hidden, units.weights], np.r_[net.hidden_bias, units.bias], np.r_[net.out, out], net.out_bias
    )


def units_for(lessons: Numbers, harmless: NDArray[np.bool_], replay: Numbers, urgent: NDArray[np.bool_]) -> Units:
    """One unit a lesson.

    A harmless lesson lowers the alarm, and no urgent message may be lost by that: its unit stays silent on every
    urgent example of the replay, and on everything where one of these looks just like the lesson.

    Args:
        lessons: sentence vectors.
        harmless: which of the lessons must not set the alarm off.
        replay: sentence vectors of the project's own examples.
        urgent: which of these are urgent.
    """
    known: Exact = replay.astype(np.float64)
    mean = known.mean(0)
    directions = _precision(known - mean) @ (lessons - mean).T  # along the columns
    lengths = ((lessons - mean).T * directions).sum(0)
    along = (known - mean) @ directions
    above = np.minimum(np.quantile(along, 1 - 1 / STIRRED, axis=0), HIGHEST * lengths)
    if urgent.any():
        above = np.where(harmless, np.maximum(above, along[urgent].max(0)), above)
    room = lengths - above
    told_apart = room > LEAST_ROOM * lengths
    scale = told_apart / np.where(told_apart, room, 1)
    weights = directions * scale
    return Units(weights.astype(np.float32), (-mean @ weights - above * scale).astype(np.float32))


def _precision(centred: Exact) -> Exact:
    """Inverse covariance of the examples, shrunk towards equal variances."""
    covariance = centred.T @ centred / max(len(centred) - 1, 1)
    size = len(covariance)
    covariance[np.diag_indices(size)] += SHRINKAGE * np.trace(covariance) / size + 1e-9
    return np.asarray(np.linalg.inv(covariance), np.float64)
