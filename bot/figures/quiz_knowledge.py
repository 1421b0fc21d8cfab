"""Knowledge before and after the quiz explained a question: people's first answer to it, and their latest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.figures.suppression import HIDDEN
from bot.quiz_answers import right_choices

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

#: Counts, each with the parts that tell each other, since they add up to it. A share of right answers tells the wrong
#: ones. The first answers of all, less those of the people who tried again, are those of the people who did not.
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("people", ("right_first", "wrong_first")),
    ("people", ("again", "once")),
    ("again", ("right_after", "wrong_after")),
    ("again", ("right_before", "wrong_before")),
    ("once", ("right_once", "wrong_once")),
)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Right answers to one question: of all at the first try; of those who tried again, first and latest."""

    question: str
    people: int
    right_first: float | None
    again: int
    right_before: float | None
    right_after: float | None


def tries(answers: Iterable[tuple[int, str, str]]) -> dict[str, Counter[str]]:
    """People by question and by how they answered, from answers in order (person, question, choice).

    Each person counts among `people`, among those who tried `again` or `once`, and by whether the first answer and the
    latest one were right; the first ones also by whether another came.
    """
    given: dict[str, dict[int, list[bool]]] = {question: {} for question in right_choices()}
    for person, question, choice in answers:
        if question in given:
            given[question].setdefault(person, []).append(choice == right_choices()[question])
    return {
        question: Counter(name for answers_of in people.values() for name in _counted(answers_of))
        for question, people in given.items()
        if people
    }


def knowledge(question: str, counts: Counter[str], hidden: Collection[str]) -> Knowledge:
    """What is told of a question: its counts, of which some are hidden, and shares that tell none of these."""

    def count(name: str) -> int:
        return HIDDEN if name in hidden else counts[name]

    def share(right: str, of: str, *told_by_it: str) -> float | None:
        hides = any(name in hidden for name in (right, of, *told_by_it))
        return None if hides or not counts[of] else counts[right] / counts[of]

    return Knowledge(
        question=question,
        people=count("people"),
        right_first=share("right_first", "people"),
        again=count("again"),
        right_before=share("right_before", "again", "right_once"),
        right_after=share("right_after", "again"),
    )


def _counted(right: list[bool]) -> list[str]:
    """The names under which somebody counts who answered so, in order."""
    first, latest = ("right" if answer else "wrong" for answer in (right[0], right[-1]))
    if len(right) == 1:
        return ["people", f"{first}_first", "once", f"{first}_once"]
    return ["people", f"{first}_first", "again", f"{first}_before", f"{latest}_after"]
