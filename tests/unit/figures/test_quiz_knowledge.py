"""Knowledge before and after the quiz explained a question."""

from __future__ import annotations

from bot.figures.quiz_knowledge import knowledge
from bot.quiz_answers import right_choices

QUESTION = next(iter(right_choices()))
RIGHT = right_choices()[QUESTION]


def test_first_and_latest_answers_are_told_apart() -> None:
    """Of twenty people twelve answer again; somebody's third answer replaces the second."""
    first = [(person, QUESTION, RIGHT if person < 10 else "wrong") for person in range(20)]
    again = [(person, QUESTION, "wrong") for person in range(12)]
    latest = [(person, QUESTION, RIGHT) for person in range(12)]
    found = knowledge([*first, *again, *latest, (1, "no question", "x")])
    assert [entry.question for entry in found] == [QUESTION]
    told = found[0]
    assert (told.people, told.right_first, told.again) == (20, 0.5, 12)
    assert (told.right_before, told.right_after) == (10 / 12, 1.0)


def test_shares_of_few_are_left_out() -> None:
    """They would be somebody; what is hidden takes its shares with it."""
    few = knowledge([(person, QUESTION, RIGHT) for person in range(9)])[0]
    assert (few.people, few.right_first, few.right_after) == (9, None, None)
    many = knowledge([(person, QUESTION, RIGHT) for person in range(10)])[0]
    assert many.right_first == 1.0
    hidden = many.hiding(people=True, again=True)
    assert (hidden.people < 0, hidden.right_first, hidden.again < 0) == (True, None, True)
