"""Knowledge before and after the quiz explained a question: people's first answer to it, and their latest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.figures.suppression import HIDDEN, SMALLEST
from bot.quiz_answers import right_choices

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Right answers to one question: of all at the first try; of those who tried again, first and latest."""

    question: str
    people: int
    right_first: float | None
    again: int
    right_before: float | None
    right_after: float | None

    def hiding(self, *, people: bool, again: bool) -> Knowledge:
        """The same without the counts that are to be hidden, and without shares of them."""
        found = replace(self, people=HIDDEN, right_first=None) if people else self
        return replace(found, again=HIDDEN, right_before=None, right_after=None) if again else found


def knowledge(answers: Iterable[tuple[int, str, str]]) -> list[Knowledge]:
    """Knowledge by question, from answers in order (conversation, question, choice).

    Shares of fewer than ten people are left out.
    """
    tries: dict[str, dict[int, list[bool]]] = {question: {} for question in right_choices()}
    for person, question, choice in answers:
        if question in tries:
            tries[question].setdefault(person, []).append(choice == right_choices()[question])
    return [_of(question, list(people.values())) for question, people in tries.items() if people]


def _of(question: str, people: list[list[bool]]) -> Knowledge:
    again = [answers for answers in people if len(answers) > 1]
    return Knowledge(
        question=question,
        people=len(people),
        right_first=_share([answers[0] for answers in people]),
        again=len(again),
        right_before=_share([answers[0] for answers in again]),
        right_after=_share([answers[-1] for answers in again]),
    )


def _share(right: list[bool]) -> float | None:
    return sum(right) / len(right) if len(right) >= SMALLEST else None
