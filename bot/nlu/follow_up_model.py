"""What a message says in the middle of a conversation about somebody in need: by its sentence vector and its words.

"Where do I go", "no phone credit" and "it is my daughter" are answered by the conversation, and no intent of the
taxonomy is theirs. A small network over sentence vectors and a linear model over words and letters together know the
kinds of `bot/data/follow_ups/` and OTHER: what has an intent of its own.
No Rasa here: `follow_up_classifier.py` wraps it, and `fitting/follow_ups.py` fits it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.perceptron import Perceptron, softmax
from bot.follow_up_kind import kind_of
from bot.nlu.intent_model import LAYERS
from bot.nlu.linear import SparseLinear
from bot.nlu.sparse_features import SparseFeatures
from bot.nlu.text import readable
from bot.nlu.unmarked import Likely

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

OTHER = "other"
ARRAYS, FACTS = "follow_up_model.npz", "follow_up_model.json"
#: How much the scores of words and letters count beside those of the network, and what their sum is divided by: of
#: 4,658 messages of writers that neither had seen, 70 % are found so and 58 % by the network alone, with a likelihood
#: of 1.06 nats a message instead of 1.55 (docs/decisions/0020).
OF_WORDS = 6.0
TEMPERATURE = 1.1
#: Probability from which a kind is what the message may well mean, and that which weighs against it doesn't count.
KIND_SURE = 0.55
#: Probability from which it is answered, unless its row in `bot/data/follow_ups/kinds.yml` says otherwise. Of 117
#: messages between the two, by writers whom the model did not know, 57 in a hundred are right, and 78 are of one of the
#: three likeliest kinds, which are offered instead (`bot.dialogue.likely_kinds`).
SURE_TO_ANSWER = 0.7
#: Probability from which an act under way counts although nothing was said of dying: "I took his pills" from a maid who
#: is beaten.
SURE_OF_ACT = 0.92
_WORDS, _PARTS = "words.", ("weights", "scales", "bias")


@dataclass(frozen=True, slots=True)
class FollowUpModel:
    """The two fitted models, the names of their columns, and how many hidden units the network has from lessons."""

    names: tuple[str, ...]
    features: SparseFeatures
    sparse: SparseLinear
    network: Perceptron
    taught: int = 0

    def __call__(self, text: str, vector: NDArray[np.float32]) -> dict[str, float]:
        """Probability of each kind for one message and its sentence vector."""
        shares = softmax(self.scores([text], vector[None]) / TEMPERATURE)[0]
        return dict(zip(self.names, map(float, shares), strict=True))

    def scores(self, texts: Iterable[str], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of both models together, before they are divided by `TEMPERATURE`; one row a text."""
        together: NDArray[np.float32] = self.network(vectors) + self._of_words(texts)
        return together

    def likeliest_by_words(self, texts: Sequence[str]) -> list[Likely]:
        """The likeliest kind of each text but OTHER, by its words and letters alone: 0.1 ms each, without a vector."""
        shares = softmax(self._of_words(texts) / TEMPERATURE)
        shares[:, self.names.index(OTHER)] = 0.0
        return [Likely(self.names[row.argmax()], float(row.max())) for row in shares]

    def _of_words(self, texts: Iterable[str]) -> NDArray[np.float32]:
        words = self.sparse(self.features.transform(readable(text) for text in texts))
        weighed: NDArray[np.float32] = np.float32(OF_WORDS) * words
        return weighed

    def save(self, folder: Path) -> None:
        """Write plain arrays and JSON: nothing that runs code when it is read."""
        arrays: dict[str, Any] = {layer: getattr(self.network, layer) for layer in LAYERS}
        arrays |= {"rarity": self.features.rarity}
        arrays |= {_WORDS + part: getattr(self.sparse, part) for part in _PARTS}
        np.savez(folder / ARRAYS, **arrays)
        (folder / FACTS).write_text(json.dumps({"names": self.names, "taught": self.taught}), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> FollowUpModel | None:
        """Read what `save` wrote; None where nothing was written, because there was no encoder."""
        if not (folder / FACTS).exists():
            return None
        with np.load(folder / ARRAYS, allow_pickle=False) as opened:
            network = Perceptron(*(opened[layer] for layer in LAYERS))
            features = SparseFeatures(opened["rarity"])
            sparse = SparseLinear(*(opened[_WORDS + part] for part in _PARTS))
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        return cls(tuple(facts["names"]), features, sparse, network, facts["taught"])


def least_of(kind: str) -> float:
    """From which probability a kind is taken for what was meant."""
    sure = kind_of(kind).sure
    return SURE_TO_ANSWER if sure is None else sure
