"""A redacted message is cut at its tokens and at the words of its evidence."""

from __future__ import annotations

import pytest

from bot.review.conversations.pieces import MessagePiece, pieces


def phrase(start: int, end: int, indicator: str = "debt_bondage") -> dict[str, object]:
    """Evidence of an urgency rule."""
    return {"kind": "phrase", "indicator": indicator, "start": start, "end": end}


@pytest.mark.parametrize(
    ("text", "evidence", "found"),
    [
        ("", [], []),
        ("call me", [], [MessagePiece("call me")]),
        ("I am [NAME]", [], [MessagePiece("I am "), MessagePiece("", token="name")]),
        (
            "I owe it",
            [phrase(2, 5)],
            [MessagePiece("I "), MessagePiece("owe", why="Debt bondage"), MessagePiece(" it")],
        ),
        ("I owe it", [phrase(2, 99)], [MessagePiece("I "), MessagePiece("owe it", why="Debt bondage")]),
        ("I owe it", [{"kind": "model", "intent": "greet"}], [MessagePiece("I owe it")]),
        ("[NAME] owes", [phrase(3, 11)], [MessagePiece("", token="name"), MessagePiece(" owes", why="Debt bondage")]),
    ],
)
def test_pieces(text: str, evidence: list[dict[str, object]], found: list[MessagePiece]) -> None:
    """A token stays whole; evidence that runs beyond the text marks to its end, that of the model nothing."""
    assert pieces(text, evidence) == found
