"""What a message is about: one classifier for all languages over words, letters and sentence vectors.

A linear model over hashed words and characters and a small network over sentence vectors are fitted apart
and their scores blended. The blend is fitted on scores for examples that the models did not see, which
makes its probabilities honest. No Rasa here: `intent_classifier.py` wraps it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.nlu.linear import SparseLinear, softmax
from bot.nlu.perceptron import Perceptron
from bot.nlu.sparse_features import SparseFeatures
from bot.nlu.text import normalize, readable
from bot.nlu.thresholds import Thresholds
from bot.nlu.tiers import URGENT_INTENTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from bot.nlu.encoder.encoder import Encoder

ARRAYS, FACTS = "intent_model.npz", "intent_model.json"
FORMAT = 2
DENSE_ARRAYS = ("hidden", "hidden_bias", "out", "out_bias")


class ModelFormatError(ValueError):
    """The stored model was written by another version of this code: train again."""


@dataclass(frozen=True, slots=True)
class Blend:
    """Probabilities = softmax(sparse * scores + dense * scores + bias), fitted on unseen examples."""

    sparse: float
    dense: float
    bias: NDArray[np.float32]

    def __call__(self, sparse: NDArray[np.float32], dense: NDArray[np.float32] | None) -> NDArray[np.float64]:
        """Probabilities, one row a text."""
        scores = self.sparse * sparse + self.bias
        return softmax(scores if dense is None else scores + self.dense * dense)


@dataclass(frozen=True, slots=True)
class IntentModel:
    """A fitted classifier. `alone` is the blend that is right when there are no sentence vectors."""

    intents: tuple[str, ...]
    features: SparseFeatures
    sparse: SparseLinear
    dense: Perceptron | None
    blend: Blend
    alone: Blend
    thresholds: Thresholds
    thresholds_alone: Thresholds

    def probabilities(self, texts: Sequence[str], encoder: Encoder | None) -> NDArray[np.float64]:
        """Calibrated probability of each intent, one row a text."""
        scores = self.sparse(self.features.transform(texts))
        if encoder is None or self.dense is None:
            return self.alone(scores, None)
        vectors = np.array([encoder.encode(readable(text)) for text in texts], np.float32)
        return self.blend(scores, self.dense(vectors))

    def limits(self, encoder: Encoder | None) -> Thresholds:
        """Thresholds that belong to the features in use."""
        return self.thresholds_alone if encoder is None or self.dense is None else self.thresholds

    def urgent_columns(self) -> list[int]:
        """Columns of the intents whose probabilities the urgency gate sums."""
        return [i for i, intent in enumerate(self.intents) if intent in URGENT_INTENTS]

    @staticmethod
    def has_words(text: str) -> bool:
        """Whether there is anything to classify: not so for an empty message or punctuation alone."""
        return bool(normalize(text))

    def save(self, folder: Path) -> None:
        """Write plain arrays and JSON: nothing that runs code when it is read."""
        arrays: dict[str, Any] = {
            "rarity": self.features.rarity,
            "sparse.weights": self.sparse.weights,
            "sparse.bias": self.sparse.bias,
            "blend.bias": self.blend.bias,
            "alone.bias": self.alone.bias,
        }
        if self.dense is not None:
            arrays |= {f"dense.{name}": getattr(self.dense, name) for name in DENSE_ARRAYS}
        np.savez(folder / ARRAYS, **arrays)
        facts = {
            "format": FORMAT,
            "intents": self.intents,
            "blend": [self.blend.sparse, self.blend.dense],
            "alone": [self.alone.sparse, self.alone.dense],
            "thresholds": self.thresholds.as_dict(),
            "thresholds_alone": self.thresholds_alone.as_dict(),
        }
        (folder / FACTS).write_text(json.dumps(facts, indent=1), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> IntentModel:
        """Read what `save` wrote.

        Raises:
            ModelFormatError: another version of this code wrote it.
        """
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        if facts.get("format") != FORMAT:
            raise ModelFormatError(f"format {facts.get('format')}, expected {FORMAT}")
        with np.load(folder / ARRAYS, allow_pickle=False) as opened:
            arrays = {name: opened[name] for name in opened.files}
        dense = [arrays[f"dense.{name}"] for name in DENSE_ARRAYS if f"dense.{name}" in arrays]
        return cls(
            tuple(facts["intents"]),
            SparseFeatures(arrays["rarity"]),
            SparseLinear(arrays["sparse.weights"], arrays["sparse.bias"]),
            Perceptron(*dense) if dense else None,
            Blend(facts["blend"][0], facts["blend"][1], arrays["blend.bias"]),
            Blend(facts["alone"][0], facts["alone"][1], arrays["alone.bias"]),
            Thresholds(**facts["thresholds"]),
            Thresholds(**facts["thresholds_alone"]),
        )
