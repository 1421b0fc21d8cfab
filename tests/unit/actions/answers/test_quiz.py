"""Each answer of the quiz is right or wrong, and says why."""

from __future__ import annotations

import pytest

from bot.actions.answers.quiz import quiz_reply
from bot.quiz_answers import right_choices


def said(question: str, choice: str | None) -> str:
    """Name of the one response."""
    (say,) = quiz_reply(question, choice).says
    return say.response


@pytest.mark.parametrize("question", sorted(right_choices()))
def test_only_the_right_choice_is_right(question: str) -> None:
    """Whatever else comes is wrong."""
    assert said(question, right_choices()[question]) == f"utter_{question}_right"
    assert said(question, "none of these") == f"utter_{question}_wrong"
    assert said(question, None) == f"utter_{question}_wrong"


def test_a_question_that_is_none_of_ours_leads_to_the_menu() -> None:
    """An old button may name it."""
    assert said("quiz_of_last_year", "a") == "utter_menu"
