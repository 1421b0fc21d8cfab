"""A question is known by its mark, wherever it stands."""

from __future__ import annotations

import pytest

from bot.languages.question_marks import has_question_mark


@pytest.mark.parametrize(("text", "asks"), [("can she see? she looks", True), ("هل ترى؟", True), ("she sees.", False)])
def test_a_question_mark_stands_anywhere(text: str, asks: bool) -> None:
    """People ask and go on."""
    assert has_question_mark(text) is asks
