"""Tables that are computed from the content and the installed data once, and then only read.

Reading the name and word lists of the libraries takes seconds and a hundred megabytes, of which the bot needs a few. So
the result is kept beside the models, under a fingerprint of all that it came from: after an edit of a list or an update
of a library, a new one is made by itself.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from bisect import bisect_left
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.own_files import locked
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


class SortedTable:
    """Words and what is known of each, in one sorted block of bytes that is searched by halving.

    A Python dictionary of 200,000 words takes 60 MB and this takes 5; a look-up takes 4 microseconds.
    """

    def __init__(self, block: bytes) -> None:
        self._block = block
        # end of each line, and with it the start of the next
        self._ends = np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == ord("\n")).astype(np.int32)

    def __len__(self) -> int:
        return len(self._ends)

    def get(self, word: str) -> str | None:
        """The value that is kept for the word, or None."""
        key = word.encode() + b"\t"
        line = self._line(bisect_left(range(len(self)), key, key=self._line))
        return line[len(key) :].decode() if line.startswith(key) else None

    def begins(self, word: str) -> bool:
        """Whether an entry of several words begins with this one (or these)."""
        key = word.encode() + b" "
        return self._line(bisect_left(range(len(self)), key, key=self._line)).startswith(key)

    def entries(self) -> Iterator[tuple[str, str]]:
        """All words with what is kept for them, in order."""
        for number in range(len(self)):
            word, _, value = self._line(number).decode().partition("\t")
            yield word, value

    def _line(self, number: int) -> bytes:
        if number >= len(self._ends):
            return b""
        start = self._ends[number - 1] + 1 if number else 0
        return self._block[start : self._ends[number]]


def fingerprint(files: Iterable[Path], packages: Iterable[str], beside: str = "") -> str:
    """Digest of all that a table comes from: 16 hexadecimal digits.

    Args:
        files: content, and the code that reads it: their names and bytes.
        packages: names of installed packages, of which the versions count.
        beside: whatever else the result depends on.

    Raises:
        OSError: a file can't be read.
        PackageNotFoundError: a package is not installed.
    """
    digest = hashlib.sha256(beside.encode())
    for package in packages:
        digest.update(f"{package}={version(package)}\n".encode())
    for file in sorted(files):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def is_kept(name: str, mark: str) -> bool:
    """Whether `derived` would answer at once; arguments as there."""
    return _file(name, mark).exists()


def derived(name: str, mark: str, build: Callable[[], bytes]) -> bytes:
    """The kept result of `build`, or a new one, which is kept where the folder can be written.

    If several processes start at once, one builds, which may take minutes on all cores; the others wait and read.

    Args:
        name: what it is, part of the file's name.
        mark: from `fingerprint`; of the files with another mark the last one is kept, so a change that is taken
            back costs nothing, and the older ones are removed.
        build: computes the content.
    """
    file = _file(name, mark)
    folder = file.parent
    with contextlib.suppress(OSError):
        return file.read_bytes()
    with _alone(folder, name):
        with contextlib.suppress(OSError):
            return file.read_bytes()
        content = build()
        with contextlib.suppress(OSError):
            _keep(content, file)
            others = sorted(folder.glob(f"{name}-*"), key=lambda path: path.stat().st_mtime)
            for old in [path for path in others if path != file][:-1]:
                old.unlink(missing_ok=True)
        return content


@contextlib.contextmanager
def derived_file(name: str, mark: str, build: Callable[[], bytes]) -> Iterator[Path]:
    """The kept result of `build` as a file, for a reader that opens or maps it by itself.

    Where the folder can't be written, it is a temporary one, which is gone at the end. Arguments as for `derived`.
    """
    file = _file(name, mark)
    content = b"" if file.exists() else derived(name, mark, build)
    if file.exists():
        yield file
        return
    with tempfile.TemporaryDirectory() as folder:
        temporary = Path(folder) / name
        temporary.write_bytes(content)
        yield temporary


def table_block(entries: Mapping[str, str]) -> bytes:
    """Entries in the form that `SortedTable` reads: a sorted line for each word, a tab before its value."""
    lines = sorted(f"{word}\t{value}\n".encode() for word, value in entries.items())
    return b"".join(lines)


def _file(name: str, mark: str) -> Path:
    return settings().models / "derived" / f"{name}-{mark}"


@contextlib.contextmanager
def _alone(folder: Path, name: str) -> Iterator[None]:
    """Let one process at a time build what has this name, where the folder can be written; else each for itself."""
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locked(folder / f"{name}.lock"))
        yield


def _keep(content: bytes, file: Path) -> None:
    """Write whole or not at all: others read without the lock."""
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix="part-")
    with os.fdopen(handle, "wb") as out:
        out.write(content)
    Path(temporary).replace(file)
