"""Training examples with their noisy copies, and which of them are held out together."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from bot.nlu.fitting.augmentation import copies
from bot.nlu.shorthand import short_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SEED = 20261124
#: A third of few examples is held out at a time, and the models that are kept see all of them.
FOLDS = 3
#: Of more examples than this a tenth is held out for good: it is enough to fit a few dozen numbers on, and these then
#: belong to the very models that are kept. Fitting everything a second time on all would teach little and take a third
#: of the time of training.
MANY = 8_000
FOLDS_OF_MANY = 10
#: Examples of one file that stand together are of one kind: they are held out together, or the figures
#: flatter.
BLOCK = 12
#: A copy says nothing new: it counts less than what a person wrote.
COPY_WEIGHT = 0.4
#: Sentence vectors are the costly part of training (2.4 ms each on two idle cores, as long as 28 looks of both networks
#: at one): of more originals a random part gets one, and is looked at more often. With 56,000 instead of 76,000, and as
#: many looks in all, a model trained on more examples found 96.0 % of the urgent evaluation messages, as the best of
#: three before it, and training takes five minutes instead of nine (docs/decisions/0011).
MOST_VECTORS = 56_000
#: Copies get one while there is room under this number.
MOST_WITH_COPIES = 16_000
#: Share of the copies that get a sentence vector, where there is room for them.
ENCODED_COPIES = 0.35
#: Up to so many examples each has two copies, then one: the languages share what noise looks like. Of very many every
#: second one has a copy: the model of words and letters takes a third less time and finds 0.1 points fewer intents, 0.3
#: in noisy text.
TWO_COPIES_UP_TO, ONE_COPY_UP_TO = 15_000, 50_000


@dataclass(frozen=True, slots=True)
class Examples:
    """Originals and their copies, row by row.

    `origin` is the number of the original, `fold` the part in which both are held out; an unknown language is empty.
    """

    texts: list[str]
    labels: NDArray[np.int64]
    origin: NDArray[np.int64]
    fold: NDArray[np.int64]
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

    A text's slips, and whether it gets a vector, depend on nothing but the text: one more example changes no copy of
    another one, so two models differ only by what they were taught. What is held out for good always gets a vector.
    """
    copies_each = 2.0 if len(texts) <= TWO_COPIES_UP_TO else 1.0 if len(texts) <= ONE_COPY_UP_TO else 0.5
    share = min(ENCODED_COPIES, max(0.0, MOST_WITH_COPIES - len(texts)) / max(copies_each * len(texts), 1))
    fold = folds(np.array(labels, np.int64))
    held = np.zeros(len(texts), bool) if held_out_in_turn(len(texts)) else fold == 0
    room = (MOST_VECTORS - held.sum()) / max((~held).sum(), 1)
    rows: list[tuple[str, int, bool, bool]] = []
    for number, text in enumerate(texts):
        random = Random(f"{SEED} {text}")  # noqa: S311 - typing slips, no secret
        forms = short_forms((languages[number] if languages else None) or "en")
        made = copies(text, forms, random)
        if made and copies_each < 2:
            made = [random.choice(made)] if random.random() < copies_each else []
        rows.append((text, number, False, bool(held[number]) or random.random() < room))
        rows.extend((copy, number, True, random.random() < share) for copy in made)
    columns = list(zip(*rows, strict=True))
    origin = np.array(columns[1], np.int64)
    return Examples(
        list(columns[0]),
        np.array(labels, np.int64)[origin],
        origin,
        fold[origin],
        np.array(columns[2], bool),
        np.array(columns[3], bool),
        np.array([(languages[number] if languages else None) or "" for number in origin]),
    )


def held_out_in_turn(count: int) -> bool:
    """Whether of so many examples every fold is held out in turn; else the first one is, for good."""
    return count <= MANY


def folds(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Fold of each original: neighbours in their file stay together, each intent is spread over all folds."""
    number = FOLDS if held_out_in_turn(len(labels)) else FOLDS_OF_MANY
    fold = np.zeros(len(labels), np.int64)
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        count = max(number, len(rows) // BLOCK)
        block = np.arange(len(rows)) * count // len(rows)
        fold[rows] = np.random.default_rng(SEED + int(label)).permutation(count)[block] % number
    return fold
