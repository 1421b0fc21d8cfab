"""The language that a message asks for, and the one that it refuses: "español por favor", "nu vorbesc engleza"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, read_content
from bot.languages.folding import words
from bot.languages.names import language_named
from bot.settings import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bot.languages.identify import Guess


#: Up to so many words ask for a language even where one of them also denies something: "Hindi please".
_MOST_OF_REQUEST = 2
_PARTS = re.compile(r"[,.;:!?\n،؛؟।]+")


def language_wanted(text: str, guess: Guess, current: str | None, among: Iterable[str]) -> str | None:
    """Code of the language to go on in; None where the message does not tell, and the person is shown the list.

    It is the language that a part of the message names without a denial. Where one is denied, it is the language of the
    message ("nu vorbesc engleza": Romanian), and where that is the denied one ("no English"), that of the conversation,
    unless it is denied too.

    Args:
        text: a message that is about the language.
        guess: from `identify`, for the message.
        current: language of the conversation so far, or None.
        among: codes of the languages that can be answered in.
    """
    live = tuple(among)
    spoken = guess.language if guess.language in live else current
    asked = [word.folded for word in words(text)]
    denying = _denying(spoken)
    rest = [word for word in asked if word not in denying]
    if wished := next((found for part in _PARTS.split(text) if (found := _wished(part, live, denying))), None):
        return wished
    named = language_named(" ".join(rest), live)
    if named and len(rest) < len(asked):
        return next((code for code in (spoken, current) if code and code != named), None)
    # "hindi" denies in Tagalog, and is the name of a language: in few words the language is meant
    return named or (language_named(text, live) if len(asked) <= _MOST_OF_REQUEST else None)


def _wished(part: str, live: Sequence[str], denying: frozenset[str]) -> str | None:
    """The language that a part of a message names without a denial: "no Polish, Ukrainian please"."""
    asked = [word.folded for word in words(part)]
    return None if any(word in denying for word in asked) else language_named(" ".join(asked), live)


def denies(text: str, language: str | None) -> bool:
    """Whether the text holds a word that denies ("no", "не"), in its language or in English."""
    denying = _denying(language)
    return any(word.folded in denying for word in words(text))


def _denying(language: str | None) -> frozenset[str]:
    """Words that deny in a language, with the English ones that are no words of its own: "nó" is "he" in Vietnamese."""
    return _negations(language) | (_negations("en") - _negations(f"{language}_own"))


@lru_cache(maxsize=1)
def negations() -> dict[str, list[str]]:
    """Words that deny by language, read once a process.

    Raises:
        ContentFileError: `bot/data/languages/negations.yml` can't be used.
    """
    return read_negations(DATA / "languages" / "negations.yml")


def read_negations(path: Path) -> dict[str, list[str]]:
    """Words that deny by language, from this file.

    Raises:
        ContentFileError: it can't be used.
    """
    return read_content(path, Each([str])).values


@lru_cache(maxsize=32)
def _negations(language: str | None) -> frozenset[str]:
    """Words that deny in a language, parted and folded as those of a message are."""
    return frozenset(word.folded for phrase in negations().get(language or "", ()) for word in words(phrase))
