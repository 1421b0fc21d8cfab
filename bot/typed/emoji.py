"""A message of emoji alone, as words: "🆘" calls for help, and a thumb up says yes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Fields, read_content
from bot.places import country_name
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

_FILE = DATA / "emoji.yml"
_NAMES = ("help", "yes", "no")
#: Unicode's categories of emoji and other signs ("symbol, other"), and of letters and digits.
_PICTOGRAPH, _OF_WORDS = "So", ("L", "N")
_REGIONAL_A, _REGIONAL_Z = 0x1F1E6, 0x1F1FF
_LETTERS_OF_A_FLAG = 2


def is_wordless(text: str) -> bool:
    """Whether a message has a pictograph and neither a letter nor a digit; dots, "+" and ":)" alone say something."""
    kinds = {unicodedata.category(character) for character in text}
    return _PICTOGRAPH in kinds and not any(kind.startswith(_OF_WORDS) for kind in kinds)


def in_words(text: str) -> str | None:
    """The English words that a message of emoji stands for; None where it has words of its own, or no known emoji.

    A flag is the name of its country: two letters of a row of their own (Unicode, regional indicator symbols).
    """
    if not is_wordless(text):
        return None
    letters = "".join(
        chr(ord(sign) - _REGIONAL_A + ord("A")) for sign in text if _REGIONAL_A <= ord(sign) <= _REGIONAL_Z
    )
    if len(letters) == _LETTERS_OF_A_FLAG:
        return country_name(letters, "en")
    return next((word for word, signs in emoji_words().items() if any(sign in text for sign in signs)), None)


@lru_cache(maxsize=1)
def emoji_words() -> dict[str, str]:
    """The words that emoji stand for, each with its emoji, read once a process.

    Raises:
        ContentFileError: `bot/data/emoji.yml` can't be used.
    """
    return read_emoji(_FILE)


def read_emoji(path: Path) -> dict[str, str]:
    """The words that emoji stand for, from this file.

    Raises:
        ContentFileError: it can't be used.
    """
    values: dict[str, str] = read_content(path, Fields(needed=dict.fromkeys(_NAMES, str))).values
    return {name: values[name] for name in _NAMES}
