"""What one person adds to the figures is bounded, and every answer is public."""

from __future__ import annotations

from datetime import date

import pytest

from bot.sharing.content import indicators
from bot.sharing.people import CorrectedMessage
from bot.sharing.questions import OTHER, QUESTIONS, FiguresQuestion
from bot.taxonomy import TIERS
from tests.unit.sharing.written import WEEKS, message, person

BY_NAME = {question.name: question for question in QUESTIONS}
#: Somebody who wrote a lot, about everything, all the time.
BUSY = person(
    *(
        message(date(2026, 1, 1 + day), intent=intent, tier=tier, country=country, indicators=indicators())
        for day in range(28)
        for intent, tier, country in [("donate", "information", "FR"), ("self_harm", "urgent", "DE"), ("greet", "", "")]
    ),
    message(intent="about_us", tier="emergency", language="fr"),
    message(intent="child_at_risk", tier="urgent"),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_somebody_busy_adds_no_more_than_the_cap(question: FiguresQuestion) -> None:
    """However much somebody writes, each key once and only so many keys."""
    added = question.contribution(BUSY)
    assert len(added) == len(set(added)) == question.cap


def test_what_is_added() -> None:
    """The last country and language, the first week, the most urgent tier, the first subjects."""
    added = {name: question.contribution(BUSY) for name, question in BY_NAME.items()}
    assert added["country"] == ["QA"]
    assert added["week"] == ["2026-W01"]
    assert added["tier"] == ["emergency"]
    assert added["intent"] == ["donate", "self_harm", "about_us"]


def test_what_is_unknown_is_other() -> None:
    """Nobody is left out for lack of a country, and somebody who named no sign adds none."""
    somebody = person(CorrectedMessage(at=0, tier="conversation", intent="greet"))
    added = {name: question.contribution(somebody) for name, question in BY_NAME.items()}
    assert added["country"] == added["language"] == [OTHER]
    assert added["intent"] == added["indicator"] == []


def test_keys_are_public_and_whole() -> None:
    """Countries, tiers and signs are known without the log; a table has a key once."""
    keys = {name: tuple(question.keys(WEEKS)) for name, question in BY_NAME.items()}
    assert len(keys["country"]) > 240
    assert keys["tier"] == TIERS
    assert keys["week"] == WEEKS.weeks
    assert "debt_bondage" in keys["indicator"]
    for name, names in keys.items():
        assert len(set(names)) == len(names), name
        assert OTHER not in names


@pytest.mark.parametrize("total", [0.01, 0.3, 1.0, 4.0])
def test_the_parts_of_epsilon_are_the_whole(total: float) -> None:
    """Tables share what a release spends."""
    assert sum(question.epsilon(total) for question in QUESTIONS) == pytest.approx(total)
