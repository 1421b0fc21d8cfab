"""A network with one hidden layer over sentence vectors, as plain arrays, trained with numpy alone.

scikit-learn's has neither dropout nor class weights, and both matter with forty examples an intent: cross-
validated on five languages this one finds 2 points more intents than logistic regression on the same
vectors.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]
    Halves = NDArray[np.float16]

BATCH = 256
#: Vectors are kept in half precision and widened a part at a time.
PART = 4096
#: Weights of a step that are moved together: what is worked out in between stays in the processor's cache, which
#: takes two thirds of the time of the whole matrix at once.
STRETCH = 32_768
RATE = 3e-3
#: Share of the steps over which the learning rate rises; it falls along half a cosine.
WARM_UP = 0.05
DROPPED_INPUT = 0.2
DECAY = 0.01


@dataclass(frozen=True, slots=True)
class Shape:
    """Size of a network, how often it sees each example, the share of hidden units dropped, and the smoothing.

    `smoothing` is the share of each example's weight that goes to all classes alike: labels of short messages are not
    certain.
    """

    hidden: int
    epochs: int
    dropped: float
    smoothing: float = 0.1


#: For 44 intents; 10 epochs instead of 20 cost 1.6 points.
INTENTS = Shape(512, 20, 0.5)
#: For urgent or not: twice the size and epochs gain nothing.
ALARM = Shape(256, 12, 0.3)


@dataclass(frozen=True, slots=True)
class Perceptron:
    """Scores = max(0, vectors x hidden + hidden_bias) x out + out_bias."""

    hidden: Numbers
    hidden_bias: Numbers
    out: Numbers
    out_bias: Numbers

    def __call__(self, vectors: Numbers) -> Numbers:
        """Scores around zero, one row a text and one column an intent."""
        scores = np.maximum(vectors @ self.hidden + self.hidden_bias, 0) @ self.out + self.out_bias
        centred: Numbers = (scores - scores.mean(1, keepdims=True)).astype(np.float32)
        return centred

    def in_parts(self, vectors: Halves) -> Numbers:
        """Scores of many vectors, of which only a part is in full precision at a time."""
        return np.concatenate([self(part) for part in parts(vectors)])


def parts(vectors: Halves) -> Iterator[Numbers]:
    """The vectors in full precision, `PART` rows at a time."""
    for start in range(0, len(vectors), PART):
        yield vectors[start : start + PART].astype(np.float32)


def softmax(scores: NDArray[Any]) -> NDArray[np.float64]:
    """Probabilities of each row."""
    shifted = np.exp(scores.astype(np.float64) - scores.max(-1, keepdims=True))
    shares: NDArray[np.float64] = shifted / shifted.sum(-1, keepdims=True)
    return shares


def fit_perceptron(
    vectors: Halves, labels: NDArray[np.int64], shape: Shape, weights: Numbers | None = None
) -> Perceptron:
    """Train with dropout and classes balanced by halves; the standardising goes into the weights."""
    random = np.random.default_rng(0)
    classes = int(labels.max()) + 1
    mean, scale = _centre_and_spread(vectors)
    each = half_balanced(labels) * (1 if weights is None else weights)
    each /= each.mean()
    net = _start(random, vectors.shape[1], shape.hidden, classes)
    descent = Descent(net, steps=shape.epochs * -(-len(labels) // BATCH))
    for _ in range(shape.epochs):
        order = random.permutation(len(labels))
        for start in range(0, len(labels), BATCH):
            rows = order[start : start + BATCH]
            batch = (vectors[rows] - mean) / scale * _dropout(random, (len(rows), vectors.shape[1]), DROPPED_INPUT)
            kept = _dropout(random, (len(rows), shape.hidden), shape.dropped)
            descent.step(_slopes(net, batch, kept, smoothed(labels[rows], classes, shape.smoothing), each[rows]))
    hidden = (net[0] / scale[:, None]).astype(np.float32)
    return Perceptron(hidden, (net[1] - mean @ hidden).astype(np.float32), net[2], net[3])


def half_balanced(labels: NDArray[np.int64]) -> NDArray[np.float32]:
    """Weight of each example, 1 on average: one over the square root of how many its class has.

    With classes of equal weight an urgent example, of which there are most, would count a tenth of a greeting. Held
    out of training, halfway between equal classes and equal examples finds 3 points more intents and 5 more urgent
    messages at the same rate of false alarms than equal classes, and loses nothing in the rare intents.
    """
    weights = np.bincount(labels)[labels] ** -0.5
    balanced: NDArray[np.float32] = (weights / weights.mean()).astype(np.float32)
    return balanced


def _centre_and_spread(vectors: Halves) -> tuple[Numbers, Numbers]:
    """Mean and standard deviation of each column."""
    mean = sum(part.sum(0, dtype=np.float64) for part in parts(vectors)) / len(vectors)
    variance = sum(((part - mean) ** 2).sum(0) for part in parts(vectors)) / len(vectors)
    return mean.astype(np.float32), np.maximum(np.sqrt(variance), 1e-6).astype(np.float32)


def _start(random: np.random.Generator, inputs: int, units: int, classes: int) -> list[Numbers]:
    hidden = random.standard_normal((inputs, units), dtype=np.float32) * np.float32((2 / inputs) ** 0.5)
    out = random.standard_normal((units, classes), dtype=np.float32) * np.float32(units**-0.5)
    return [hidden, np.zeros(units, np.float32), out, np.zeros(classes, np.float32)]


def _dropout(random: np.random.Generator, shape: tuple[int, int], share: float) -> Numbers:
    """Zero for the dropped, more than one for the others, so that the mean stays."""
    kept: Numbers = (random.random(shape, dtype=np.float32) > share) * np.float32(1 / (1 - share))
    return kept


def smoothed(labels: NDArray[np.int64], classes: int, smoothing: float) -> Numbers:
    """What the probabilities of each example shall be, one row each."""
    wanted = np.full((len(labels), classes), smoothing / classes, np.float32)
    wanted[np.arange(len(labels)), labels] += 1 - smoothing
    return wanted


def _slopes(net: list[Numbers], batch: Numbers, kept: Numbers, wanted: Numbers, each: Numbers) -> list[Numbers]:
    """Gradient of the weighted cross-entropy of a batch; `kept` is the dropout of the hidden units."""
    raw = batch @ net[0] + net[1]
    gate = kept * (raw > 0)
    hidden = raw * gate
    scores = hidden @ net[2] + net[3]
    shares = np.exp(scores - scores.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    shares -= wanted
    shares *= each[:, None] / len(wanted)
    back = (shares @ net[2].T) * gate
    return [batch.T @ back, back.sum(0), hidden.T @ shares, shares.sum(0)]


class Descent:
    """AdamW over a number of steps; biases do not decay. The arrays of the network itself change."""

    def __init__(self, net: list[Numbers], steps: int, rate: float = RATE) -> None:
        self._net = net
        self._mean = [np.zeros_like(part) for part in net]
        self._square = [np.zeros_like(part) for part in net]
        self._steps = steps
        self._rate = rate
        self._done = 0

    def step(self, slopes: list[Numbers]) -> None:
        """One step down these slopes."""
        self._done += 1
        fall = 0.5 * (1 + np.cos(np.pi * self._done / self._steps))
        rate = self._rate * min(1.0, self._done / (WARM_UP * self._steps)) * fall
        for part, mean, square, slope in zip(self._net, self._mean, self._square, slopes, strict=True):
            rows = max(1, STRETCH * len(part) // max(part.size, 1))
            for start in range(0, len(part), rows):
                some = slice(start, start + rows)
                self._move(part[some], mean[some], square[some], slope[some], rate)

    def _move(self, part: Numbers, mean: Numbers, square: Numbers, slope: Numbers, rate: float) -> None:
        by = slope - mean
        by *= np.float32(0.1)
        mean += by
        np.multiply(slope, slope, out=by)
        by -= square
        by *= np.float32(0.001)
        square += by
        np.divide(square, 1 - 0.999**self._done, out=by)
        np.sqrt(by, out=by)
        by += 1e-8
        move = mean / (1 - 0.9**self._done)
        move /= by
        if part.ndim > 1:
            move += np.multiply(part, DECAY, out=by)
        part -= (rate * move).astype(np.float32)
