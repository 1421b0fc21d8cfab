"""A small network learns what is rare too."""

from __future__ import annotations

import numpy as np

from bot.encoder.perceptron import Shape, fit_perceptron


def test_network_tells_two_clouds_apart() -> None:
    """The rare one is not given up for the common one."""
    random = np.random.default_rng(0)
    labels = (np.arange(400) % 5 == 0).astype(np.int64)
    vectors = (random.standard_normal((400, 8)) + 2 * labels[:, None]).astype(np.float32)
    net = fit_perceptron(vectors, labels, Shape(32, 40, 0.1))
    assert (net(vectors).argmax(1) == labels).mean() > 0.95
