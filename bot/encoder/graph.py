"""The encoder as an ONNX graph for onnxruntime: 8-bit matrix products, about twice as fast as 4-bit ones.

There are two graphs, so that whoever wants the states of words runs the first alone (a session that is asked for one of
several outputs runs all layers for it). The first takes `rows` [texts, tokens, hidden]: one row a token (word, position
and type added), of texts of the same length, so that nothing is padding. It gives `states` [texts, tokens, hidden],
those after `WORD_LAYER`, and `means` [texts, ...]: the mean over the tokens after each of `READ_LAYERS` up to there.
The second takes both and gives `pooled` [texts, ...]: all those means, then of the last layer the standard deviation
over the tokens and the first token. The word table stays outside, so a text needs only its own rows. The graphs are
built once from the reviewed weights and kept under their fingerprint (`bot/languages/derived.py`).

The 4-bit weights become 7-bit integers with one scale an output, and onnxruntime turns the inputs of each product into
8-bit integers with one scale for all texts that are read together. Around the mean of all texts, vectors have a cosine
of 0.994 to exact arithmetic on average, and 0.987 at worst (528 texts, docs/decisions/0009).

All texts stand below each other in one table, [texts x tokens, hidden], but for attention and the pooling: onnxruntime
joins sums and norms of three-dimensional tables into one step that is five times as slow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from bot.encoder.weights import READ_BESIDE, READ_LAYERS, WORD_LAYER, dequantise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.encoder.weights import Weights

#: Largest whole number of a weight. Processors without VNNI add two products of 8-bit numbers in 16 bits
#: (`VPMADDUBSW`), which 8-bit weights would overflow.
LARGEST = 63
#: In these layers one neuron answers `<s>` 3 to 15 times as loudly as any other answers anything: with it, one scale a
#: message leaves the others few steps (a cosine of 0.98). It is multiplied apart, as numbers with a point.
LOUD_NEURONS = {0: 318, 1: 1462, 2: 354, 3: 408, 4: 778, 5: 658, 6: 1152, 7: 413}


class _Builder:
    """Collects nodes and constants of a graph."""

    def __init__(self, weights: Weights, given: str) -> None:
        self.arrays = weights.arrays
        self.config = weights.config
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []
        self._shared(given)

    def _shared(self, given: str) -> None:
        heads, hidden = self.config["heads"], self.config["hidden"]
        texts = self.node("Shape", [given], "texts", start=0, end=2)
        each = self.constant("each_head", np.array([heads, hidden // heads], np.int64))
        self.split = self.node("Concat", [texts, each], "split", axis=0)
        self.apart = self.node("Concat", [texts, self.constant("hidden", np.array([hidden]))], "texts_apart", axis=0)
        self.merge = self.constant("merge", np.array([-1, hidden], np.int64))
        self.axis = self.constant("axis", np.array([1], np.int64))
        self.scale = self.constant("scale", np.array((hidden // heads) ** -0.5, np.float32))

    def constant(self, name: str, value: NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def matrix(self, weight: str) -> NDArray[np.float32]:
        """The weights as numbers, [in, out]."""
        return dequantise(self.arrays[weight + ".q"], self.arrays[weight + ".d"]).T

    def linear(self, x: str, weight: str) -> str:
        """Product with a matrix, and its bias."""
        return self.product(x, self.matrix(weight), weight)

    def product(self, x: str, matrix: NDArray[np.float32], weight: str) -> str:
        """Product with whole numbers of `matrix`, and the bias of `weight`."""
        scales = np.abs(matrix).max(0) / LARGEST
        inputs = [
            x,
            self.constant(weight + ".Q", np.rint(matrix / scales).astype(np.int8)),
            self.constant(weight + ".S", scales),
            self.constant(weight + ".Z", np.zeros(len(scales), np.int8)),
            self.constant(weight + ".b", self.arrays[weight + ".b"]),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, weight, "com.microsoft")

    def norm(self, x: str, weight: str) -> str:
        inputs = [x, *(self.constant(f"{weight}.{p}", self.arrays[f"{weight}.{p}"]) for p in ("w", "b"))]
        return self.node("LayerNormalization", inputs, weight, axis=-1, epsilon=self.config["eps"])

    def heads(self, x: str, weight: str, order: list[int]) -> str:
        shaped = self.node("Reshape", [self.linear(x, weight), self.split], weight + ".r")
        return self.node("Transpose", [shaped], weight + ".t", perm=order)

    def attention(self, x: str, p: str) -> str:
        query, key = self.heads(x, p + "q", [0, 2, 1, 3]), self.heads(x, p + "k", [0, 2, 3, 1])
        value = self.heads(x, p + "v", [0, 2, 1, 3])
        scores = self.node("Mul", [self.node("MatMul", [query, key], p + "scores"), self.scale], p + "scaled")
        weights = self.node("Softmax", [scores], p + "softmax", axis=-1)
        mixed = self.node("MatMul", [weights, value], p + "mixed")
        back = self.node("Transpose", [mixed], p + "back", perm=[0, 2, 1, 3])
        return self.linear(self.node("Reshape", [back, self.merge], p + "merged"), p + "ao")

    def feed_forward(self, x: str, p: str, loud: int | None) -> str:
        """Two matrices around an exact GELU; `loud` is the neuron between them that is multiplied apart."""
        inner = self.node("Gelu", [self.linear(x, p + "fi")], p + "gelu", "com.microsoft")
        if loud is None:
            return self.linear(inner, p + "fo")
        matrix = self.matrix(p + "fo").copy()
        column = self.node("Gather", [inner, self.constant(p + "loud", np.array([loud]))], p + "column", axis=1)
        apart = self.node("MatMul", [column, self.constant(p + "row", matrix[[loud]])], p + "apart")
        matrix[loud] = 0
        quiet = np.ones(len(matrix), np.float32)
        quiet[loud] = 0
        others = self.node("Mul", [inner, self.constant(p + "quiet", quiet)], p + "others")
        return self.node("Add", [self.product(others, matrix, p + "fo"), apart], p + "both")

    def layers(self, x: str, numbers: Iterable[int]) -> tuple[str, list[str]]:
        """The states after these layers, and the mean of each text after those of them that are read."""
        means = []
        for i in numbers:
            p = f"l{i}."
            x = self.norm(self.node("Add", [x, self.attention(x, p)], p + "r1"), p + "aln")
            x = self.norm(self.node("Add", [x, self.feed_forward(x, p, LOUD_NEURONS.get(i))], p + "r2"), p + "oln")
            if i in READ_LAYERS:
                means.append(self.mean(x, p + "mean"))
        return x, means

    def mean(self, x: str, name: str) -> str:
        """Mean over the tokens of each text."""
        texts = self.node("Reshape", [x, self.apart], name + ".texts")
        return self.node("ReduceMean", [texts, self.axis], name, keepdims=0)

    def spread(self, x: str, mean: str) -> str:
        """Standard deviation over the tokens of each text."""
        apart = self.node("Sub", [x, self.node("Unsqueeze", [mean, self.axis], "kept")], "apart")
        squares = self.node("Mul", [apart, apart], "squares")
        return self.node("Sqrt", [self.node("ReduceMean", [squares, self.axis], "variance", keepdims=0)], "spread")

    def first(self, x: str) -> str:
        """State of the first token of each text."""
        begin = self.node("Gather", [x, self.constant("zero", np.array([0]))], "begin", axis=1)
        return self.node("Squeeze", [begin, self.axis], "first")

    def model(self, given: Mapping[str, Sequence[str | int]], found: Mapping[str, Sequence[str | int]]) -> ModelProto:
        """The graph of the collected nodes, with the names and shapes of its inputs and outputs."""
        inputs, outputs = (
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in tables.items()]
            for tables in (given, found)
        )
        graph = helper.make_graph(self.nodes, "e5", inputs, outputs, self.constants)
        sets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(graph, ir_version=9, opset_imports=sets)


def lower_graph(weights: Weights) -> ModelProto:
    """From the rows to the states after `WORD_LAYER`."""
    builder = _Builder(weights, "rows")
    x = builder.norm(builder.node("Reshape", ["rows", builder.merge], "table"), "emb.ln")
    x, means = builder.layers(x, range(WORD_LAYER + 1))
    builder.node("Reshape", [x, builder.apart], "states")
    builder.node("Concat", means, "means", axis=1)
    states, width = ["texts", "tokens", builder.config["hidden"]], builder.config["hidden"] * len(means)
    return builder.model({"rows": states}, {"states": states, "means": ["texts", width]})


def upper_graph(weights: Weights) -> ModelProto:
    """From those states to the vector of each text."""
    builder = _Builder(weights, "states")
    x = builder.node("Reshape", ["states", builder.merge], "table")
    x, means = builder.layers(x, range(WORD_LAYER + 1, builder.config["layers"]))
    last = builder.node("Reshape", [x, builder.apart], "last")
    beside = [builder.spread(last, means[-1]), builder.first(last)]
    builder.node("Concat", ["means", *means, *beside], "pooled", axis=1)
    hidden = builder.config["hidden"]
    before = hidden * (len(READ_LAYERS) - len(means))
    given = {"states": ["texts", "tokens", hidden], "means": ["texts", before]}
    return builder.model(given, {"pooled": ["texts", hidden * (len(READ_LAYERS) + len(READ_BESIDE))]})
