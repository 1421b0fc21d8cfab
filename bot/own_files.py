"""Folders and files that only the user whom the bot runs as may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def own_folder(folder: Path) -> None:
    """Make the folder where there is none, closed to everybody else; one that an operator made stays as it is.

    SQLite makes its files readable for all: the folder is what keeps them from other users.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
