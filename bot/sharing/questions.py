"""The tables of the figures: each a question with public answers, and how many answers one person may add.

The answers are known without the log, so the rows of a file say nothing about anybody. Since one person can add
only so much, noise of a known size is enough (Dwork, McSherry, Nissim, Smith: Calibrating Noise to Sensitivity in
Private Data Analysis, 2006).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.channel_names import REAL
from bot.conversation_log.assessment import rank
from bot.languages.known import languages
from bot.sharing.content import indicators, region_of
from bot.sharing.period import week_of
from bot.taxonomy import CONCERN_INTENTS, INFORMATION_INTENTS, TIERS, URGENT_INTENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.sharing.people import Person
    from bot.sharing.period import ReleasePeriod

#: Key of what is unknown or in no public list.
OTHER = "other"
_SUBJECTS = (*URGENT_INTENTS, *CONCERN_INTENTS, *INFORMATION_INTENTS)


@dataclass(frozen=True, slots=True)
class FiguresQuestion:
    """One table of the figures.

    Args:
        name: of the table.
        cap: keys that one person adds at most.
        weight: its part of epsilon, in proportion to the other tables'.
        keys: the public answers for a period.
        answers: what a person adds, the first ones first.
    """

    name: str
    cap: int
    weight: int
    keys: Callable[[ReleasePeriod], Iterable[str]]
    answers: Callable[[Person], Iterable[str | None]]

    def contribution(self, person: Person) -> list[str]:
        """The keys that a person adds, at most as many as the cap allows."""
        return list(dict.fromkeys(answer or OTHER for answer in self.answers(person)))[: self.cap]

    def epsilon(self, total: float) -> float:
        """Its part of a release's epsilon."""
        return total * self.weight / sum(question.weight for question in QUESTIONS)


def _first_week(person: Person) -> str:
    return week_of(datetime.fromtimestamp(person.messages[0].at, UTC).date())


QUESTIONS = (
    FiguresQuestion("country", 1, 2, lambda _: sorted(region_of()), lambda person: [person.country]),
    FiguresQuestion("language", 1, 2, lambda _: sorted(languages()), lambda person: [person.language]),
    FiguresQuestion("channel", 1, 1, lambda _: sorted(REAL), lambda person: [person.channel]),
    FiguresQuestion("week", 1, 2, lambda period: period.weeks, lambda person: [_first_week(person)]),
    FiguresQuestion("tier", 1, 2, lambda _: TIERS, lambda person: [max((m.tier for m in person.messages), key=rank)]),
    FiguresQuestion(
        "intent",
        3,
        3,
        lambda _: _SUBJECTS,
        lambda person: [message.intent for message in person.messages if message.intent in _SUBJECTS],
    ),
    FiguresQuestion(
        "indicator",
        2,
        3,
        lambda _: indicators(),
        lambda person: [name for message in person.messages for name in message.indicators],
    ),
)
