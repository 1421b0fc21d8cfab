"""Classes of words of like meaning, whatever the language."""

from __future__ import annotations

import numpy as np
import pytest

from bot.privacy.context import word_classes_build as made
from bot.privacy.context.word_classes import WordClasses, block_of, file_text, word_classes

TEXT = "# 0\ngolden azul مخبز\nriver\n# 1\nshop\n"


@pytest.fixture
def classes() -> WordClasses:
    """Three classes under two heads."""
    return WordClasses(block_of(TEXT))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("golden", (0, 0)),
        ("azul", (0, 0)),
        ("river", (1, 0)),
        ("shop", (2, 1)),
        ("والمخبز", (0, 0)),  # "and the bakery", glued
        ("rivers", (1, 0)),  # no form of its own: the longest word that it begins with
        ("shopkeeping", None),  # too little of it is "shop"
        ("xq", None),
        ("", None),
        ("\ud800", None),
    ],
)
def test_the_class_of_a_word(classes: WordClasses, word: str, found: tuple[int, int] | None) -> None:
    """The fine one is its line, the coarse one its head."""
    assert classes.of(word) == found


def test_words_of_like_meaning_share_a_class_across_languages() -> None:
    """Or nothing that is learned in one language would help another."""
    table = word_classes()
    assert table.of("golden") == table.of("azul") == table.of("солнечный")


def test_a_file_is_read_as_it_was_written() -> None:
    """Near classes stand under one head."""
    text = file_text(["azul", "golden", "river", "shop"], [2, 2, 0, 1], [5, 3, 5])
    assert text == "# 3\nshop\n# 5\nriver\nazul golden\n"
    assert WordClasses(block_of(text)).of("golden") == (2, 1)


def test_the_language_is_no_class(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words of two languages with the same meanings share every class, however far apart the languages lie."""
    monkeypatch.setattr(made, "FINE", 4)
    monkeypatch.setattr(made, "COARSE", 2)
    random = np.random.default_rng(0)
    meanings = random.normal(size=(4, 8)).astype(np.float32)
    which, language = np.arange(80) % 4, np.arange(80) // 40
    vectors = meanings[which] + 20 * language[:, None] + random.normal(size=(80, 8)).astype(np.float32) / 100
    fine, _ = made.classes_of([vectors], np.eye(2, dtype=np.float32)[language])
    assert all(set(language[fine == number].tolist()) == {0, 1} for number in set(fine.tolist()))
