"""Vectors of sentences, by onnxruntime or, where that does not run, by numpy.

    encoder = load_encoder()
    vector = encoder.encode("please help me")       # float32 (2688,)

Any `str` is accepted (NUL, lone surrogates, ligatures that expand, very long texts): what can't be read is
cut or becomes <unk>. Nothing of a text is kept between calls; threads may share an encoder.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.languages.derived import derived_file, fingerprint
from bot.nlu.encoder.weights import (
    READ_BESIDE,
    READ_LAYERS,
    SHA256,
    WEIGHTS,
    EncoderMissingError,
    Weights,
    dequantise,
    read_weights,
)

PREFIX = "query: "  # the model was trained with it: without it the vectors are worse
DIMENSION = 384 * (len(READ_LAYERS) + len(READ_BESIDE))
#: Where the mean of the last layer stands in a vector: what similarity search compares.
LAST_LAYER = slice(384 * (len(READ_LAYERS) - 1), 384 * len(READ_LAYERS))

#: So many texts of the same length are read together in training: half to two thirds of the time of one after the
#: other, and more at once gain nothing.
TOGETHER = 8

Vector = NDArray[np.float32]
#: Vectors [texts, DIMENSION] of the rows [texts, tokens, 384] of texts of the same length.
Forward = Callable[[Vector], Vector]

log = logging.getLogger(__name__)


class Encoder:
    """Vectors of texts; a text with nothing to read gives the vector of the bare prefix."""

    def __init__(self, weights: Weights, forward: Forward) -> None:
        self._tokenizer = weights.tokenizer()
        self._limit: int = weights.config["max_tokens"]
        self._nibbles, self._scales = _mapped(weights.arrays["emb.q"]), weights.arrays["emb.d"]
        self._positions = weights.arrays["emb.pos"]
        self._forward = forward

    def encode(self, text: str) -> Vector:
        """Vector of one text; what lies beyond 128 pieces (about 90 words) is not seen."""
        vector: Vector = self._forward(self._rows(self._ids(text))[None])[0]
        return vector

    def encode_many(self, texts: Sequence[str], threads: int = 2) -> Iterator[tuple[list[int], Vector]]:
        """Places in `texts` and the vectors of those, a few at a time as they are ready: for training."""
        ids = [self._ids(text) for text in texts]
        by_length: dict[int, list[int]] = defaultdict(list)
        for place, pieces in enumerate(ids):
            by_length[len(pieces)].append(place)
        groups = [
            same[start : start + TOGETHER]
            for _, same in sorted(by_length.items())
            for start in range(0, len(same), TOGETHER)
        ]

        def vectors(places: list[int]) -> Vector:
            return self._forward(np.stack([self._rows(ids[place]) for place in places]))

        with ThreadPoolExecutor(threads) as pool:
            yield from zip(groups, pool.map(vectors, groups), strict=True)

    def _ids(self, text: str) -> list[int]:
        return self._tokenizer.ids(PREFIX + text, self._limit)

    def _rows(self, ids: list[int]) -> Vector:
        """What goes into the first layer, one row a token."""
        rows: Vector = dequantise(self._nibbles[ids], self._scales[ids]) + self._positions[: len(ids)]
        return rows


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
    return Encoder(weights, fastest_forward(weights))


def fastest_forward(weights: Weights) -> Forward:
    """The onnxruntime session where it runs on this machine, numpy elsewhere."""
    try:
        import onnxruntime

        return onnx_forward(weights, onnxruntime)
    except ImportError as error:
        log.warning("onnxruntime does not run here, numpy is slower: %s", error.name)
        return partial(numpy_forward, layers_of(weights), weights)


def _mapped(table: NDArray[Any]) -> NDArray[Any]:
    """A table as it lies on the disk: a day's messages touch a small part of the rows of 50,000 pieces, 19 MB."""
    mark = fingerprint([Path(__file__)], ("numpy",)) + SHA256[:8]
    with derived_file("embeddings", mark, table.tobytes) as file:
        return np.memmap(file, table.dtype, "r", shape=table.shape)


def onnx_forward(weights: Weights, onnxruntime: Any) -> Forward:
    """One-threaded session over the graph of the weights: a message is too small to share out.

    The session reads it from a file: one that is given bytes keeps them for good, 22 MB. The file is made once, so that
    the bot starts without the library that builds it.

    Raises:
        ImportError: that library is needed and does not run here.
    """

    def build() -> bytes:
        from bot.nlu.encoder.graph import build_graph

        graph: bytes = build_graph(weights).SerializeToString()
        return graph

    here = Path(__file__)
    mark = fingerprint([here.with_name("graph.py"), here.with_name("weights.py")], ("onnx", "onnxruntime")) + SHA256[:8]
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # it would keep what the longest message needed, 6 MB, and is no faster
    with derived_file("encoder_graph", mark, build) as graph:
        session = onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    return lambda rows: session.run(None, {"rows": rows})[0]


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


def numpy_forward(layers: list[dict[str, Any]], weights: Weights, rows: Vector) -> Vector:
    """Post-LayerNorm BERT with exact GELU; read as `build_graph` reads it."""
    from scipy.special import erf

    heads, eps = weights.config["heads"], weights.config["eps"]
    texts, count, hidden = rows.shape

    def norm(x: Vector, weight: Vector, bias: Vector) -> Vector:
        x = x - x.mean(-1, keepdims=True)
        scaled: Vector = x / np.sqrt((x * x).mean(-1, keepdims=True) + eps) * weight + bias
        return scaled

    def linear(x: Vector, pair: tuple[Vector, Vector]) -> Vector:
        product: Vector = x @ pair[0] + pair[1]
        return product

    x = norm(rows, weights.arrays["emb.ln.w"], weights.arrays["emb.ln.b"])
    means = []
    for number, layer in enumerate(layers):
        q, k, v = (linear(x, layer[m]).reshape(texts, count, heads, -1).transpose(0, 2, 1, 3) for m in "qkv")
        scores = q @ k.transpose(0, 1, 3, 2) * np.float32((hidden // heads) ** -0.5)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        context = (scores / scores.sum(-1, keepdims=True)) @ v
        x = norm(x + linear(context.transpose(0, 2, 1, 3).reshape(texts, count, hidden), layer["ao"]), *layer["aln"])
        inner = linear(x, layer["fi"])
        inner *= 0.5 * (1 + erf(inner * np.float32(0.5**0.5)))
        x = norm(x + linear(inner, layer["fo"]), *layer["oln"])
        if number in READ_LAYERS:
            means.append(x.mean(1))
    pooled: Vector = np.concatenate([*means, x.std(1), x[:, 0]], axis=1).astype(np.float32)
    return pooled
