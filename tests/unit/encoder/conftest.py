"""The shipped encoder, for all tests of this folder."""

from __future__ import annotations

import pytest

from bot.encoder.encoder import Encoder, load_encoder
from bot.encoder.weights import Weights, read_weights


@pytest.fixture(scope="session")
def weights() -> Weights:
    """The shipped weights."""
    return read_weights()


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The encoder as it is served."""
    found = load_encoder()
    assert found is not None
    return found
