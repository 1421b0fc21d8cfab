"""The encoder's layers as onnxruntime runs them: from the graphs of `graph.py`, which are built once and kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.encoder.weights import SHA256
from bot.languages.derived import derived_file, fingerprint

if TYPE_CHECKING:
    from bot.encoder.encoder import Vector
    from bot.encoder.weights import Weights


class OnnxEngine:
    """One-threaded sessions over the graphs of the weights: a message is too small to be shared out among threads.

    The sessions read the graphs from files; given the bytes, they would keep them for good (22 MB). The files are made
    once, so that the bot starts without the library that builds them.

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

    graphs = {"lower": graph.lower_graph, "upper": graph.upper_graph}
    made: bytes = graphs[name](weights).SerializeToString()
    return made
