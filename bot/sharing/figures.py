"""Figures with differential privacy: the counts of all tables, and the parameters that a data sheet tells."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from bot.sharing.noise import margin, noisy_counts, scale
from bot.sharing.questions import OTHER, QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.sharing.people import Person
    from bot.sharing.period import ReleasePeriod

HEAD = ("table", "key", "count", "low", "high", "drawn")


@dataclass(frozen=True, slots=True)
class Count:
    """How many people gave an answer, as drawn, with the margin that holds in 95 of 100 cases."""

    table: str
    key: str
    drawn: int
    margin: int


def measure(people: Sequence[Person], period: ReleasePeriod, epsilon: float) -> Iterator[Count]:
    """Count with noise. All counts together lose at most epsilon on any one person."""
    for question in QUESTIONS:
        keys, part = tuple(question.keys(period)), question.epsilon(epsilon)
        entries = [key for person in people for key in question.contribution(person)]
        drawn = noisy_counts(entries, keys, question.cap, part)
        width = margin(question.cap, part)
        for key, count in zip((*keys, OTHER), drawn, strict=True):
            yield Count(question.name, key, count, width)


def as_table(counts: Iterable[Count]) -> Iterator[tuple[str | int, ...]]:
    """Rows of the file, for `HEAD`. They are cut off at 0 after the noise was drawn, which costs no privacy."""
    for count in counts:
        low, high = count.drawn - count.margin, count.drawn + count.margin
        yield count.table, count.key, max(0, count.drawn), max(0, low), max(0, high), count.drawn


def parameters(period: ReleasePeriod, epsilon: float) -> dict[str, Any]:
    """The parameters of the protection, for a data sheet. None of them depends on the log."""
    return {
        "protection": "differential privacy",
        "unit": "one pseudonym with everything it wrote in the period",
        "neighbours": "one pseudonym more or less",
        "mechanism": "discrete Laplace",
        "software": f"opendp {version('opendp')}",
        "epsilon": epsilon,
        "delta": 0,
        "tables": [
            {
                "table": question.name,
                "cap": question.cap,
                "epsilon": round(question.epsilon(epsilon), 6),
                "scale": round(scale(question.cap, question.epsilon(epsilon)), 3),
                "margin": margin(question.cap, question.epsilon(epsilon)),
                "keys": len(tuple(question.keys(period))) + 1,
            }
            for question in QUESTIONS
        ],
    }
