"""Training examples with their noisy copies, and which of them are held out together."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from bot.nlu.augmentation import copies
from bot.nlu.shorthand import short_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SEED = 20261124
#: A third of the examples is held out at a time.
FOLDS = 3
#: With so many examples one third is enough to fit a few dozen numbers on: the others are not held out in turn.
MANY = 8_000
#: Examples of one file that stand together are of one kind: they are held out together, or the figures
#: flatter.
BLOCK = 12
#: A copy says nothing new: it counts less than what a person wrote.
COPY_WEIGHT = 0.4
#: Sentence vectors are the dear part of training (4 ms each on two idle cores): copies get one while there is
#: room under this number, originals always.
MOST_VECTORS = 40_000
#: Share of the copies that get a sentence vector, where there is room for them.
ENCODED_COPIES = 0.35
#: Above so many examples one copy each is enough: the languages share what noise looks like.
TWO_COPIES_UP_TO = 15_000


@dataclass(frozen=True, slots=True)
class Examples:
    """Originals and their copies, row by row; `origin` is the number of the original, an unknown language is empty."""

    texts: list[str]
    labels: NDArray[np.int64]
    origin: NDArray[np.int64]
    is_copy: NDArray[np.bool_]
    encoded: NDArray[np.bool_]
    languages: NDArray[np.str_]

    @property
    def weights(self) -> NDArray[np.float32]:
        """How much each row counts."""
        return np.where(self.is_copy, COPY_WEIGHT, 1.0).astype(np.float32)


def examples_with_copies(
    texts: Sequence[str], labels: Sequence[int], languages: Sequence[str | None] | None = None
) -> Examples:
    """Each text and its noisy copies, with the texting shorthand of its language (English where unknown).

    A text's slips depend on nothing but the text: an example more changes no copy of another one, so that two
    models differ by what they were taught.
    """
    most = 2 if len(texts) <= TWO_COPIES_UP_TO else 1
    share = min(ENCODED_COPIES, max(0.0, MOST_VECTORS - len(texts)) / max(most * len(texts), 1))
    rows: list[tuple[str, int, int, bool, bool]] = []
    for number, (text, label) in enumerate(zip(texts, labels, strict=True)):
        rows.append((text, label, number, False, True))
        random = Random(f"{SEED} {text}")  # noqa: S311 - typing slips, no secret
        forms = short_forms((languages[number] if languages else None) or "en")
        made = copies(text, forms, random)
        if made and most == 1:
            made = [random.choice(made)]
        rows.extend((copy, label, number, True, random.random() < share) for copy in made)
    columns = list(zip(*rows, strict=True))
    return Examples(
        list(columns[0]),
        np.array(columns[1], np.int64),
        np.array(columns[2], np.int64),
        np.array(columns[3], bool),
        np.array(columns[4], bool),
        np.array([(languages[number] if languages else None) or "" for number in columns[2]]),
    )


def folds(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Fold of each original: neighbours in their file stay together, each intent is spread over all folds."""
    fold = np.zeros(len(labels), np.int64)
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        count = max(FOLDS, len(rows) // BLOCK)
        block = np.arange(len(rows)) * count // len(rows)
        fold[rows] = np.random.default_rng(SEED + int(label)).permutation(count)[block] % FOLDS
    return fold
