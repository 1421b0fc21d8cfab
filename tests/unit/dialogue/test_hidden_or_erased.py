"""A message that ends with "delete": hidden at once where somebody comes, else asked about."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.hidden_or_erased import as_erased, hidden_or_erased
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import said


@pytest.mark.parametrize(
    ("intent", "near", "read"),
    [
        ("thank", 0.0, "delete_my_data"),
        ("delete_my_data", 0.4, "delete_my_data"),
        ("immediate_danger", 0.6, "quick_exit"),
        ("quick_exit", 0.0, "quick_exit"),
    ],
)
def test_what_ends_with_delete(intent: str, near: float, read: str) -> None:
    """Whether somebody is near is what the clauses before it say."""
    parsed: dict[str, Any] = {
        "text": "ela vem. apaga",
        "intent": {"name": intent, "confidence": 0.7},
        "urgency": {"tier": "emergency"},
        "follow_up": [],
        "follow_up_clauses": [{"name": "someone_near", "confidence": near, "words": 2, "start": 0, "end": 0}],
    }
    found = hidden_or_erased(parsed)
    assert found is not None
    assert found["intent"]["name"] == read
    assert found["urgency"]["tier"] == "conversation"


def test_words_of_dying_before_the_word_are_answered() -> None:
    """In "I want to die, papa comes. delete" neither the screen nor what was kept comes first."""
    near = {"name": "someone_near", "confidence": 0.95, "words": 2, "start": 0, "end": 0}
    dying = {"name": "wants_to_die", "confidence": 0.5, "words": 4, "start": 0, "end": 0}
    message: dict[str, Any] = {"text": "words", "intent": {"name": "quick_exit"}, "follow_up_clauses": [near]}
    assert hidden_or_erased(message) is not None
    assert hidden_or_erased({**message, "follow_up_clauses": [dying, near]}) is None


def test_who_surely_wants_it_erased_is_asked_whatever_it_was_about() -> None:
    """The words "delete all my messages" were told what to keep; how to do it, and "somebody comes", are answered."""
    known = Known(need="frontline_guidance", language="en")
    wish = said("keep_evidence", 0.8, intent="delete_my_data", tier="conversation")
    wish |= {"intent": {"name": "delete_my_data", "confidence": 0.99}}
    assert as_erased(wish, known)
    assert not as_erased(wish | {"text": "how do i delete it?"}, known)
    assert not as_erased(wish | {"intent": {"name": "delete_my_data", "confidence": 0.7}}, known)
    near = wish | {"follow_up": [{"name": "someone_near", "confidence": 0.3}]}
    assert not as_erased(near, known)
