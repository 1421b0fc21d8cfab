"""The converted weights: one file whose SHA-256 is checked before a byte of it is parsed."""

from __future__ import annotations

import hashlib
import io
import itertools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.tokenizer import Tokenizer
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

WEIGHTS = DATA / "encoder" / "multilingual-e5-small.npz"
SHA256 = "d165df080e6c46154dc5c7577b597e795179f4e07e9ebb9d09a377bf63976799"
#: Numbers in the state of a token.
HIDDEN = 384
#: Layers whose mean states make the vector, counted from 0. The last alone, which similarity search uses,
#: finds 61 % of urgent messages at 1 % false alarms where these three find 70 % (cross-validation on the
#: English examples): how a thing is said lives in the middle layers. Layers 3 and 10 beside them find 1.3 points more
#: intents and 1 to 2 more urgent messages at the same false alarms (held-out English, Ukrainian, Swahili examples).
READ_LAYERS = (3, 6, 9, 10, 11)
#: What is read beside those means, of the last layer: how far its tokens lie apart, and the state of `<s>`, which
#: attends to all of them. Both come free with the means and find a point more intents on messages by other writers.
READ_BESIDE = ("spread", "first")

#: Layer after which the state of each word is read, half way up: what its neighbours make of a word, before the last
#: layers turn it into what the whole text is about. After four layers redaction finds 1.2 to 1.7 points fewer
#: identifiers at the same harmless words lost, after eight as many, for a third more time (docs/decisions/0012).
WORD_LAYER = 5


class EncoderMissingError(Exception):
    """The weights are not there, or are not the ones that were reviewed."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Arrays by name, and what they are for."""

    arrays: dict[str, NDArray[Any]]
    config: dict[str, Any]

    def tokenizer(self) -> Tokenizer:
        """The vocabulary of these weights."""
        offsets = self.arrays["piece_off"].tolist()
        blob = self.arrays["pieces"].tobytes()
        pieces = [blob[i:j].decode() for i, j in itertools.pairwise(offsets)]
        normaliser = json.loads(self.arrays["norm"].tobytes().decode())
        return Tokenizer(pieces, self.arrays["scores"].tolist(), normaliser, self.config["unk_score"])


def read_weights(path: Path = WEIGHTS, sha256: str = SHA256) -> Weights:
    """All arrays of the file.

    Raises:
        EncoderMissingError: there is no such file, or its hash differs.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise EncoderMissingError(f"{path.name}: {error.strerror}") from error
    digest = hashlib.sha256(raw).hexdigest()
    if digest != sha256:
        raise EncoderMissingError(f"{path.name}: SHA-256 is {digest}, expected {sha256}")
    with np.load(io.BytesIO(raw), allow_pickle=False) as opened:
        arrays = {name: opened[name] for name in opened.files}
    return Weights(arrays, json.loads(arrays["config"].tobytes()))


def dequantise(nibbles: NDArray[np.uint8], scales: NDArray[np.float16]) -> NDArray[np.float32]:
    """4-bit blocks of 32 as numbers: weight = (nibble - 8) * scale."""
    blocks = nibbles.reshape(*nibbles.shape[:-1], -1, 16)
    values = np.concatenate([blocks & 15, blocks >> 4], -1).astype(np.float32) - 8
    scaled: NDArray[np.float32] = values * scales[..., None].astype(np.float32)
    return scaled.reshape(*blocks.shape[:-2], -1)
