"""Endings taken off a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def without_ending(word: str, endings: tuple[str, ...], shortest: int) -> Iterator[str]:
    """What is left of the word before each of the endings that it has, if it is `shortest` letters or more."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            yield word[: len(word) - len(ending)]
