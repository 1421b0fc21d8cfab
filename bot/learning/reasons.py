"""Why a message that staff read becomes no lesson, in words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, read_content
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path


@lru_cache(maxsize=1)
def reasons() -> dict[str, str]:
    """The words by code, read once a process.

    Raises:
        ContentFileError: `bot/data/learning/reasons.yml` can't be used.
    """
    return read_reasons(DATA / "learning" / "reasons.yml")


def read_reasons(path: Path) -> dict[str, str]:
    """The words by code, from this file.

    Raises:
        ContentFileError: it can't be used.
    """
    return read_content(path, Each(str)).values
