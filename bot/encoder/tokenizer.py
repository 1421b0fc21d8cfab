"""XLM-R's SentencePiece Unigram tokenizer, word by word, over a pruned vocabulary.

Written here because the official one is native code that reads a file which does not travel with the weights;
it differs from the official one in 1 of 13,498 texts. It keeps no trace of a text between calls. The vocabulary is a
trie: a dictionary of its 101,396 pieces takes 20 MB more, and is no faster.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from typing import TYPE_CHECKING, NamedTuple

import marisa_trie

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_CHARACTERS = 2000  # of the raw and again of the normalised text: bounds the work before tokenising
WORD_START = "\u2581"
BEGIN, END, UNKNOWN = 0, 2, 3
SPECIAL_PIECES = 4
#: Half a character, which a broken keyboard can send: it has no UTF-8, so the trie can't be asked. No piece has either.
_HALF, _NO_CHARACTER = re.compile("[\ud800-\udfff]"), "\uffff"


class Subword(NamedTuple):
    """The number of a piece, and where it stands in its word: `[start, end)`."""

    number: int
    start: int
    end: int


class Tokenizer:
    """Best segmentation of each word by Viterbi; any text is accepted, in bounded time."""

    def __init__(
        self,
        pieces: Sequence[str],
        scores: Sequence[float],
        normaliser: Mapping[str, str],
        unknown_score: float,
    ) -> None:
        usual = pieces[SPECIAL_PIECES:]
        self._trie = marisa_trie.Trie(usual)
        # The trie numbers the pieces its own way.
        self._id = array("I", bytes(4 * len(usual)))
        for i, piece in enumerate(usual, SPECIAL_PIECES):
            self._id[self._trie.key_id(piece)] = i
        self._score = array("f", scores)
        self._longest = max(map(len, usual))
        self._unknown_score = unknown_score
        # What the model's own normaliser does beyond NFKC: it drops controls and zero-width marks.
        beyond = {c: to for c, to in normaliser.items() if unicodedata.normalize("NFKC", c) != to}
        self._table = str.maketrans(beyond | {"\0": " "})

    def normalise(self, text: str) -> str:
        """Text as the model's vocabulary spells it."""
        return unicodedata.normalize("NFKC", text[:MAX_CHARACTERS].translate(self._table))[:MAX_CHARACTERS]

    def word(self, word: str) -> list[int]:
        """Ids of the likeliest pieces of one word."""
        return [piece.number for piece in self.pieces(word)]

    def pieces(self, word: str) -> list[Subword]:
        """The likeliest pieces of one word; a run of unknown characters gives one <unk>."""
        word = _HALF.sub(_NO_CHARACTER, word)
        length, known, score = len(word), self._id, self._score
        best = [0.0] + [-1e30] * length
        back: list[tuple[int, int]] = [(0, UNKNOWN)] * (length + 1)
        for start in range(length):
            base = best[start]
            for prefix, number in self._trie.iter_prefixes_with_ids(word[start : start + self._longest]):
                end, piece = start + len(prefix), known[number]
                if base + score[piece] > best[end]:
                    best[end], back[end] = base + score[piece], (start, piece)
            if base + self._unknown_score > best[start + 1]:
                best[start + 1], back[start + 1] = base + self._unknown_score, (start, UNKNOWN)
        out: list[Subword] = []
        while length:
            end = length
            length, piece = back[length]
            if piece == UNKNOWN and out and out[-1].number == UNKNOWN:
                out[-1] = out[-1]._replace(start=length)
            else:
                out.append(Subword(piece, length, end))
        return out[::-1]

    def ids(self, text: str, limit: int) -> list[int]:
        """`<s>`, the pieces, `</s>`: at most `limit` ids."""
        out = [BEGIN]
        for word in self.normalise(text).split():
            out.extend(self.word(WORD_START + word))
            if len(out) >= limit:
                break
        return [*out[: limit - 1], END]
