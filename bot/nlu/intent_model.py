"""Tells what a message is about: one classifier for all languages over words, letters and sentence vectors.

A linear model over hashed words and characters and a small network over sentence vectors are fitted apart and
their scores blended; a second small network knows only urgent and not urgent. The blends are fitted on
scores for examples that the models did not see, which makes the probabilities honest. No Rasa here:
`intent_classifier.py` wraps it, and `fitting/intents.py` fits it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.perceptron import Perceptron
from bot.nlu.blending import AlarmMix, Blend
from bot.nlu.linear import SparseLinear
from bot.nlu.sparse_features import SparseFeatures
from bot.nlu.text import readable
from bot.nlu.thresholds import ThresholdsByLanguage
from bot.taxonomy import URGENT_INTENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder
    from bot.nlu.thresholds import Thresholds

ARRAYS, FACTS = "intent_model.npz", "intent_model.json"
FORMAT = 7
LAYERS = ("hidden", "hidden_bias", "out", "out_bias")


class ModelFormatError(ValueError):
    """The stored model was written by another version of this code: train again."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """Probability of each intent and of urgency, and the sentence vectors if there are any, one row a text."""

    intents: NDArray[np.float64]
    urgent: NDArray[np.float64]
    vectors: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class DenseModel:
    """What is fitted on sentence vectors, and the blend and thresholds that hold with them.

    The last `taught` hidden units of both networks come from lessons (`teaching/intents.py`), not from training.
    """

    intents: Perceptron
    alarm: Perceptron
    blend: Blend
    mix: AlarmMix
    thresholds: ThresholdsByLanguage
    taught: int = 0


@dataclass(frozen=True, slots=True)
class IntentModel:
    """A fitted classifier. `alone` and `thresholds` hold where there are no sentence vectors."""

    names: tuple[str, ...]
    features: SparseFeatures
    sparse: SparseLinear
    alone: Blend
    thresholds: ThresholdsByLanguage
    dense: DenseModel | None

    def opinion(self, texts: Sequence[str], encoder: Encoder | None) -> Opinion:
        """Calibrated probabilities for some texts."""
        scores = self.sparse(self.features.transform(texts))
        urgent = urgent_columns(self.names)
        if encoder is None or self.dense is None:
            alone = self.alone(scores, None)
            return Opinion(alone, alone[:, urgent].sum(1))
        vectors = np.array([encoder.encode(readable(text)) for text in texts], np.float32)
        intents = self.dense.blend(scores, self.dense.intents(vectors))
        return Opinion(intents, self.dense.mix(intents[:, urgent].sum(1), self.dense.alarm(vectors)), vectors)

    def limits(self, encoder: Encoder | None, language: str | None = None) -> Thresholds:
        """Thresholds that belong to the features in use and the language of a message."""
        chosen = self.thresholds if encoder is None or self.dense is None else self.dense.thresholds
        return chosen.of(language)

    def save(self, folder: Path) -> None:
        """Write plain arrays and JSON: nothing that runs code when it is read."""
        arrays: dict[str, Any] = {
            "rarity": self.features.rarity,
            "sparse.weights": self.sparse.weights,
            "sparse.scales": self.sparse.scales,
            "sparse.bias": self.sparse.bias,
            "alone.bias": self.alone.bias,
        }
        facts: dict[str, Any] = {
            "format": FORMAT,
            "names": self.names,
            "alone": self.alone.sparse,
            "thresholds": self.thresholds.as_json(),
        }
        if self.dense is not None:
            for part in ("intents", "alarm"):
                net = getattr(self.dense, part)
                arrays |= {f"{part}.{layer}": getattr(net, layer) for layer in LAYERS}
            arrays["blend.bias"] = self.dense.blend.bias
            facts["blend"] = [self.dense.blend.sparse, self.dense.blend.dense]
            facts["mix"] = asdict(self.dense.mix)
            facts["taught"] = self.dense.taught
            facts["dense_thresholds"] = self.dense.thresholds.as_json()
        np.savez(folder / ARRAYS, **arrays)
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
        return cls(
            names=tuple(facts["names"]),
            features=SparseFeatures(arrays["rarity"]),
            sparse=SparseLinear(arrays["sparse.weights"], arrays["sparse.scales"], arrays["sparse.bias"]),
            alone=Blend(facts["alone"], 0.0, arrays["alone.bias"]),
            thresholds=ThresholdsByLanguage.from_json(facts["thresholds"]),
            dense=_dense(facts, arrays) if "blend" in facts else None,
        )


def _dense(facts: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> DenseModel:
    intents, alarm = (Perceptron(*(arrays[f"{part}.{layer}"] for layer in LAYERS)) for part in ("intents", "alarm"))
    blend = Blend(facts["blend"][0], facts["blend"][1], arrays["blend.bias"])
    limits = ThresholdsByLanguage.from_json(facts["dense_thresholds"])
    return DenseModel(intents, alarm, blend, AlarmMix(**facts["mix"]), limits, facts.get("taught", 0))


def urgent_columns(names: Sequence[str]) -> list[int]:
    """Columns of the intents whose probabilities are summed."""
    return [i for i, name in enumerate(names) if name in URGENT_INTENTS]
