"""A network that tells from the encoder's state of each word, and of its neighbours, what the word is part of.

It knows what words mean, also words that no marked message holds; the field beside it (`tagger.py`) knows lists,
letters and how usual a word is. Together they find more than either (docs/decisions/0012).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.perceptron import Perceptron, Shape, fit_perceptron, softmax
from bot.encoder.weights import HIDDEN
from bot.encoder.word_states import word_states

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder
    from bot.privacy.reading import FoldedText

#: Twice the units find nothing more beside the field. Words are either part of a name or not: hardly smoothed.
SHAPE = Shape(hidden=256, epochs=10, dropped=0.4, smoothing=0.02)
_PARTS = ("hidden", "hidden_bias", "out", "out_bias")
_NAME = "network_"
#: So many messages are read at a time while it learns.
_SLICE = 512


@dataclass(frozen=True, slots=True)
class WordNetwork:
    """A perceptron over three states in a row; its first class is "harmless", then come the kinds in their order."""

    perceptron: Perceptron

    def chances(self, reading: FoldedText, encoder: Encoder) -> NDArray[np.float64]:
        """The probability of each class, one row a token."""
        return softmax(self.perceptron(_with_neighbours(_states([reading], encoder)[0])))

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """Its numbers under names that `from_arrays` knows."""
        return {_NAME + part: getattr(self.perceptron, part) for part in _PARTS}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.float32]]) -> WordNetwork | None:
        """The network among these, or None: it was trained without an encoder."""
        if _NAME + _PARTS[0] not in arrays:
            return None
        return cls(Perceptron(*(arrays[_NAME + part] for part in _PARTS)))


def fit_network(readings: Sequence[FoldedText], classes: Sequence[Sequence[int]], encoder: Encoder) -> WordNetwork:
    """Learn the class of every token: three to four minutes on one core, most of it for the states."""
    vectors = np.zeros((sum(len(reading.tokens) for reading in readings), 3 * HIDDEN), np.float16)
    filled = 0
    for start in range(0, len(readings), _SLICE):
        for states in _states(readings[start : start + _SLICE], encoder):
            vectors[filled : filled + len(states)] = _with_neighbours(states)
            filled += len(states)
    labels = np.array([label for of_message in classes for label in of_message], np.int64)
    return WordNetwork(fit_perceptron(vectors, labels, SHAPE))


def _states(readings: Sequence[FoldedText], encoder: Encoder) -> list[NDArray[np.float32]]:
    texts = [(reading.text, [(token.start, token.end) for token in reading.tokens]) for reading in readings]
    return word_states(encoder, texts)


def _with_neighbours(states: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each state behind that of the word before and before that of the word after; zeros at the ends."""
    edge = np.zeros((1, states.shape[1]), np.float32)
    apart: NDArray[np.float32] = np.hstack([np.vstack([edge, states[:-1]]), states, np.vstack([states[1:], edge])])
    return apart
