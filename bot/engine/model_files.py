"""Which trained model is served."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path


class NoModelError(FileNotFoundError):
    """There is no trained model to serve."""


def newest_model(folder: Path | None = None) -> Path:
    """The newest model of the folder.

    Raises:
        NoModelError: there is none; the message says how to get one.
    """
    folder = folder or settings().models
    models = sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not models:
        raise NoModelError(f"No trained model in {folder}. Run `python -m bot train`, or `make run`.")
    return models[-1]
