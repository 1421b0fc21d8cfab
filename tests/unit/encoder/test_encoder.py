"""The sentence encoder: checked file, same vectors on both engines, any text in bounded time."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.encoder.carrier import ConversionError, parse, read_member
from bot.encoder.encoder import DIMENSION, Encoder, load_encoder, vectors_of
from bot.encoder.numpy_engine import NumpyEngine
from bot.encoder.tokenizer import UNKNOWN, Tokenizer
from bot.encoder.weights import WEIGHTS, EncoderMissingError, Weights, read_weights

if TYPE_CHECKING:
    from pathlib import Path

AWKWARD = {
    "empty": "", "letters": "a" * 10_000, "words": "help " * 2000, "arabic": "ساعدوني" * 1500, "NUL": "he\0lp\0",
    "surrogates": "\ud83d help \udc00", "ligature": "\ufdfa" * 1000, "emoji": "😀👨‍👩‍👧🇵🇭" * 50,
    "marks": "e" + "\u0301" * 5000, "controls": "".join(map(chr, range(32))), "han": "我需要帮助" * 50,
    "spaces": " " * 10_000,
}  # fmt: skip


def test_both_engines_agree(encoder: Encoder, weights: Weights) -> None:
    """Where onnxruntime does not run, numpy gives the same vectors but for rounding to whole numbers.

    All vectors share most of their direction: what tells texts apart is measured around their mean.
    """
    texts = ["they took my passport", "ساعدوني", "мені потрібна допомога", "x", "bakit ayaw nila akong palabasin dito"]
    exact = Encoder(weights, NumpyEngine(weights))
    slow, fast = (np.array([engine.encode(text) for text in texts]) for engine in (exact, encoder))
    assert fast.shape == (len(texts), DIMENSION)
    slow, fast = slow - slow.mean(0), fast - slow.mean(0)
    cosines = (slow * fast).sum(1) / np.linalg.norm(slow, axis=1) / np.linalg.norm(fast, axis=1)
    assert cosines.min() > 0.98, cosines


def test_texts_read_together_have_the_vectors_of_each_alone(encoder: Encoder) -> None:
    """Training reads texts of the same length together: each vector comes at the place of its text, the same again."""
    texts = [f"{who} {what}" for who in ("she", "he", "my boss", "the agent") for what in AWKWARD] + ["help"] * 9
    alone = np.array([encoder.encode(text) for text in texts])
    together = vectors_of(encoder, texts, lambda _done: None).astype(np.float32)
    alone, together = alone - alone.mean(0), together - alone.mean(0)
    cosines = (alone * together).sum(1) / np.linalg.norm(alone, axis=1) / np.linalg.norm(together, axis=1)
    assert cosines.min() > 0.97, cosines
    nearest = (together @ (alone / np.linalg.norm(alone, axis=1)[:, None]).T).argmax(1)
    assert [texts[place] for place in nearest] == texts


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_texts(encoder: Encoder, name: str) -> None:
    """A finite vector in bounded time, whatever is sent."""
    started = time.perf_counter()
    assert np.isfinite(encoder.encode(AWKWARD[name])).all()
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("▁help", [7]),
        ("▁helps", [7, 8]),
        ("▁hell", [5, 9, 9]),
        ("▁he??", [5, UNKNOWN]),
        ("▁he\ud83dlp", [5, UNKNOWN, 6]),
    ],
)
def test_a_word_becomes_its_likeliest_pieces(word: str, ids: list[int]) -> None:
    """The pieces whose scores are highest together; what no piece has is one <unk> for as long as it lasts."""
    scores = {"▁": -3, "▁he": -4, "lp": -4, "▁help": -6, "s": -3, "l": -5, "▁hel": -12}
    pieces = ["<s>", "<pad>", "</s>", "<unk>", *scores]
    tokenizer = Tokenizer(pieces, [0, 0, 0, 0, *scores.values()], {}, -20)
    assert tokenizer.word(word) == ids


def test_translations_are_near(encoder: Encoder) -> None:
    """The same need in two languages is nearer than two needs in one language."""
    english, spanish, other = (
        encoder.encode(text)[-384:]
        for text in ("my boss took my passport", "mi jefe me quitó el pasaporte", "i would like to donate money")
    )
    assert english @ spanish > english @ other


def test_a_changed_file_is_not_loaded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """One changed byte, or no file: off, and said so."""
    path = tmp_path / "weights.npz"
    path.write_bytes(WEIGHTS.read_bytes()[:-1] + b"x")
    with pytest.raises(EncoderMissingError, match="SHA-256"):
        read_weights(path)
    with caplog.at_level(logging.WARNING):
        assert load_encoder(tmp_path / "none.npz") is None
    assert "encoder is off" in caplog.text


def test_conversion_refuses_other_files(tmp_path: Path) -> None:
    """Neither another archive nor a truncated file is converted."""
    other = tmp_path / "weights.bin"
    other.write_bytes(b"E5S1" + bytes(100))
    with pytest.raises(ConversionError, match="SHA-256"):
        read_member(other)
    with pytest.raises(ConversionError):
        parse(other.read_bytes())
