"""Weights of four bits become numbers, and the file knows which it is."""

from __future__ import annotations

import numpy as np

from bot.encoder.carrier import four_bit
from bot.encoder.weights import HIDDEN, Weights, dequantise


def test_blocks_of_four_bits_become_numbers() -> None:
    """Byte j of a block holds weight j in its low half and weight j + 16 in its high one, less 8, times a scale."""
    nibbles = np.arange(64).reshape(2, 32) % 16
    scales = np.array([0.5, 2.0], np.float16)
    packed = (nibbles[:, :16] | nibbles[:, 16:] << 4).astype(np.uint8)
    raw = b"".join(scale.tobytes() + row.tobytes() for scale, row in zip(scales, packed, strict=True))
    found = dequantise(*four_bit(raw, rows=2, cols=32))
    assert np.array_equal(found, (nibbles - 8) * scales[:, None].astype(np.float32))


def test_the_file_holds_what_the_code_expects(weights: Weights) -> None:
    """A vector as long as the state of a token, and a vocabulary that spells words."""
    assert weights.config["hidden"] == HIDDEN
    assert weights.arrays["emb.pos"].shape[1] == HIDDEN
    assert len(weights.arrays["piece_off"]) == weights.config["kept"] + 1
    assert weights.tokenizer().word("▁help")
