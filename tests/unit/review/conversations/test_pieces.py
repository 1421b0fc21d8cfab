"""A redacted message is cut at its tokens and at the words of its evidence."""

from __future__ import annotations

import pytest

from bot.review.conversations.pieces import Piece, pieces


def phrase(start: int, end: int, indicator: str = "debt_bondage") -> dict[str, object]:
    """Evidence of an urgency rule."""
    return {"kind": "phrase", "indicator": indicator, "start": start, "end": end}


@pytest.mark.parametrize(
    ("text", "evidence", "found"),
    [
        ("", [], []),
        ("call me", [], [Piece("call me")]),
        ("I am [NAME]", [], [Piece("I am "), Piece("", token="name")]),
        ("I owe it", [phrase(2, 5)], [Piece("I "), Piece("owe", why="Debt bondage"), Piece(" it")]),
        ("I owe it", [phrase(2, 99)], [Piece("I "), Piece("owe it", why="Debt bondage")]),
        ("I owe it", [{"kind": "model", "intent": "greet"}], [Piece("I owe it")]),
        ("[NAME] owes", [phrase(3, 11)], [Piece("", token="name"), Piece(" owes", why="Debt bondage")]),
    ],
)
def test_pieces(text: str, evidence: list[dict[str, object]], found: list[Piece]) -> None:
    """A token stays whole; evidence that runs beyond the text marks to its end, that of the model nothing."""
    assert pieces(text, evidence) == found
