"""Vectors of sentences, by onnxruntime or, where that does not run, by numpy.

    encoder = load_encoder()
    vector = encoder.encode("please help me")       # float32 (2688,)

Any `str` is accepted (NUL, lone surrogates, ligatures that expand, very long texts): what can't be read is
cut or becomes <unk>. Nothing of a text is kept between calls; threads may share an encoder.
"""

from __future__ import annotations

import logging
import os
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.encoder.weights import (
    HIDDEN,
    READ_BESIDE,
    READ_LAYERS,
    SHA256,
    WEIGHTS,
    WORD_LAYER,
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

#: So many texts of the same length are read together in training: half to two thirds of the time of one after the
#: other, and more at once gain nothing.
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
    """Places of texts that are read together: of the same number of pieces, `TOGETHER` at most."""
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
    """A table as it lies on the disk: a day's messages touch a small part of the rows of 50,000 pieces, 19 MB."""
    mark = fingerprint([Path(__file__)], ("numpy",)) + SHA256[:8]
    with derived_file("embeddings", mark, table.tobytes) as file:
        return np.memmap(file, table.dtype, "r", shape=table.shape)


class OnnxEngine:
    """One-threaded sessions over the graphs of the weights: a message is too small to share out.

    The sessions read them from files: one that is given bytes keeps them for good, 22 MB. The files are made once, so
    that the bot starts without the library that builds them.

    Raises:
        ImportError: that library is needed and does not run here.
    """

    def __init__(self, weights: Weights, onnxruntime: Any) -> None:
        here = Path(__file__)
        code = [here.with_name("graph.py"), here.with_name("weights.py")]
        mark = fingerprint(code, ("onnx", "onnxruntime")) + SHA256[:8]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False  # it would keep what the longest message needed, 6 MB, and is no faster

        def session(name: str) -> Any:
            with derived_file(f"encoder_{name}", mark, partial(_graph, name, weights)) as graph:
                return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])

        self._lower, self._upper = session("lower"), session("upper")

    def vectors(self, rows: Vector) -> Vector:
        """The vector of each text: [texts, DIMENSION]."""
        states, means = self._lower.run(["states", "means"], {"rows": rows})
        found: Vector = self._upper.run(["pooled"], {"states": states, "means": means})[0]
        return found

    def states(self, rows: Vector) -> Vector:
        """The state of each token: [texts, tokens, 384]; the layers above are not run."""
        found: Vector = self._lower.run(["states"], {"rows": rows})[0]
        return found


def _graph(name: str, weights: Weights) -> bytes:
    from bot.encoder import graph

    made: bytes = getattr(graph, f"{name}_graph")(weights).SerializeToString()
    return made


class NumpyEngine:
    """Post-LayerNorm BERT with exact GELU in plain numbers; read as the graphs read it."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._layers = layers_of(weights)

    def vectors(self, rows: Vector) -> Vector:
        """The vector of each text: [texts, DIMENSION]."""
        means = []
        for number, states in enumerate(self._after_each_layer(rows)):
            if number in READ_LAYERS:
                means.append(states.mean(1))
        pooled: Vector = np.concatenate([*means, states.std(1), states[:, 0]], axis=1).astype(np.float32)
        return pooled

    def states(self, rows: Vector) -> Vector:
        """The state of each token: [texts, tokens, 384]; the layers above are not run."""
        return next(islice(self._after_each_layer(rows), WORD_LAYER, None)).astype(np.float32)

    def _after_each_layer(self, rows: Vector) -> Iterator[Vector]:
        from scipy.special import erf

        heads, eps = self._weights.config["heads"], self._weights.config["eps"]
        texts, count, hidden = rows.shape

        def norm(x: Vector, weight: Vector, bias: Vector) -> Vector:
            x = x - x.mean(-1, keepdims=True)
            scaled: Vector = x / np.sqrt((x * x).mean(-1, keepdims=True) + eps) * weight + bias
            return scaled

        def linear(x: Vector, pair: tuple[Vector, Vector]) -> Vector:
            product: Vector = x @ pair[0] + pair[1]
            return product

        x = norm(rows, self._weights.arrays["emb.ln.w"], self._weights.arrays["emb.ln.b"])
        for layer in self._layers:
            q, k, v = (linear(x, layer[m]).reshape(texts, count, heads, -1).transpose(0, 2, 1, 3) for m in "qkv")
            scores = q @ k.transpose(0, 1, 3, 2) * np.float32((hidden // heads) ** -0.5)
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            mixed = ((scores / scores.sum(-1, keepdims=True)) @ v).transpose(0, 2, 1, 3).reshape(texts, count, hidden)
            x = norm(x + linear(mixed, layer["ao"]), *layer["aln"])
            inner = linear(x, layer["fi"])
            inner *= 0.5 * (1 + erf(inner * np.float32(0.5**0.5)))
            x = norm(x + linear(inner, layer["fo"]), *layer["oln"])
            yield x


def layers_of(weights: Weights) -> list[dict[str, Any]]:
    """Each layer's matrices as numbers, [in, out]."""
    arrays = weights.arrays
    layers = []
    for i in range(weights.config["layers"]):
        layer: dict[str, Any] = {}
        for name in ("q", "k", "v", "ao", "fi", "fo"):
            matrix = dequantise(arrays[f"l{i}.{name}.q"], arrays[f"l{i}.{name}.d"])
            layer[name] = (np.ascontiguousarray(matrix.T), arrays[f"l{i}.{name}.b"])
        for name in ("aln", "oln"):
            layer[name] = (arrays[f"l{i}.{name}.w"], arrays[f"l{i}.{name}.b"])
        layers.append(layer)
    return layers
