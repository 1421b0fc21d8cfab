"""English plurals, participles and possessives: "landlines", "hoovering"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.word_forms.affixes import without_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "in")
_ADDED = ("", "e")
_SHORTEST = 4


def english_stems(word: str) -> Iterator[str]:
    """The word without possessive or ending."""
    if word.endswith("'s"):
        yield word[:-2]
    for stem in without_ending(word, _ENDINGS, _SHORTEST):
        yield from (stem + added for added in _ADDED)


def latin_name_stems(word: str) -> Iterator[str]:
    """`Maria's`, `d'Amélie`: what stands on either side of an apostrophe."""
    head, apostrophe, _ = word.partition("'")
    if apostrophe:
        yield head
        yield word.rpartition("'")[2]
