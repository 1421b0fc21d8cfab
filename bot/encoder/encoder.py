"""Vectors of sentences, by onnxruntime or, where that does not run, by numpy.

    encoder = load_encoder()
    vector = encoder.encode("please help me")       # float32 (2688,)

Any `str` is accepted (NUL, lone surrogates, ligatures that expand, very long texts): what can't be read is cut off or
becomes <unk>. Nothing of a text is kept between calls, and threads may share an encoder.

This module says what a vector is of; `onnx_engine.py` and `numpy_engine.py` compute it.
"""

from __future__ import annotations

import logging
import os
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.encoder.numpy_engine import NumpyEngine
from bot.encoder.onnx_engine import OnnxEngine
from bot.encoder.weights import (
    HIDDEN,
    READ_BESIDE,
    READ_LAYERS,
    SHA256,
    WEIGHTS,
    EncoderMissingError,
    Weights,
    dequantise,
    read_weights,
)
from bot.languages.derived import derived_file, fingerprint
from bot.memory import give_back_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PREFIX = "query: "  # the model was trained with it: without it the vectors are worse
DIMENSION = HIDDEN * (len(READ_LAYERS) + len(READ_BESIDE))
#: Where the mean of the last layer stands in a vector: what similarity search compares.
LAST_LAYER = slice(HIDDEN * (len(READ_LAYERS) - 1), HIDDEN * len(READ_LAYERS))

#: How many texts of the same length are read together in training. It takes half to two thirds of the time of one after
#: the other, and more at once gain nothing.
TOGETHER = 8

Vector = NDArray[np.float32]

log = logging.getLogger(__name__)


class Engine(Protocol):
    """Runs the layers over the rows [texts, tokens, 384] of texts of the same length."""

    def vectors(self, rows: Vector) -> Vector:
        """The vector of each text: [texts, DIMENSION]."""

    def states(self, rows: Vector) -> Vector:
        """The state of each token after `WORD_LAYER`: [texts, tokens, 384]."""


class Encoder:
    """Vectors of texts; a text with nothing to read gives the vector of the bare prefix."""

    def __init__(self, weights: Weights, engine: Engine) -> None:
        self.tokenizer = weights.tokenizer()
        self.engine = engine
        self.limit: int = weights.config["max_tokens"]
        self._nibbles, self._scales = _mapped(weights.arrays["emb.q"]), weights.arrays["emb.d"]
        self._positions = weights.arrays["emb.pos"]

    def encode(self, text: str) -> Vector:
        """Vector of one text; what lies beyond 128 pieces (about 90 words) is not seen."""
        vector: Vector = self.engine.vectors(self.rows(self._ids(text))[None])[0]
        return vector

    def encode_many(self, texts: Sequence[str], threads: int = 2) -> Iterator[tuple[list[int], Vector]]:
        """Places in `texts` and the vectors of those, a few at a time as they are ready: for training."""
        ids = [self._ids(text) for text in texts]
        groups = of_one_length([len(pieces) for pieces in ids])

        def vectors(places: list[int]) -> Vector:
            return self.engine.vectors(np.stack([self.rows(ids[place]) for place in places]))

        with ThreadPoolExecutor(threads) as pool:
            yield from zip(groups, pool.map(vectors, groups), strict=True)

    def _ids(self, text: str) -> list[int]:
        return self.tokenizer.ids(PREFIX + text, self.limit)

    def rows(self, ids: Sequence[int]) -> Vector:
        """What goes into the first layer, one row a token."""
        rows: Vector = dequantise(self._nibbles[ids], self._scales[ids]) + self._positions[: len(ids)]
        return rows


def of_one_length(lengths: Sequence[int]) -> list[list[int]]:
    """Groups of places of texts that are read together: at most `TOGETHER`, all of the same number of pieces."""
    by_length: dict[int, list[int]] = defaultdict(list)
    for place, length in enumerate(lengths):
        by_length[length].append(place)
    return [
        same[start : start + TOGETHER]
        for _, same in sorted(by_length.items())
        for start in range(0, len(same), TOGETHER)
    ]


def vectors_of(
    encoder: Encoder, texts: Sequence[str], progress: Callable[[int], None], threads: int = 2
) -> NDArray[np.float16]:
    """Vectors of texts in their order, in half precision: a hundred thousand take half a gigabyte.

    `progress` is told how many are done.
    """
    vectors = np.zeros((len(texts), DIMENSION), np.float16)
    done = 0
    for places, found in encoder.encode_many(texts, threads):
        vectors[places] = found
        done += len(places)
        progress(done)
    return vectors


def load_encoder(path: Path = WEIGHTS) -> Encoder | None:
    """The encoder, or None (said in the log) where its weights are missing: the bot then works without."""
    try:
        weights = read_weights(path)
    except EncoderMissingError as error:
        log.warning("Sentence encoder is off, understanding is worse: %s", error)
        return None
    return Encoder(weights, fastest_engine(weights))


@lru_cache(maxsize=1)
def shared_encoder() -> Encoder | None:
    """The encoder of this process, which understanding and redaction share."""
    loaded = load_encoder()
    give_back_memory()
    return loaded


def fastest_engine(weights: Weights) -> Engine:
    """The onnxruntime session where it runs on this machine, numpy elsewhere."""
    try:
        os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # else each start writes a device id, to be sent
        import onnxruntime

        return OnnxEngine(weights, onnxruntime)
    except ImportError as error:
        log.warning("onnxruntime does not run here, numpy is slower: %s", error.name)
        return NumpyEngine(weights)


def _mapped(table: NDArray[Any]) -> NDArray[Any]:
    """A table that stays on the disk and is read row by row: a day's messages need few of its 50,000 rows (19 MB)."""
    mark = fingerprint([Path(__file__)], ("numpy",)) + SHA256[:8]
    with derived_file("embeddings", mark, table.tobytes) as file:
        return np.memmap(file, table.dtype, "r", shape=table.shape)
