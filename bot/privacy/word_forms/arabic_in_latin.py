"""The glue of Arabic dialects in Latin letters: "bykallemni", "welsayara"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIXES = (
    "", "w", "wa", "we", "el", "al", "l", "b", "be", "bi", "by", "h", "ha", "7a", "fel", "bel", "lel", "ma",
)  # fmt: skip
_ENDINGS = (
    "", "ni", "ny", "ha", "hom", "hum", "na", "ak", "ek", "ik", "o", "oh", "kom", "sh", "et", "at", "een", "in",
    "ouni", "ooni", "tni", "ou", "u",
)  # fmt: skip
_SHORTEST = 4


def arabizi_stems(word: str) -> Iterator[str]:
    """What the word is without its glue."""
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            for ending in _ENDINGS:
                if rest.endswith(ending) and len(rest) - len(ending) >= _SHORTEST and (prefix or ending):
                    yield rest[: len(rest) - len(ending)]
