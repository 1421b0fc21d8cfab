"""Texts and buttons in Telegram's sizes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.parts import LIMIT, rows, split_text
from bot.payloads import Button


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def test_short_text_is_one_part() -> None:
    """What fits stays as it is."""
    assert split_text("Call.\n\nThen wait.") == ["Call.\n\nThen wait."]


def test_empty_text_is_no_message() -> None:
    """Telegram refuses an empty text."""
    assert split_text(" \n ") == []


def test_cut_at_paragraphs_first() -> None:
    """A paragraph is kept together where it can be."""
    text = "a" * 30 + ". " + "b" * 30 + "\n\n" + "c" * 60
    assert split_text(text, 100) == ["a" * 30 + ". " + "b" * 30, "c" * 60]


def test_cut_at_sentences_and_words() -> None:
    """Within a paragraph a sentence, then a word."""
    assert split_text("One two. Three four", 12) == ["One two.", "Three four"]
    assert split_text("one two three", 8) == ["one two", "three"]
    assert split_text("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]


@given(st.text(alphabet=st.sampled_from("ab .\n😀é"), max_size=300), st.integers(2, 50))
def test_nothing_is_lost(text: str, limit: int) -> None:
    """All parts fit and together hold every character except the blanks between them."""
    parts = split_text(text, limit)
    assert all(0 < units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_limit_counts_utf_16() -> None:
    """An emoji counts as two, which is never too few."""
    assert [units(part) for part in split_text("😀" * 3000)] == [LIMIT, 6000 - LIMIT]


def test_rows() -> None:
    """Short titles stand beside each other, a long one alone, the order stays."""
    titles = ["Yes", "No", "Someone is near me", "A job or travel offer", "OK"]
    laid = rows([Button(title, f"/{n}") for n, title in enumerate(titles)])
    assert [[choice.title for choice in row] for row in laid] == [
        ["Yes", "No", "Someone is near me"], ["A job or travel offer", "OK"]
    ]  # fmt: skip
    assert rows([]) == []
