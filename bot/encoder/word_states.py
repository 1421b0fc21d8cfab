"""The state of each word of a text half way up the encoder: what the words around it make of it.

    states = word_states(encoder, [("golden spoon owes me", [(0, 6), (7, 12), (13, 17), (18, 20)])])[0]   # [4, 384]

A text longer than the encoder reads at once is read in parts, so every word has a state. A word of several pieces has
the mean of theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.encoder import PREFIX, of_one_length
from bot.encoder.tokenizer import BEGIN, END, WORD_START
from bot.encoder.weights import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.encoder.encoder import Encoder, Vector
    from bot.encoder.tokenizer import Tokenizer

    Spans = Sequence[tuple[int, int]]

_RUN = re.compile(r"\S+")


@dataclass(slots=True)
class _Part:
    """Pieces that are read at once, and which word of the text each row belongs to."""

    text: int
    numbers: list[int]
    rows: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)


def word_states(encoder: Encoder, texts: Sequence[tuple[str, Spans]]) -> list[Vector]:
    """The states [words, 384] of the words of each text.

    Args:
        encoder: whose first layers are run.
        texts: each with where its words stand, `[start, end)`, in order and apart.
    """
    sums = [np.zeros((len(spans), HIDDEN), np.float32) for _, spans in texts]
    counts = [np.zeros((len(spans), 1), np.float32) for _, spans in texts]
    parts = [part for place, (text, spans) in enumerate(texts) for part in _parts(encoder, place, text, spans)]
    for places in of_one_length([len(part.numbers) for part in parts]):
        states = encoder.engine.states(np.stack([encoder.rows(parts[place].numbers) for place in places]))
        for part, found in zip((parts[place] for place in places), states, strict=True):
            _add(sums[part.text], counts[part.text], part, found)
    return [total / np.maximum(count, 1) for total, count in zip(sums, counts, strict=True)]


def _add(sums: Vector, counts: Vector, part: _Part, states: Vector) -> None:
    """Add the states of a part's pieces to those of their words, which come in order."""
    if part.words:
        words = np.array(part.words)
        begins = np.flatnonzero(np.diff(words, prepend=-1))
        sums[words[begins]] += np.add.reduceat(states[part.rows], begins)
        counts[words[begins], 0] += np.diff(begins, append=len(words))


def _parts(encoder: Encoder, place: int, text: str, spans: Spans) -> Iterator[_Part]:
    begin = [BEGIN, *encoder.tokenizer.word(WORD_START + PREFIX.strip())]
    part = _Part(place, [*begin])
    for number, words in _pieces(encoder.tokenizer, text, spans):
        if len(part.numbers) == encoder.limit - 1:
            part.numbers.append(END)
            yield part
            part = _Part(place, [*begin])
        part.rows += [len(part.numbers)] * len(words)
        part.words += words
        part.numbers.append(number)
    part.numbers.append(END)
    yield part


def _pieces(tokenizer: Tokenizer, text: str, spans: Spans) -> Iterator[tuple[int, list[int]]]:
    """The number of each piece of the text, and the words that it is part of: one, none, or several without a blank."""
    word = 0
    for run in _RUN.finditer(text):
        spelled = tokenizer.normalise(run.group())
        # what NFKC makes longer or shorter is shared out evenly
        step = len(run.group()) / max(len(spelled), 1)
        while word < len(spans) and spans[word][1] <= run.start():
            word += 1
        for number, start, end in tokenizer.pieces(WORD_START + spelled):
            first = run.start() + max(start - 1, 0) * step
            last = run.start() + (end - 1) * step
            yield number, _inside(spans, word, first, last)


def _inside(spans: Spans, word: int, first: float, last: float) -> list[int]:
    """The words, from number `word` on, that share a letter with `[first, last)`."""
    inside: list[int] = []
    while word < len(spans) and spans[word][0] < last:
        if spans[word][1] > first:
            inside.append(word)
        word += 1
    return inside
