"""Reads the word lists in `bot/data/privacy/`: words divided by blanks, `#` starts a comment."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.privacy.spelling import key

FOLDER = Path(__file__).resolve().parent.parent / "data" / "privacy"


def words(folder: str, name: str) -> frozenset[str]:
    """The words of `<folder>/<name>.txt` in lower case; empty where there is no such list."""
    path = FOLDER / folder / f"{name}.txt"
    if not path.is_file():
        return frozenset()
    lines = unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).lower().splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())


@lru_cache(maxsize=32)
def plain_words(language: str) -> frozenset[str]:
    """Everyday words (as keys) that no weak cue turns into a name, where no capital tells the two apart."""
    return frozenset(key(word) for folder in ("plain", "everyday") for word in words(folder, language))


def names_of_all_cultures() -> frozenset[str]:
    """Every name of every culture: people move, and so do their names."""
    return frozenset().union(*(words("names", path.stem) for path in sorted((FOLDER / "names").glob("*.txt"))))


@lru_cache(maxsize=32)
def cue_file(language: str) -> dict[str, Any]:
    """The cues of a language (`cues/<language>.yml`): the words that say what comes next."""
    path = FOLDER / "cues" / f"{language}.yml"
    if not path.is_file():
        return {}
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=_loader()) or {}  # noqa: S506 (both loaders are the safe ones)
    return loaded


def _loader() -> type[yaml.SafeLoader]:
    # The C loader is ten times faster and just as safe.
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
