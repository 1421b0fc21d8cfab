"""Sorts the usual words of our languages into classes of like meaning, for the tagger of `bot/privacy/context`.

    python -m bot.privacy.context.word_classes_build

writes `bot/data/privacy/word_classes.txt` (five minutes on one core). The vector of a word is that of the sentence
encoder for it alone beside the mean of its pieces: the first knows words of several pieces, the second what one piece
means. Of both the mean of the word's language is taken away, or the classes would be languages: without it "bakery",
"panadería" and "пекарня" are never together.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.encoder import LAST_LAYER, Encoder, fastest_engine, vectors_of
from bot.encoder.tokenizer import WORD_START
from bot.encoder.weights import Weights, dequantise, read_weights
from bot.languages.known import our_languages
from bot.privacy.context.usage import messages_of, words_of
from bot.privacy.context.word_classes import CLASSES, file_text
from bot.privacy.spelling import key
from bot.privacy.vocabulary import ranked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

FINE, COARSE = 1500, 256
_OF_A_LANGUAGE = 10_000
_DIMENSIONS, _OF_BOTH = 128, 96
_ROUNDS = 12
_SLICE = 8192


def usual_words(language: str) -> frozenset[str]:
    """The words (as keys) that are frequent in the language, or that two training messages hold."""
    counts = Counter(key(word) for text in messages_of(language) for word in words_of(text))
    frequent = [word for _, word in ranked(language)]
    # The Swahili lexicon has no frequencies.
    chosen = filter(counts.get, frequent) if language == "sw" else frequent[:_OF_A_LANGUAGE]
    return frozenset(word for word in (*chosen, *(w for w, n in counts.items() if n > 1)) if len(word) > 1)


def classes_of(apart: Sequence[Vectors], languages: Vectors) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The fine class of each word, and the coarse class of each fine one.

    Args:
        apart: the vectors of the words, of each kind in a table of its own.
        languages: for each word 1 in the column of each language that has it.
    """
    shares = languages / languages.sum(1, keepdims=True)
    both = np.hstack([_reduced(_without_language(vectors, shares), _DIMENSIONS) for vectors in apart])
    fine, centres = _clustered(_reduced(both, _OF_BOTH), FINE)
    coarse, _ = _clustered(centres, COARSE)
    return fine, coarse


def main() -> None:
    """Write the file."""
    by_language = [usual_words(language) for language in our_languages()]
    words = sorted(frozenset().union(*by_language))
    membership = np.array([[word in own for own in by_language] for word in words], np.float32)
    weights = read_weights()
    encoder = Encoder(weights, fastest_engine(weights))
    deep = vectors_of(encoder, words, lambda done: None)[:, LAST_LAYER].astype(np.float32)
    fine, coarse = classes_of([_of_pieces(weights, words), deep], membership)
    Path(CLASSES).write_text(file_text(words, fine.tolist(), coarse.tolist()), encoding="utf-8")
    sys.stdout.write(f"{len(words)} words in {CLASSES.name}\n")


def _of_pieces(weights: Weights, words: Sequence[str]) -> Vectors:
    tokenizer = weights.tokenizer()
    nibbles, scales = weights.arrays["emb.q"], weights.arrays["emb.d"]
    pieces = (tokenizer.word(WORD_START + word) for word in words)
    return np.stack([dequantise(nibbles[ids], scales[ids]).mean(0) for ids in pieces])


def _without_language(vectors: Vectors, shares: Vectors) -> Vectors:
    centred = vectors - vectors.mean(0)
    means = (shares.T @ centred) / shares.sum(0)[:, None]
    return _unit(centred - shares @ means)


def _reduced(vectors: Vectors, dimensions: int) -> Vectors:
    """Principal components, as unit vectors."""
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    return _unit(vectors @ directions[:, ::-1][:, :dimensions])


def _clustered(vectors: Vectors, count: int) -> tuple[NDArray[np.int64], Vectors]:
    """Spherical k-means: the class of each vector, and the centres."""
    random = np.random.default_rng(0)
    centres = vectors[random.choice(len(vectors), count, replace=False)]
    nearest = np.zeros(len(vectors), np.int64)
    for _ in range(_ROUNDS):
        for start in range(0, len(vectors), _SLICE):
            part = slice(start, start + _SLICE)
            nearest[part] = (vectors[part] @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, vectors)
        empty = ~sums.any(1)
        sums[empty] = vectors[random.choice(len(vectors), int(empty.sum()))]
        centres = _unit(sums)
    return nearest, centres


def _unit(vectors: Vectors) -> Vectors:
    scaled: Vectors = (vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
    return scaled


if __name__ == "__main__":
    main()
