"""Fit the intent classifier: sentence vectors, models, and by cross-validation their blend and thresholds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.encoder import vectors_of
from bot.encoder.perceptron import ALARM, INTENTS, Perceptron, Shape, fit_perceptron
from bot.nlu.fitting.calibration import fit_alarm_mix, fit_blend
from bot.nlu.fitting.examples import Examples, examples_with_copies
from bot.nlu.fitting.held_out import THREADS, Unseen, fit_and_cross_validate
from bot.nlu.fitting.progress import silent
from bot.nlu.fitting.support_vectors import fit_sparse
from bot.nlu.intent_model import DenseModel, IntentModel, urgent_columns
from bot.nlu.sparse_features import SparseFeatures, rows_of
from bot.nlu.text import readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder
    from bot.nlu.fitting.progress import Report
    from bot.nlu.linear import SparseLinear

#: Many languages make many examples: each then needs fewer looks, and training must end in minutes. Eight looks at each
#: of thirteen languages' find as much of what is urgent as eleven, with as few false alarms.
MOST_SEEN = 620_000


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the models are fitted on; `vectors` has a row for each example that is encoded."""

    examples: Examples
    features: SparseFeatures
    matrix: Any
    vectors: NDArray[np.float16] | None
    urgent_labels: NDArray[np.int64]

    @property
    def steps(self) -> tuple[str, ...]:
        """The models that can be fitted."""
        return ("sparse",) if self.vectors is None else ("sparse", "intents", "alarm")

    def fit(self, step: str, on: NDArray[np.bool_]) -> SparseLinear | Perceptron:
        """The model of a step on those of some rows that it can be fitted on."""
        examples = self.examples
        if step == "sparse":
            rows = np.flatnonzero(on)
            return fit_sparse(self.matrix[rows], examples.labels[rows], examples.weights[rows])
        rows = np.flatnonzero(on & examples.encoded)
        labels, shape = (examples.labels, INTENTS) if step == "intents" else (self.urgent_labels, ALARM)
        # One that is fitted on a part looks at each example as often as the one that is fitted on all.
        shape = _with_fewer_looks(shape, int(examples.encoded.sum()))
        return fit_perceptron(self.vectors_of(rows), labels[rows], shape, examples.weights[rows])

    def scores(self, fitted: SparseLinear | Perceptron, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """What a model says of some rows, which must be encoded for a network."""
        if isinstance(fitted, Perceptron):
            return fitted.in_parts(self.vectors_of(rows))
        return fitted(rows_of(self.matrix[rows]))

    def vectors_of(self, rows: NDArray[Any]) -> NDArray[np.float16]:
        """The vectors of these rows, all of which must be encoded.

        Raises:
            RuntimeError: there are no vectors.
        """
        if self.vectors is None:
            raise RuntimeError("there are no sentence vectors")
        places = (np.cumsum(self.examples.encoded) - 1)[rows]
        found: NDArray[np.float16] = self.vectors[places]
        return found


def _with_fewer_looks(shape: Shape, count: int) -> Shape:
    """The shape of a network with fewer looks at each of many examples."""
    return replace(shape, epochs=max(1, min(shape.epochs, MOST_SEEN // count)))


def train(
    texts: Sequence[str],
    intents: Sequence[str],
    encoder: Encoder | None,
    progress: Report = silent,
    languages: Sequence[str | None] | None = None,
) -> IntentModel:
    """The classifier of these examples; without an encoder it knows words and letters alone."""
    names = tuple(sorted(set(intents)))
    examples = examples_with_copies(texts, [names.index(intent) for intent in intents], languages)
    material = material_of(examples, names, encoder, progress)
    unseen, fitted = fit_and_cross_validate(material, progress)
    alone = fit_blend(unseen.sparse, None, unseen.labels)
    limits = unseen.thresholds(alone(unseen.sparse, None)[:, urgent_columns(names)].sum(1), names)
    dense = None if encoder is None else dense_of(fitted["intents"], fitted["alarm"], unseen, names)
    return IntentModel(names, material.features, fitted["sparse"], alone, limits, dense)


def material_of(
    examples: Examples, names: Sequence[str], encoder: Encoder | None, progress: Report = silent
) -> Material:
    """Features of all rows: the slow part, done once."""
    vectors = encode(examples, encoder, progress) if encoder else None
    features = SparseFeatures()
    is_urgent = np.isin(examples.labels, urgent_columns(names)).astype(np.int64)
    return Material(examples, features, features.fit(examples.texts), vectors, is_urgent)


def dense_of(intents: Perceptron, alarm: Perceptron, unseen: Unseen, names: Sequence[str]) -> DenseModel:
    """Both networks, and how their scores count."""
    if unseen.intents is None or unseen.alarm is None:
        raise RuntimeError("the networks were not cross-validated")
    urgent = urgent_columns(names)
    blend = fit_blend(unseen.sparse, unseen.intents, unseen.labels)
    summed = blend(unseen.sparse, unseen.intents)[:, urgent].sum(1)
    mix = fit_alarm_mix(summed, unseen.alarm, np.isin(unseen.labels, urgent))
    return DenseModel(intents, alarm, blend, mix, unseen.thresholds(mix(summed, unseen.alarm), names))


def encode(examples: Examples, encoder: Encoder, progress: Report = silent) -> NDArray[np.float16]:
    """Sentence vectors of the rows that get one."""
    texts = [readable(examples.texts[i]) for i in np.flatnonzero(examples.encoded)]
    return vectors_of(encoder, texts, lambda done: progress("sentence vectors", done, len(texts)), THREADS)
