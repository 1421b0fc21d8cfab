"""The helpline directory, read again when one of its files changes: whoever corrects one sees it at the next click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.helplines.load import DATA, load_directory
from bot.helplines.problems import DirectoryError

if TYPE_CHECKING:
    from pathlib import Path

    from bot.helplines.directory import Directory

#: Names of the files, and when each was written (nanoseconds).
Stamp = frozenset[tuple[str, int]]


class Files:
    """The directory as its files hold it now; they are read again when one of them changed."""

    def __init__(self, folder: Path = DATA) -> None:
        self._folder = folder
        self._read: tuple[Stamp, Directory] | None = None
        #: Whether a file can't be read: what was read before stays.
        self.broken = False

    def directory(self) -> Directory:
        """The directory.

        Raises:
            DirectoryError: a file can't be read, and nothing was read before.
        """
        stamp = frozenset((path.name, path.stat().st_mtime_ns) for path in self._folder.glob("*.yml"))
        if self._read and self._read[0] == stamp:
            return self._read[1]
        try:
            found = load_directory(self._folder)
        except DirectoryError:
            if self._read is None:
                raise
            self.broken = True
            return self._read[1]
        self.broken, self._read = False, (stamp, found)
        return found


FILES = Files()
