"""Texting shorthand of every language, from `bot/data/nlu/shorthand/<language>.yml`."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, Fields, read_content
from bot.nlu.text import token_form
from bot.settings import DATA

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = DATA / "nlu" / "shorthand"


@lru_cache(maxsize=32)
def shorthand(language: str) -> Mapping[str, str]:
    """Short form to full form, both folded; empty where a language has no file."""
    path = FOLDER / f"{language}.yml"
    return shorthand_of(path) if path.is_file() else {}


def shorthand_of(path: Path) -> Mapping[str, str]:
    """The short forms of one file.

    Raises:
        ContentFileError: it can't be used; the message names the line.
    """
    content = read_content(path, Fields(needed={"language": str, "shorthand": Each(str)})).values["shorthand"]
    return {
        token_form(str(short)): " ".join(token_form(word) for word in full.split()) for short, full in content.items()
    }


@lru_cache(maxsize=32)
def short_forms(language: str) -> Mapping[str, tuple[str, ...]]:
    """Full word to its short forms; phrases (idk) are left out, since they are not one word."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for short, full in shorthand(language).items():
        if " " not in full:
            forms[full].append(short)
    return {word: tuple(found) for word, found in forms.items()}


def languages() -> list[str]:
    """Languages that have a file of shorthand."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))
