"""Fit the intent classifier: noisy copies, sentence vectors, blend and thresholds by cross-validation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.nlu.augmentation import copies
from bot.nlu.blending import fit_blend
from bot.nlu.intent_model import IntentModel
from bot.nlu.linear import Linear, fit_dense, fit_sparse
from bot.nlu.shorthand import short_forms
from bot.nlu.sparse_features import SparseFeatures
from bot.nlu.text import readable
from bot.nlu.thresholds import choose_thresholds
from bot.nlu.tiers import URGENT_INTENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.nlu.encoder.encoder import Encoder

FOLDS = 4
SEED = 20261124
#: A copy says nothing new: it counts less than what a person wrote.
COPY_WEIGHT = 0.4
#: Every n-th copy gets a sentence vector: they are the dear part of training.
ENCODE_EVERY = 2

Report = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Examples:
    """Originals and their copies, row by row; `origin` is the number of the original, which folds keep together."""

    texts: list[str]
    labels: NDArray[np.int64]
    origin: NDArray[np.int64]
    is_copy: NDArray[np.bool_]
    encoded: NDArray[np.bool_]

    @property
    def weights(self) -> NDArray[np.float32]:
        """How much each row counts."""
        return np.where(self.is_copy, COPY_WEIGHT, 1.0).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Unseen:
    """Scores of the originals by models that saw neither them nor their copies."""

    sparse: NDArray[np.float32]
    dense: NDArray[np.float32] | None


def silent(_stage: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""


def examples_with_copies(texts: Sequence[str], labels: Sequence[int], language: str = "en") -> Examples:
    """Each text and its noisy copies."""
    random = Random(SEED)  # noqa: S311 - typing slips, no secret
    forms = short_forms(language)
    rows: list[tuple[str, int, int, bool, bool]] = []
    for number, (text, label) in enumerate(zip(texts, labels, strict=True)):
        rows.append((text, label, number, False, True))
        for position, copy in enumerate(copies(text, forms, random)):
            rows.append((copy, label, number, True, (number + position) % ENCODE_EVERY == 0))
    columns = list(zip(*rows, strict=True))
    return Examples(
        list(columns[0]),
        np.array(columns[1], np.int64),
        np.array(columns[2], np.int64),
        np.array(columns[3], bool),
        np.array(columns[4], bool),
    )


def train(
    texts: Sequence[str], intents: Sequence[str], encoder: Encoder | None, progress: Report = silent
) -> IntentModel:
    """The classifier of these examples; without an encoder it knows words and letters alone."""
    names = tuple(sorted(set(intents)))
    labels = [names.index(intent) for intent in intents]
    examples = examples_with_copies(texts, labels)
    vectors = encode(examples, encoder, progress) if encoder else None
    features = SparseFeatures()
    matrix = features.fit(examples.texts)
    unseen = cross_validate(matrix, vectors, examples, len(names), progress)
    truth = examples.labels[~examples.is_copy]
    alone = fit_blend(unseen.sparse, None, truth)
    blend = fit_blend(unseen.sparse, unseen.dense, truth) if unseen.dense is not None else alone
    progress("fitting", 0, 1)
    sparse, dense = fit(matrix, vectors, examples, np.ones(len(examples.texts), bool))
    progress("fitting", 1, 1)
    urgent = [i for i, name in enumerate(names) if name in URGENT_INTENTS]
    said = np.array(intents)
    limits = [
        choose_thresholds(blended[:, urgent].sum(1), said)
        for blended in (blend(unseen.sparse, unseen.dense), alone(unseen.sparse, None))
    ]
    return IntentModel(names, features, sparse, dense, blend, alone, *limits)


def encode(examples: Examples, encoder: Encoder, progress: Report = silent) -> NDArray[np.float32]:
    """Sentence vectors of the rows that get one; zero elsewhere."""
    chosen = np.flatnonzero(examples.encoded)
    vectors = np.zeros((len(examples.texts), 384), np.float32)
    texts = [readable(examples.texts[i]) for i in chosen]
    for done, (row, vector) in enumerate(zip(chosen, encoder.encode_many(texts), strict=True), 1):
        vectors[row] = vector
        if done % 50 == 0 or done == len(chosen):
            progress("sentence vectors", done, len(chosen))
    return vectors


def fit(
    matrix: Any, vectors: NDArray[np.float32] | None, examples: Examples, rows: NDArray[np.bool_]
) -> tuple[Linear, Linear | None]:
    """Both models on the chosen rows."""
    sparse = fit_sparse(matrix[rows], examples.labels[rows], examples.weights[rows])
    if vectors is None:
        return sparse, None
    seen = rows & examples.encoded
    return sparse, fit_dense(vectors[seen], examples.labels[seen], examples.weights[seen])


def cross_validate(
    matrix: Any,
    vectors: NDArray[np.float32] | None,
    examples: Examples,
    classes: int,
    progress: Report = silent,
) -> Unseen:
    """Scores of every original by models fitted without it."""
    from sklearn.model_selection import StratifiedKFold

    originals = np.flatnonzero(~examples.is_copy)
    sparse = np.zeros((len(originals), classes), np.float32)
    dense = None if vectors is None else np.zeros_like(sparse)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    for number, (_, held) in enumerate(folds.split(originals, examples.labels[originals])):
        progress("cross-validation", number, FOLDS)
        model, dense_model = fit(matrix, vectors, examples, ~np.isin(examples.origin, held))
        sparse[held] = model(matrix[originals[held]])
        if dense is not None and dense_model is not None and vectors is not None:
            dense[held] = dense_model(vectors[originals[held]])
    progress("cross-validation", FOLDS, FOLDS)
    return Unseen(sparse, dense)
