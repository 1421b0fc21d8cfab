"""The encoder as an ONNX graph for onnxruntime: 4-bit matrix products, about three times as fast as numpy.

Input `rows`: one row a token (word, position and type added). Output `pooled`: mean over the tokens of the
hidden states after each of `READ_LAYERS`, then of the last layer the standard deviation over the tokens and the
first token. The word table stays outside the graph, so a text needs only its own rows. The graph is built in
memory at every start (0.1 s) from the reviewed weights, so there is no second file that could differ from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from bot.nlu.encoder.weights import READ_BESIDE, READ_LAYERS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.nlu.encoder.weights import Weights

BLOCK = 32


class _Builder:
    """Collects nodes and constants of a graph."""

    def __init__(self, weights: Weights) -> None:
        self.arrays = weights.arrays
        self.config = weights.config
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []
        self._shared()

    def _shared(self) -> None:
        heads, hidden = self.config["heads"], self.config["hidden"]
        self.split = self.constant("split", np.array([-1, heads, hidden // heads], np.int64))
        self.merge = self.constant("merge", np.array([-1, hidden], np.int64))
        self.scale = self.constant("scale", np.array((hidden // heads) ** -0.5, np.float32))
        self.half = self.constant("half", np.array(0.5, np.float32))
        self.one = self.constant("one", np.array(1, np.float32))
        self.root = self.constant("root", np.array(0.5**0.5, np.float32))

    def constant(self, name: str, value: NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def linear(self, x: str, weight: str) -> str:
        """Product with a 4-bit matrix, and its bias."""
        nibbles, scales = self.arrays[weight + ".q"], self.arrays[weight + ".d"]
        rows, cols = nibbles.shape[0], nibbles.shape[1] * 2
        blocks = nibbles.reshape(rows, -1, 16)
        natural = np.concatenate([blocks & 15, blocks >> 4], -1)
        packed = (natural[..., 0::2] | (natural[..., 1::2] << 4)).astype(np.uint8)
        inputs = [
            x,
            self.constant(weight + ".Q", packed),
            self.constant(weight + ".S", scales.astype(np.float32).ravel()),
        ]
        settings = {"K": cols, "N": rows, "bits": 4, "block_size": BLOCK, "accuracy_level": 4}
        product = self.node("MatMulNBits", inputs, weight + ".mm", "com.microsoft", **settings)
        return self.node("Add", [product, self.constant(weight + ".b", self.arrays[weight + ".b"])], weight)

    def norm(self, x: str, weight: str) -> str:
        inputs = [x, *(self.constant(f"{weight}.{p}", self.arrays[f"{weight}.{p}"]) for p in ("w", "b"))]
        return self.node("LayerNormalization", inputs, weight, axis=-1, epsilon=self.config["eps"])

    def heads(self, x: str, weight: str, order: list[int]) -> str:
        shaped = self.node("Reshape", [self.linear(x, weight), self.split], weight + ".r")
        return self.node("Transpose", [shaped], weight + ".t", perm=order)

    def attention(self, x: str, p: str) -> str:
        query, key = self.heads(x, p + "q", [1, 0, 2]), self.heads(x, p + "k", [1, 2, 0])
        value = self.heads(x, p + "v", [1, 0, 2])
        scores = self.node("Mul", [self.node("MatMul", [query, key], p + "scores"), self.scale], p + "scaled")
        weights = self.node("Softmax", [scores], p + "softmax", axis=-1)
        mixed = self.node("MatMul", [weights, value], p + "mixed")
        back = self.node("Transpose", [mixed], p + "back", perm=[1, 0, 2])
        return self.linear(self.node("Reshape", [back, self.merge], p + "merged"), p + "ao")

    def feed_forward(self, x: str, p: str) -> str:
        """Two matrices around an exact GELU."""
        inner = self.linear(x, p + "fi")
        bell = self.node("Erf", [self.node("Mul", [inner, self.root], p + "g1")], p + "g2")
        raised = self.node("Add", [bell, self.one], p + "g3")
        halved = self.node("Mul", [inner, self.half], p + "g4")
        return self.linear(self.node("Mul", [halved, raised], p + "gelu"), p + "fo")

    def spread(self, x: str, mean: str, axis: str) -> str:
        """Standard deviation over the tokens."""
        apart = self.node("Sub", [x, mean], "apart")
        squares = self.node("Mul", [apart, apart], "squares")
        return self.node("Sqrt", [self.node("ReduceMean", [squares, axis], "variance", keepdims=0)], "spread")

    def first(self, x: str, axis: str) -> str:
        """State of the first token."""
        begin = self.node("Gather", [x, axis], "begin", axis=0)  # the axis is number 0, and so is the token
        return self.node("Squeeze", [begin, axis], "first")


def build_graph(weights: Weights) -> ModelProto:
    """The whole encoder after the word table."""
    builder = _Builder(weights)
    axis = builder.constant("axis", np.array([0], np.int64))
    x, means = builder.norm("rows", "emb.ln"), []
    for i in range(weights.config["layers"]):
        p = f"l{i}."
        x = builder.norm(builder.node("Add", [x, builder.attention(x, p)], p + "r1"), p + "aln")
        x = builder.norm(builder.node("Add", [x, builder.feed_forward(x, p)], p + "r2"), p + "oln")
        if i in READ_LAYERS:
            means.append(builder.node("ReduceMean", [x, axis], p + "mean", keepdims=0))
    builder.node("Concat", [*means, builder.spread(x, means[-1], axis), builder.first(x, axis)], "pooled", axis=0)
    hidden = weights.config["hidden"]
    rows = helper.make_tensor_value_info("rows", TensorProto.FLOAT, ["n", hidden])
    pooled = helper.make_tensor_value_info(
        "pooled", TensorProto.FLOAT, [hidden * (len(READ_LAYERS) + len(READ_BESIDE))]
    )
    graph = helper.make_graph(builder.nodes, "e5", [rows], [pooled], builder.constants)
    sets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, ir_version=9, opset_imports=sets)
