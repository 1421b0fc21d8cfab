"""Questions that pages answer: read once, and compared by what they mean."""

from __future__ import annotations

import pytest

from bot.nlu import page_questions
from bot.nlu.page_questions import ELSEWHERE, likeness_to_pages, likest, read_questions


def test_each_question_is_likest_to_its_own_page() -> None:
    """Two pages with the same question would take turns."""
    questions = read_questions()
    shared = {"what are the warning signs", "what do I write down", "how do I recognise it", "what do I say"}
    for page, asked in questions.items():
        for question in asked:
            likeness = likeness_to_pages(question)
            if question not in shared:
                assert max(likeness, key=lambda name: likeness[name]) == page, question


@pytest.mark.parametrize("text", ["", "   ", "\ud83d", "👍", "?" * 5000])
def test_any_text_can_be_compared(text: str) -> None:
    """What can't be read is like nothing much."""
    assert set(likeness_to_pages(text)) == set(read_questions())


def test_the_likest_comes_first() -> None:
    """With its place among the others."""
    ranked = likest("where do we meet", ["Keep your passport.", "Meet in a public place.", "Ask for a contract."])
    assert next(place for _, place in ranked) == 1
    assert likest("where do we meet", []) == []


def test_without_the_encoder_nothing_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot works on without it."""
    monkeypatch.setattr(page_questions, "shared_encoder", lambda: None)
    assert likeness_to_pages("who pays for the visa") == {}
    assert likest("who pays", ["for what"]) == []


def test_some_questions_are_of_no_page() -> None:
    """The weather is one of them."""
    assert read_questions()[ELSEWHERE]
    likeness = likeness_to_pages("what's the weather like")
    assert max(likeness, key=lambda name: likeness[name]) == ELSEWHERE
