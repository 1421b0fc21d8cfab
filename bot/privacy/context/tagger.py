"""The trained tagger: how likely each word of a message is part of an identifier, and of which kind."""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import pycrfsuite

from bot.languages.derived import derived, fingerprint
from bot.privacy.context.examples import EXAMPLES
from bot.privacy.context.features import features
from bot.privacy.context.usage import Usage, usage
from bot.privacy.context.word_classes import CLASSES, WordClasses, word_classes
from bot.privacy.kinds import Kind

if TYPE_CHECKING:
    from bot.privacy.reading import Reading

logger = logging.getLogger(__name__)

HARMLESS, FIRST, FURTHER = "O", "B-", "I-"
"""Labels in the notation of the field: outside, or beginning or inside of an identifier of a kind."""

_CODE = ("examples.py", "features.py", "training.py", "usage.py", "word_classes.py")


class Doubt(NamedTuple):
    """The likeliest kind of a word, if it is part of an identifier, and the probability that it is not."""

    kind: Kind
    harmless: float


class Tagger:
    """A conditional random field over the words of a message; threads may share it."""

    def __init__(self, model: bytes, usage: Usage, classes: WordClasses) -> None:
        self._model = model  # the tagger reads it in place
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._model)
        self._kinds = sorted({label[len(FIRST) :] for label in self._tagger.labels() if label != HARMLESS})
        self._usage = usage
        self._classes = classes
        self._one_at_a_time = Lock()

    def doubtful(self, reading: Reading, at_most: float) -> dict[int, Doubt]:
        """The positions of words that are harmless with a probability of `at_most`, with what is thought of each."""
        if not reading.tokens:
            return {}
        with self._one_at_a_time:
            self._tagger.set(features(reading, self._usage, self._classes))
            harmless = [self._tagger.marginal(HARMLESS, index) for index in range(len(reading.tokens))]
            return {
                index: Doubt(Kind(max(self._kinds, key=lambda kind: self._chance(kind, index))), chance)
                for index, chance in enumerate(harmless)
                if chance <= at_most
            }

    def _chance(self, kind: str, index: int) -> float:
        chance: float = self._tagger.marginal(FIRST + kind, index) + self._tagger.marginal(FURTHER + kind, index)
        return chance


@lru_cache(maxsize=1)
def trained_tagger() -> Tagger:
    """The tagger, trained at first use (three minutes) and kept until an example or the code beside it changes.

    The word lists and cues that its features read do not count: who adds a name must not wait for a training.
    """
    files = [CLASSES, *EXAMPLES.glob("*.txt"), *(Path(__file__).with_name(name) for name in _CODE)]
    return Tagger(derived("tagger", fingerprint(files, ("python-crfsuite",)), _train), usage(), word_classes())


def _train() -> bytes:
    logger.warning("Learning what identifiers look like: once, a minute or two.")  # somebody waits, whatever is logged
    from bot.privacy.context.training import train

    return train()
