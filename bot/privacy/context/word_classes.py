"""Classes of words of like meaning in all our languages: "golden", "azul", "солнечный", or "shop", "кухни", "দোকান".

What the tagger learns of one word it then knows of its class: messages that are marked hold few words of a language.
`bot/data/privacy/word_classes.txt` holds one class a line, near classes under one head (`#`); `bot.encoder` made
it, since it knows what words mean.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import marisa_trie

from bot.languages.derived import derived, fingerprint
from bot.privacy.word_lists import FOLDER

if TYPE_CHECKING:
    from collections.abc import Sequence

CLASSES = FOLDER / "word_classes.txt"

_SHORTEST_BEGINNING, _LEAST_SHARE = 4, 0.6
_GLUED_IN_ARABIC = ("وال", "بال", "لل", "ال", "و", "ب", "ل", "ف", "ه")
_ARTICLE = "ال"
_SIZE = 8  # bytes that tell how long the trie is


class WordClasses:
    """The fine and the coarse class of a word: 1.5 MB for 140,000 words."""

    def __init__(self, block: bytes) -> None:
        end = _SIZE + int.from_bytes(block[:_SIZE], "little")
        self._trie = marisa_trie.Trie()
        self._trie.frombytes(block[_SIZE:end])
        self._classes = array("H", block[end:])

    def of(self, key: str) -> tuple[int, int] | None:
        """The classes of the word, of what follows its Arabic prefix, or of the longest word that it begins with."""
        try:
            found = self._trie.get(key)
            if found is None and "\u0600" <= key[:1] <= "\u06ff":
                found = self._behind_prefix(key)
            if found is None:
                found = self._beginning(key)
        except UnicodeEncodeError:  # half a character, which a broken keyboard can send
            return None
        return None if found is None else (self._classes[2 * found], self._classes[2 * found + 1])

    def _behind_prefix(self, key: str) -> int | None:
        for prefix in _GLUED_IN_ARABIC:
            rest = key[len(prefix) :]
            if key.startswith(prefix) and len(rest) > 1:
                found: int | None = self._trie.get(rest, self._trie.get(_ARTICLE + rest))
                if found is not None:
                    return found
        return None

    def _beginning(self, key: str) -> int | None:
        beginnings = self._trie.prefixes(key)
        if not beginnings or len(beginnings[-1]) < max(_SHORTEST_BEGINNING, _LEAST_SHARE * len(key)):
            return None
        number: int = self._trie[beginnings[-1]]
        return number


@lru_cache(maxsize=1)
def word_classes() -> WordClasses:
    """The table of the file."""
    return WordClasses(derived("word_classes", fingerprint([CLASSES, Path(__file__)], ("marisa-trie",)), _build))


def block_of(text: str) -> bytes:
    """The text of the file in the form that `WordClasses` reads."""
    classes: dict[str, tuple[int, int]] = {}
    fine = coarse = -1
    for line in text.splitlines():
        if line.startswith("#"):
            coarse += 1
        else:
            fine += 1
            classes.update((word, (fine, max(coarse, 0))) for word in line.split())
    trie = marisa_trie.Trie(classes)
    numbers = array("H", bytes(4 * len(trie)))
    for word, pair in classes.items():
        place = 2 * trie[word]
        numbers[place : place + 2] = array("H", pair)
    content: bytes = trie.tobytes()
    return len(content).to_bytes(_SIZE, "little") + content + numbers.tobytes()


def file_text(words: Sequence[str], fine: Sequence[int], coarse: Sequence[int]) -> str:
    """The file: `fine` is the class of each word, `coarse` the head that each fine class stands under."""
    ordered = sorted(zip(fine, words, strict=True), key=lambda pair: (coarse[pair[0]], pair))
    lines: list[str] = []
    for head, under in groupby(ordered, key=lambda pair: coarse[pair[0]]):
        lines.append(f"# {head}")
        lines += (" ".join(word for _, word in own) for _, own in groupby(under, key=lambda pair: pair[0]))
    return "\n".join((*lines, ""))


def _build() -> bytes:
    return block_of(CLASSES.read_text(encoding="utf-8"))
