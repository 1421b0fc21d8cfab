"""The leak test between a correction and a training example: wording that might point at a person is refused.

The test is stricter than redaction, and asks another question. Redaction lets a word pass that many people of the world
use; here a word must be one that our own examples use, or that several conversations of this log share. A name that
every list of redaction has missed fails that.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from bot.learning.wording import PLACEHOLDER
from bot.privacy import redact

if TYPE_CHECKING:
    from collections.abc import Container

#: Words of the longest lesson. A longer message tells a story, and a story can be recognised.
LONGEST = 40
# Marks are part of a word: without its vowel signs, a Hindi name would fall into letters that everybody uses.
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}\u200c\u200d]*(?:['’]\p{L}[\p{L}\p{M}]*)?")
_LONG_NUMBER = regex.compile(r"\p{Nd}{3,}")


class Leak(StrEnum):
    """Why wording may point at somebody: codes of `bot/data/learning/reasons.yml`."""

    REDACTABLE = "redactable"
    NUMBER = "number"
    PLACEHOLDER = "placeholder"
    STORY = "story"
    RARE_WORD = "rare_word"


def leaks(text: str, language: str, usual: Container[str]) -> tuple[Leak, ...]:
    """The leaks that are found in wording; empty where there is none.

    Args:
        text: generalised wording.
        language: its language.
        usual: words, lower case, that our examples or several conversations use.
    """
    found = []
    if redact(text, language).removed:
        found.append(Leak.REDACTABLE)
    if _LONG_NUMBER.search(text):
        found.append(Leak.NUMBER)
    if PLACEHOLDER.search(text):
        found.append(Leak.PLACEHOLDER)
    if len(text.split()) > LONGEST:
        found.append(Leak.STORY)
    if any(word not in usual for word in words_of(text)):
        found.append(Leak.RARE_WORD)
    return tuple(found)


def words_of(text: str) -> frozenset[str]:
    """The different words of a text, lower case, without placeholders and numbers."""
    return frozenset(match[0] for match in _WORD.finditer(PLACEHOLDER.sub(" ", text).lower()))
