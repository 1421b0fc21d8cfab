"""Finds by lists of words what the classifiers do not tell: that a job is feared for, or one number asked for.

Each list is explained above it in `bot/data/words/en.yml`; parts of words and of phrases count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.typed.phrases import between_blanks, has_part
from bot.typed.short_words import ShortWords, own_and_english

if TYPE_CHECKING:
    from collections.abc import Callable


def fears_for_job(text: str, language: str | None) -> bool:
    """Whether who writes fears for their job, or is told to be silent: "could I get the sack for ringing?"."""
    return _says(text, language, lambda words: words.fears_for_job)


def goes_to_authorities(text: str, language: str | None) -> bool:
    """Whether somebody goes to the police or an embassy: "if I go to the police tomorrow"."""
    return _says(text, language, lambda words: words.to_authorities)


def asks_which_first(text: str, language: str | None) -> bool:
    """Whether one single number is asked for: "who do I ring, in one line"."""
    return _says(text, language, lambda words: words.which_first)


def sent_already(text: str, language: str | None) -> bool:
    """Whether money or papers were paid or sent already: "I transferred 20,000 to him"."""
    return _says(text, language, lambda words: words.sent_already)


def _says(text: str, language: str | None, stems: Callable[[ShortWords], frozenset[str]]) -> bool:
    said = between_blanks(text)
    return any(has_part(said, stems(each)) for each in own_and_english(language))
