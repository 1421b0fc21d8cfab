"""A kind is answered by a question and its choice, or by the intent that its row names; either tells the kind again."""

from __future__ import annotations

import pytest

from bot.dialogue.follow_up_answers import answer_to, is_of_contact, kind_answered, payload_of
from bot.follow_up_kind import kinds
from bot.payloads import answer
from bot.turns.question import Question


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("text_only", (Question.CONTACT, "text")),
        ("not_safe", (Question.SAFE, "no")),
        ("documents_taken", (Question.FOLLOW_UP, "documents_taken")),
    ],
)
def test_a_kind_is_a_choice_of_its_question(kind: str, expected: tuple[Question, str]) -> None:
    """Of `follow_up` where its row names no other."""
    assert answer_to(kind) == expected
    assert payload_of(kind) == answer(expected[0].value, expected[1])


def test_how_somebody_can_be_reached() -> None:
    """Both answers to the question for it, and nothing else."""
    assert {name for name in kinds() if is_of_contact(name)} == {"text_only", "can_call"}


def test_an_answer_tells_its_kind() -> None:
    """What is only thanked for was read as nothing, and a need is answered as the need."""
    assert kind_answered("answer", {"question": "contact", "choice": "text"}) == "text_only"
    assert kind_answered("answer", {"question": "follow_up", "choice": "documents_taken"}) is None
    assert kind_answered("being_exploited", {}) is None
