"""The hand-kept content about places: `bot/data/places/*.yml`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = DATA / "places"


def content_files() -> list[Path]:
    """All files of the content: what the derived index depends on."""
    return sorted(FOLDER.rglob("*.yml"))


@lru_cache(maxsize=64)
def content(name: str) -> dict[str, Any]:
    """One file by its name without the ending, such as `countries` or `cues/en`; empty if there is none."""
    file = FOLDER / f"{name}.yml"
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else {}
