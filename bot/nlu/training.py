"""Fit the intent classifier: noisy copies, sentence vectors, blend and thresholds by cross-validation."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.nlu.augmentation import copies
from bot.nlu.blending import fit_blend
from bot.nlu.encoder.encoder import DIMENSION
from bot.nlu.intent_model import IntentModel
from bot.nlu.linear import SparseLinear, fit_sparse
from bot.nlu.perceptron import Perceptron, fit_perceptron
from bot.nlu.shorthand import short_forms
from bot.nlu.sparse_features import SparseFeatures
from bot.nlu.text import readable
from bot.nlu.thresholds import choose_thresholds
from bot.nlu.tiers import URGENT_INTENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.nlu.encoder.encoder import Encoder

FOLDS = 3
#: Examples of one file that stand together are of one kind: they are held out together, or the figures
#: flatter.
BLOCK = 12
SEED = 20261124
#: A copy says nothing new: it counts less than what a person wrote.
COPY_WEIGHT = 0.4
#: Sentence vectors are the dear part of training (6 ms each on two cores): copies get one while
#: there is room under this, originals always.
MOST_VECTORS = 45_000
#: Share of the copies that get a sentence vector, where there is room for them.
ENCODED_COPIES = 0.35
THREADS = 2

Report = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Examples:
    """Originals and their copies, row by row; `origin` is the number of the original."""

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
    """Scores of the originals by models that saw neither them, nor their neighbours, nor their copies."""

    sparse: NDArray[np.float32]
    dense: NDArray[np.float32] | None


def silent(_stage: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""


def examples_with_copies(
    texts: Sequence[str], labels: Sequence[int], languages: Sequence[str | None] | None = None
) -> Examples:
    """Each text and its noisy copies, with the texting shorthand of its language (English where unknown)."""
    random = Random(SEED)  # noqa: S311 - typing slips, no secret
    room = max(0.0, MOST_VECTORS - len(texts)) / max(2 * len(texts), 1)
    share = min(ENCODED_COPIES, room)
    rows: list[tuple[str, int, int, bool, bool]] = []
    for number, (text, label) in enumerate(zip(texts, labels, strict=True)):
        forms = short_forms((languages[number] if languages else None) or "en")
        rows.append((text, label, number, False, True))
        rows.extend(
            (copy, label, number, True, random.random() < share) for copy in copies(text, forms, random)
        )
    columns = list(zip(*rows, strict=True))
    return Examples(
        list(columns[0]),
        np.array(columns[1], np.int64),
        np.array(columns[2], np.int64),
        np.array(columns[3], bool),
        np.array(columns[4], bool),
    )


def train(
    texts: Sequence[str],
    intents: Sequence[str],
    encoder: Encoder | None,
    progress: Report = silent,
    languages: Sequence[str | None] | None = None,
) -> IntentModel:
    """The classifier of these examples; without an encoder it knows words and letters alone."""
    names = tuple(sorted(set(intents)))
    labels = [names.index(intent) for intent in intents]
    examples = examples_with_copies(texts, labels, languages)
    vectors = encode(examples, encoder, progress) if encoder else None
    features = SparseFeatures()
    matrix = features.fit(examples.texts)
    unseen = cross_validate(matrix, vectors, examples, progress)
    truth = examples.labels[~examples.is_copy]
    alone = fit_blend(unseen.sparse, None, truth)
    blend = fit_blend(unseen.sparse, unseen.dense, truth) if unseen.dense is not None else alone
    progress("fitting", 0, 1)
    sparse, dense = fit(matrix, vectors, examples)
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
    vectors = np.zeros((len(examples.texts), DIMENSION), np.float32)
    texts = [readable(examples.texts[i]) for i in chosen]
    found = encoder.encode_many(texts, THREADS)
    for done, (row, vector) in enumerate(zip(chosen, found, strict=True), 1):
        vectors[row] = vector
        if done % 50 == 0 or done == len(chosen):
            progress("sentence vectors", done, len(chosen))
    return vectors


def fit(
    matrix: Any, vectors: NDArray[np.float32] | None, examples: Examples
) -> tuple[SparseLinear, Perceptron | None]:
    """Both models on all rows, side by side: neither holds Python's lock."""
    with ThreadPoolExecutor(THREADS) as pool:
        sparse = pool.submit(fit_sparse, matrix, examples.labels, examples.weights)
        if vectors is None:
            return sparse.result(), None
        seen = examples.encoded
        dense = pool.submit(fit_perceptron, vectors[seen], examples.labels[seen], examples.weights[seen])
        return sparse.result(), dense.result()


def folds(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Fold of each original: neighbours in their file stay together, each intent is spread over all folds."""
    fold = np.zeros(len(labels), np.int64)
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        count = max(FOLDS, len(rows) // BLOCK)
        block = np.arange(len(rows)) * count // len(rows)
        fold[rows] = np.random.default_rng(SEED + int(label)).permutation(count)[block] % FOLDS
    return fold


def cross_validate(
    matrix: Any, vectors: NDArray[np.float32] | None, examples: Examples, progress: Report = silent
) -> Unseen:
    """Scores of every original by models fitted without its fold."""
    originals = np.flatnonzero(~examples.is_copy)
    fold = folds(examples.labels[originals])
    classes = int(examples.labels.max()) + 1
    sparse = np.zeros((len(originals), classes), np.float32)
    dense = None if vectors is None else np.zeros_like(sparse)
    done = 0

    def by_words(number: int) -> None:
        rows = fold[examples.origin] != number
        held = np.flatnonzero(fold == number)
        model = fit_sparse(matrix[rows], examples.labels[rows], examples.weights[rows])
        sparse[held] = model(matrix[originals[held]])

    def by_vectors(number: int) -> None:
        if vectors is None or dense is None:
            return
        # Copies change the vectors' model little, and would double the time of this step.
        rows, held = originals[fold != number], np.flatnonzero(fold == number)
        dense[held] = fit_perceptron(vectors[rows], examples.labels[rows])(vectors[originals[held]])

    jobs = [(step, number) for number in range(FOLDS) for step in (by_words, by_vectors)]
    with ThreadPoolExecutor(THREADS) as pool:
        for _ in pool.map(lambda job: job[0](job[1]), jobs):
            done += 1
            progress("cross-validation", done, len(jobs))
    return Unseen(sparse, dense)
