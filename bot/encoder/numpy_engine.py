"""The encoder's layers in plain numpy: where onnxruntime does not run, and for exact numbers in tests."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.weights import READ_LAYERS, WORD_LAYER, dequantise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.encoder.encoder import Vector
    from bot.encoder.weights import Weights


class NumpyEngine:
    """Post-LayerNorm BERT with exact GELU in plain numbers; its layers are read as the graphs of onnxruntime are."""

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
