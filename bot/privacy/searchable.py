"""Makes of a message the text that the recognisers search, with the way back to the original.

Digits of all scripts, full-width letters, key-cap emoji and quotes get one form, and invisible marks go, so that each
recogniser needs one pattern and nobody hides a number behind them by accident. Every folded character knows which code
points of the original it came from.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_INVISIBLE = frozenset({"Cf", "Cc", "Me", "Cs", "Co", "Cn"})
_BREAKS = frozenset("\n\r\t\v\f")
_QUOTES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "＇": "'", "′": "'"})
#: Code points of a letter with its marks that are read as one.
_MAX_CLUSTER = 16
#: So many blanks in a row stay.
_BLANKS = 3
_MANY_BLANKS = " " * (_BLANKS + 1)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `starts[i]` and `ends[i]` are the original code points of character `i`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def searchable(original: str) -> Folded:
    """One form of compatibility characters, digits and quotes, and drop what is invisible; never raises.

    Letter case is kept, because it tells names from words.
    """
    if original.isascii() and original.isprintable() and _MANY_BLANKS not in original:
        text = original.translate(_QUOTES)
        return Folded(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    while position < len(original):
        stop = _cluster_end(original, position)
        for character in _fold_cluster(original[position:stop]):
            if character.isspace() and len(characters) >= _BLANKS and "".join(characters[-_BLANKS:]).isspace():
                continue  # patterns would search a long stretch of blanks again from each of them
            characters.append(character)
            starts.append(position)
            ends.append(stop)
        position = stop
    return Folded("".join(characters), tuple(starts), tuple(ends))


def _cluster_end(text: str, start: int) -> int:
    """A base character with its combining marks, bounded so that a tower of marks costs no more."""
    stop = start + 1
    limit = min(len(text), start + _MAX_CLUSTER)
    while stop < limit and unicodedata.combining(text[stop]):
        stop += 1
    return stop


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    if cluster in _BREAKS:
        return "\n" if cluster in "\n\r" else " "
    visible = "".join(c for c in cluster if unicodedata.category(c) not in _INVISIBLE and not _is_variation(c))
    if not visible:
        return ""
    if len(visible) == 1 and visible.isdigit():
        return str(unicodedata.digit(visible))
    folded = unicodedata.normalize("NFKC", visible).translate(_QUOTES)
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in folded)


def _is_variation(character: str) -> bool:
    """Variation selectors only choose between a black and a coloured sign."""
    return "\ufe00" <= character <= "\ufe0f"
