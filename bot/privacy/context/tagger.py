"""The trained tagger: how likely each word of a message is part of an identifier, and of which kind."""

from __future__ import annotations

import io
import logging
import math
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pycrfsuite

from bot.encoder import perceptron, word_states
from bot.encoder.encoder import Encoder, shared_encoder
from bot.encoder.weights import SHA256, WEIGHTS
from bot.languages.derived import derived, fingerprint, is_kept
from bot.privacy.context.examples import EXAMPLES
from bot.privacy.context.features import features
from bot.privacy.context.network import WordNetwork
from bot.privacy.context.usage import Usage, usage
from bot.privacy.context.word_classes import CLASSES, WordClasses, word_classes
from bot.privacy.kinds import RemovedKind
from bot.settings import settings

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedText

logger = logging.getLogger(__name__)

HARMLESS, FIRST, FURTHER = "O", "B-", "I-"
"""Labels in the notation of the field: outside, or beginning or inside of an identifier of a kind."""

FIELD = "field"
"""The name of the field beside the arrays of the network."""

_NAME = "tagger"

_CODE = ("examples.py", "features.py", "network.py", "training.py", "usage.py", "word_classes.py")
#: Where the field finds every word likelier than this to be harmless, the network is not asked: 37 of a hundred
#: messages that name nobody, held out of training, and one identifier in three hundred that only the network finds.
_WORTH_ASKING = 0.95
#: No word is surer than this, so that neither of the two outvotes the other for good.
_LEAST = 1e-6


class Doubt(NamedTuple):
    """The likeliest kind of a word, if it is part of an identifier, and the probability that it is not."""

    kind: RemovedKind
    harmless: float


class Tagger:
    """A conditional random field over the words of a message, and a network over their states; threads may share it.

    Where the encoder is missing, the field judges alone.
    """

    def __init__(
        self, field: bytes, usage: Usage, classes: WordClasses, network: WordNetwork | None, encoder: Encoder | None
    ) -> None:
        self._model = field  # the tagger reads it in place
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._model)
        self._kinds = sorted({label[len(FIRST) :] for label in self._tagger.labels() if label != HARMLESS})
        self._usage = usage
        self._classes = classes
        self._network = network
        self._encoder = encoder
        self._one_at_a_time = Lock()

    def doubtful(self, reading: FoldedText, at_most: float) -> dict[int, Doubt]:
        """The positions of words that are harmless with a probability of `at_most`, with what is thought of each."""
        if not reading.tokens:
            return {}
        with self._one_at_a_time:
            self._tagger.set(features(reading, self._usage, self._classes))
            chances = np.array([self._chances(index) for index in range(len(reading.tokens))])
        harmless = harmless_by_field = chances[:, 0].copy()
        # a word alone has no neighbours that could make anything of it
        if self._network and self._encoder and harmless.min() <= _WORTH_ASKING and len(harmless) > 1:
            learned = self._network.chances(reading, self._encoder)
            harmless = np.array([_together(*pair) for pair in zip(harmless, learned[:, 0], strict=True)])
            chances += learned * harmless_by_field[:, None]  # where the field suspects a word, it knows the kind better
        likeliest = chances[:, 1:].argmax(1)
        return {
            index: Doubt(RemovedKind(self._kinds[likeliest[index]]), float(harmless[index]))
            for index in np.flatnonzero(harmless <= at_most).tolist()
        }

    def _chances(self, index: int) -> list[float]:
        """What the field says of a word: harmless, then each kind."""
        marginal = self._tagger.marginal
        return [
            marginal(HARMLESS, index),
            *(marginal(FIRST + kind, index) + marginal(FURTHER + kind, index) for kind in self._kinds),
        ]


def _together(field: float, network: float) -> float:
    """The probability whose log-odds lie in the middle between those of the two."""
    return 1 / (1 + math.exp(-(_log_odds(field) + _log_odds(network)) / 2))


def _log_odds(chance: float) -> float:
    kept = min(max(chance, _LEAST), 1 - _LEAST)
    return math.log(kept / (1 - kept))


@lru_cache(maxsize=1)
def trained_tagger() -> Tagger:
    """The tagger, trained at first use (see docs/redaction.md) and kept until an example or the code changes.

    The word lists and cues that its features read do not count: who adds a name must not wait for a training.
    """
    with np.load(io.BytesIO(derived(_NAME, _mark(), _train)), allow_pickle=False) as kept:
        arrays = dict(kept)
    network = WordNetwork.from_arrays(arrays)
    encoder = shared_encoder() if network else None
    return Tagger(arrays[FIELD].tobytes(), usage(), word_classes(), network, encoder)


def has_learned() -> bool:
    """Whether `trained_tagger` answers at once; else it takes minutes, once."""
    return bool(trained_tagger.cache_info().currsize) or is_kept(_NAME, _mark())


def _mark() -> str:
    here = Path(__file__)
    beside = (Path(str(module.__file__)) for module in (perceptron, word_states))
    files = [CLASSES, *EXAMPLES.glob("*.txt"), *(here.with_name(name) for name in _CODE), *beside]
    return fingerprint(files, ("python-crfsuite",), _trained_with())


def _trained_with() -> str:
    """What it learns from besides files: the languages, and the encoder where there is one."""
    return f"{settings().trained_languages} {SHA256 if WEIGHTS.exists() else ''}"


def _train() -> bytes:
    logger.warning("Learning what identifiers look like: once, a few minutes.")  # somebody waits, whatever is logged
    from bot.privacy.context.training import train

    return train(shared_encoder())
