"""Fit the intent classifier: sentence vectors, models, and by cross-validation their blend and thresholds."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.nlu.blending import fit_alarm_mix, fit_blend
from bot.nlu.encoder.encoder import DIMENSION
from bot.nlu.examples import MANY, Examples, examples_with_copies, folds
from bot.nlu.intent_model import DenseModel, IntentModel, urgent_columns
from bot.nlu.linear import SparseLinear, fit_sparse
from bot.nlu.perceptron import ALARM, INTENTS, Perceptron, Shape, fit_perceptron
from bot.nlu.sparse_features import SparseFeatures, rows_of
from bot.nlu.text import readable
from bot.nlu.thresholds import ThresholdsByLanguage, choose_thresholds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.nlu.encoder.encoder import Encoder

THREADS = 2

Report = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the models are fitted on; `vectors` has a row for each example that is encoded."""

    examples: Examples
    features: SparseFeatures
    matrix: Any
    vectors: NDArray[np.float16] | None
    urgent_labels: NDArray[np.int64]

    def sparse(self, rows: NDArray[Any]) -> SparseLinear:
        """Model of words and letters on some rows."""
        return fit_sparse(self.matrix[rows], self.examples.labels[rows], self.examples.weights[rows])

    def intents(self, rows: NDArray[Any]) -> Perceptron:
        """Network of the intents on some rows that have vectors."""
        return self._network(rows, self.examples.labels, INTENTS)

    def alarm(self, rows: NDArray[Any]) -> Perceptron:
        """Network of urgent and not urgent on some rows that have vectors."""
        return self._network(rows, self.urgent_labels, ALARM)

    def _network(self, rows: NDArray[Any], labels: NDArray[np.int64], shape: Shape) -> Perceptron:
        # One that is fitted on a part looks at each example as often as the one that is fitted on all.
        looks = shape.for_examples(int(self.examples.encoded.sum()))
        return fit_perceptron(self.vectors_of(rows), labels[rows], looks, self.examples.weights[rows])

    def vectors_of(self, rows: NDArray[Any]) -> NDArray[np.float16]:
        """The vectors of these rows, all of which must be encoded.

        Raises:
            RuntimeError: there are no vectors.
        """
        if self.vectors is None:
            raise RuntimeError("there are no sentence vectors")
        place = np.cumsum(self.examples.encoded) - 1
        found: NDArray[np.float16] = self.vectors[place[rows]]
        return found


@dataclass(frozen=True, slots=True)
class Unseen:
    """Scores of originals by models that saw neither them, nor their neighbours, nor their copies.

    `rows` are their numbers among the originals: all of them, or of many examples a third.
    """

    rows: NDArray[np.int64]
    labels: NDArray[np.int64]
    languages: NDArray[np.str_]
    sparse: NDArray[np.float32]
    intents: NDArray[np.float32] | None
    alarm: NDArray[np.float32] | None

    def thresholds(self, urgent: NDArray[np.float64], names: Sequence[str]) -> ThresholdsByLanguage:
        """Thresholds for probabilities of urgency, such as these are of the same rows."""
        return choose_thresholds(urgent, np.array(names)[self.labels], self.languages)


def silent(_stage: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""


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
    unseen = cross_validate(material, progress)
    alone = fit_blend(unseen.sparse, None, unseen.labels)
    limits = unseen.thresholds(alone(unseen.sparse, None)[:, urgent_columns(names)].sum(1), names)
    progress("fitting", 0, 1)
    with ThreadPoolExecutor(THREADS) as pool:  # numpy and liblinear work outside Python's lock
        sparse = pool.submit(material.sparse, np.arange(len(examples.texts)))
        dense = None if encoder is None else fit_dense(material, unseen, names)
        fitted = IntentModel(names, material.features, sparse.result(), alone, limits, dense)
    progress("fitting", 1, 1)
    return fitted


def material_of(
    examples: Examples, names: Sequence[str], encoder: Encoder | None, progress: Report = silent
) -> Material:
    """Features of all rows: the slow part, done once."""
    vectors = encode(examples, encoder, progress) if encoder else None
    features = SparseFeatures()
    is_urgent = np.isin(examples.labels, urgent_columns(names)).astype(np.int64)
    return Material(examples, features, features.fit(examples.texts), vectors, is_urgent)


def fit_dense(material: Material, unseen: Unseen, names: Sequence[str]) -> DenseModel:
    """Both networks on all rows with vectors, and how their scores count."""
    if unseen.intents is None or unseen.alarm is None:
        raise RuntimeError("the networks were not cross-validated")
    urgent = urgent_columns(names)
    blend = fit_blend(unseen.sparse, unseen.intents, unseen.labels)
    summed = blend(unseen.sparse, unseen.intents)[:, urgent].sum(1)
    mix = fit_alarm_mix(summed, unseen.alarm, np.isin(unseen.labels, urgent))
    rows = np.flatnonzero(material.examples.encoded)
    limits = unseen.thresholds(mix(summed, unseen.alarm), names)
    return DenseModel(material.intents(rows), material.alarm(rows), blend, mix, limits)


def encode(examples: Examples, encoder: Encoder, progress: Report = silent) -> NDArray[np.float16]:
    """Sentence vectors of the rows that get one, in half precision: a hundred thousand take half a gigabyte."""
    chosen = np.flatnonzero(examples.encoded)
    vectors = np.zeros((len(chosen), DIMENSION), np.float16)
    texts = [readable(examples.texts[i]) for i in chosen]
    found = encoder.encode_many(texts, THREADS)
    for done, vector in enumerate(found, 1):
        vectors[done - 1] = vector
        if done % 50 == 0 or done == len(chosen):
            progress("sentence vectors", done, len(chosen))
    return vectors


def cross_validate(material: Material, progress: Report = silent) -> Unseen:
    """Scores of originals by models fitted without their fold: of every fold in turn, or of many examples of one."""
    examples = material.examples
    originals = np.flatnonzero(~examples.is_copy)
    fold = folds(examples.labels[originals])
    numbers = range(int(fold.max()) + 1 if len(originals) <= MANY else 1)
    scores: dict[str, NDArray[np.float32]] = {}

    def hold_out(step: str, number: int) -> None:
        held, others = fold == number, fold != number
        if step == "sparse":
            found = material.sparse(fold[examples.origin] != number)(rows_of(material.matrix[originals[held]]))
        else:
            # Copies change the networks little, and would double the time of this step.
            fit = material.intents if step == "intents" else material.alarm
            found = fit(originals[others]).in_parts(material.vectors_of(originals[held]))
        scores.setdefault(step, np.zeros((len(originals), found.shape[1]), np.float32))[held] = found

    steps = ["sparse"] if material.vectors is None else ["sparse", "intents", "alarm"]
    jobs = [(step, number) for number in numbers for step in steps]
    with ThreadPoolExecutor(THREADS) as pool:
        for done, _ in enumerate(pool.map(lambda job: hold_out(*job), jobs), 1):
            progress("cross-validation", done, len(jobs))
    rows = np.flatnonzero(np.isin(fold, numbers))
    seen = {step: found[rows] for step, found in scores.items()}
    labels, languages = examples.labels[originals][rows], examples.languages[originals][rows]
    return Unseen(rows, labels, languages, seen["sparse"], seen.get("intents"), seen.get("alarm"))
