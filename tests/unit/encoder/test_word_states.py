"""States of words: one for each word, the same alone and together, whatever the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.encoder.encoder import Encoder
from bot.encoder.numpy_engine import NumpyEngine
from bot.encoder.weights import HIDDEN
from bot.encoder.word_states import word_states

if TYPE_CHECKING:
    from bot.encoder.encoder import Vector
    from bot.encoder.weights import Weights

_WORD = re.compile(r"\w+")


def _text(text: str) -> tuple[str, list[tuple[int, int]]]:
    return text, [found.span() for found in _WORD.finditer(text)]


def _cosines(one: Vector, other: Vector) -> list[float]:
    centre = one.mean(0)
    one, other = one - centre, other - centre
    return list((one * other).sum(1) / np.linalg.norm(one, axis=1) / np.linalg.norm(other, axis=1))


def test_a_word_means_what_its_neighbours_make_of_it(encoder: Encoder) -> None:
    """The spoon that owes money is further from one in a drawer than two spoons in drawers from each other."""
    texts = ("golden spoon owes me money", "the spoon is in the drawer", "a spoon lies in the drawer")
    firm, spoon, same = (
        states[text.split().index("spoon")]
        for text, states in zip(texts, word_states(encoder, [_text(text) for text in texts]), strict=True)
    )
    assert np.linalg.norm(firm - spoon) > np.linalg.norm(spoon - same)


def test_both_engines_agree(encoder: Encoder, weights: Weights) -> None:
    """But for rounding to whole numbers."""
    text = _text("they took my passport, عند مدام سعاد, улица Мира")
    slow, fast = (word_states(each, [text])[0] for each in (Encoder(weights, NumpyEngine(weights)), encoder))
    assert min(_cosines(slow, fast)) > 0.95


def test_texts_read_together_have_the_states_of_each_alone(encoder: Encoder) -> None:
    """Those of one length are stacked: every word's state comes back to it."""
    texts = [
        _text(f"{who} is at {where} street") for who in ("she", "he", "halima") for where in ("main", "high", "old")
    ]
    together = word_states(encoder, texts)
    for text, found in zip(texts, together, strict=True):
        assert min(_cosines(word_states(encoder, [text])[0], found)) > 0.95


@pytest.mark.parametrize(
    "text",
    ["word " * 400, "a" * 3000, "a,b;c" * 200, "ﷺ صلى", "he\0lp me", "\ud83d help \udc00", "½ kg ①②", "হেল্প করেন"],
    ids=["long", "one word", "no blank", "ligature", "NUL", "halves", "signs", "marks"],
)
def test_every_word_has_a_state(encoder: Encoder, text: str) -> None:
    """Also beyond what is read at once, and whatever the tokenizer makes of it."""
    read = _text(text)
    (states,) = word_states(encoder, [read])
    assert states.shape == (len(read[1]), HIDDEN)
    assert np.isfinite(states).all()
    assert states.any(1).all()


def test_nothing_to_read(encoder: Encoder) -> None:
    """A text without a word has no state."""
    assert word_states(encoder, [_text("?!")])[0].shape == (0, HIDDEN)
