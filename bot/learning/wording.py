"""Makes a sentence of a redacted message: each placeholder becomes a word that fits everybody, or nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, read_content
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

#: A placeholder of redaction, such as `[NAME]` or `[BIRTH_DATE]`.
PLACEHOLDER = re.compile(r"\[([A-Z_]+)\]")
#: Largest share of a message's words that may be taken out: beyond it, the rest would teach something else.
MOST_REMOVED = 1 / 3
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=1)
def stand_ins() -> dict[str, dict[str, str]]:
    """The words that stand in for what redaction took out, by its kind and the language; read once a process.

    Raises:
        ContentFileError: `bot/data/learning/stand_ins.yml` can't be used.
    """
    return read_stand_ins(DATA / "learning" / "stand_ins.yml")


def read_stand_ins(path: Path) -> dict[str, dict[str, str]]:
    """The words by kind and language, from this file.

    Raises:
        ContentFileError: it can't be used.
    """
    return read_content(path, Each(Each(str))).values


def generalised(redacted: str, language: str) -> str:
    """The message with a general word where a name, a place or a number stood.

    Args:
        redacted: text as the log keeps it.
        language: ISO 639-1 code of its language.
    """
    words = stand_ins()

    def general(match: re.Match[str]) -> str:
        return f" {words.get(match[1].lower(), {}).get(language, '')} "

    return _BLANKS.sub(" ", PLACEHOLDER.sub(general, redacted)).strip()


def too_little_left(redacted: str) -> bool:
    """Whether so much was taken out that nobody can tell what the message said."""
    removed = len(PLACEHOLDER.findall(redacted))
    own = len(PLACEHOLDER.sub(" ", redacted).split())
    return own == 0 or removed > MOST_REMOVED * (own + removed)
