"""Folders and files that only the user whom the bot runs as may read."""

from __future__ import annotations

import fcntl
import os
import secrets
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

#: Bytes that are overwritten at once: a database may be larger than the memory.
_AT_ONCE = 1 << 20
#: Seconds to try to get a file for, since a process that only looks (`is_claimed`) holds it for a moment.
_PATIENCE = 1.0


def own_folder(folder: Path) -> None:
    """Make the folder where there is none, closed to everybody else; one that an operator made stays as it is.

    What lies in it is closed as well (`own_file`), since such a folder may be open to others.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def own_file(path: Path) -> None:
    """Make an empty file for its owner alone where there is none; one that is there stays as it is.

    SQLite makes its database readable for all, and gives journals the rights that the database has. One that is there
    is not even opened: whoever closes a file loses all the locks that SQLite holds on it in the same process.

    Raises:
        OSError: it can't be made.
    """
    if not path.exists():
        _appear(path, "")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Alone among the processes that lock this file, which is made where there is none and holds nothing.

    Raises:
        OSError: it can't be made or locked.
    """
    own_file(path)
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def claimed(path: Path) -> int:
    """The descriptor of this file, locked: until it is closed nobody else gets it, and a process that ends closes it.

    A child that inherits it has the lock as well.

    The file is made where there is none, and holds nothing.

    Raises:
        BlockingIOError: somebody has it.
    """
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                os.close(lock)
                raise
            time.sleep(0.05)
        else:
            return lock


def is_claimed(path: Path) -> bool:
    """Whether a process has this file locked; two that only look don't see each other."""
    if not path.exists():
        return False
    lock = os.open(path, os.O_RDWR)
    try:
        fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(lock)
    return False


def made_once(path: Path, make: Callable[[], str]) -> str:
    """What the file says; if there is no file, it is written with what `make` gives.

    The bot and the staff pages start together: the file appears whole, and of two that make it the second one takes
    what the first one wrote.
    """
    if not path.exists():
        own_folder(path.parent)
        _appear(path, make())
    return path.read_text(encoding="utf-8")


def put(path: Path, content: str) -> None:
    """Put content in the place of the file's: at every moment one of the two is there, whole.

    Raises:
        OSError: it can't be written, as on a full disk; nothing of it is left there.
    """
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)  # one that a crash left behind may be readable for others
    try:
        _write(beside, content)
        take_place(beside, path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def take_place(new: Path, path: Path) -> None:
    """Put a file in another one's place, down to the disk: after a crash the old one must not be found there again.

    It may be overwritten by then.
    """
    new.replace(path)
    _sync_folder(path.parent)


def overwrite(file: BinaryIO) -> None:
    """Fill a file that has lost its name with zeros, down to the disk, as SQLite does with what it deletes.

    Args:
        file: open for reading and writing, at its beginning.
    """
    left = os.fstat(file.fileno()).st_size
    while left > 0:
        left -= file.write(bytes(min(left, _AT_ONCE)))
    file.flush()
    os.fsync(file.fileno())


def _appear(path: Path, content: str) -> None:
    """Make a file whole, unless somebody else has made it meanwhile."""
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        _write(beside, content)
        with suppress(FileExistsError):
            path.hardlink_to(beside)
        _sync_folder(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path, content: str) -> None:
    """Write a new file for its owner alone, down to the disk.

    Raises:
        FileExistsError: there is one.
    """
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Bring the names of the files in a folder down to the disk, where its file system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
