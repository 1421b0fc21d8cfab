"""Attacks on what partners get: singling out, linking by difference, and averaging. Each must fail.

The first two are what an opinion on anonymity asks for (Article 29 Working Party, WP 216, 2014). Noise is tested by
attacking it: where an attack tells two neighbouring logs apart more often than e^epsilon allows, the bound does not
hold (Ding, Wang, Wang, Zhang, Kifer: Detecting Violations of Differential Privacy, 2018).
"""

from __future__ import annotations

import csv
import json
import math
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from scipy.stats import beta

from bot.conversation_log.migrate import migrate
from bot.database import create_engine
from bot.review.demo import make_demo
from bot.settings import settings
from bot.sharing.content import indicators, region_of
from bot.sharing.export import share_figures, share_incidents
from bot.sharing.faults import AlreadySharedError, BudgetSpentError
from bot.sharing.figures import measure
from bot.sharing.incidents import Incident, incidents
from bot.sharing.noise import scale
from bot.sharing.people import Person, people
from bot.sharing.period import months, weeks
from bot.sharing.questions import QUESTIONS, FiguresQuestion
from bot.taxonomy import INFORMATION_INTENTS, URGENT_INTENTS
from tests.unit.sharing.written import MONTHS, TODAY, WEEKS, message, person, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

#: One test in so many may fail by chance.
CHANCE = 1e-6
#: The one whom the attacker looks for: wrote about everything and named every sign.
VICTIM = person(
    *(
        message(intent=intent, tier="emergency", country="TO", language="sw", indicators=indicators())
        for intent in (*URGENT_INTENTS, *INFORMATION_INTENTS)
    ),
    channel="telegram",
)
OTHERS = [person(message()) for _ in range(5)]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[sa.Engine]:
    """An empty log."""
    made = create_engine(f"sqlite:///{tmp_path / 'log.db'}")
    migrate(made)
    yield made
    made.dispose()


def could_be(row: dict[str, str], known: Incident) -> bool:
    """Whether a record could be about somebody of whom the attacker knows everything."""
    quarter = f"{known.day:%Y}-Q{(known.day.month - 1) // 3 + 1}"
    return (
        row["hte_Date"] in {f"{known.day:%Y-%m}", quarter, f"{known.day:%Y}"}
        and row["hte_Country"] in {known.country or "", region_of().get(known.country or "", ""), ""}
        and row["vic_MethodsOfControl"] in {";".join(known.control), ""}
        and row["vic_TypeOfExploitation"] in {";".join(known.exploitation), ""}
        and bool(row["vic_TraffickingStatus"]) == known.possible
    )


def test_nobody_is_singled_out(log: sa.Engine, tmp_path: Path) -> None:
    """Somebody who knows all about a person finds ten records or none; so does somebody who looks at single records."""
    make_demo(log, 3000)
    last = datetime.now(UTC).date().replace(day=1) - timedelta(1)
    period = months(f"{last:%Y-%m}", f"{last:%Y-%m}", datetime.now(UTC).date())
    with share_incidents(log, tmp_path, period).files[0].open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    targets = incidents(people(log, period))
    assert len(targets) > 50
    for known in targets:
        found = sum(could_be(row, known) for row in rows)
        assert found == 0 or found >= 10, known
    assert all(rows.count(row) >= 10 for row in rows)


def test_one_more_person_changes_no_incident_file(log: sa.Engine, tmp_path: Path) -> None:
    """Somebody like nobody else leaves no trace in the table nor in the sheets; a second file is refused."""
    for number in range(12):
        write(log, f"k1.{number}")
    before = share_incidents(log, tmp_path / "before", MONTHS)
    write(log, "k1.victim", country="TO", indicators=("organ_removal",))
    after = share_incidents(log, tmp_path / "after", MONTHS)
    assert [path.read_bytes() for path in before.files] == [path.read_bytes() for path in after.files]
    write(log, "k1.like_the_others")
    for period in (MONTHS, months("2026-01", "2026-06", TODAY), months("2026-01", "2026-01", TODAY)):
        with pytest.raises(AlreadySharedError):
            share_incidents(log, tmp_path / "difference", period)


def test_figures_with_and_without_a_person_cant_be_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """The best attack proves no more than epsilon, though something; without the cap it proves more."""
    # noise at the keys of nobody tells nothing, and takes most of the time
    monkeypatch.setattr("bot.sharing.questions.region_of", lambda: {"QA": "Western Asia", "TO": "Polynesia"})
    assert 1.0 < proven_loss(epsilon=4.0, runs=2000) <= 4.0

    def uncapped(question: FiguresQuestion, who: Person) -> list[str]:
        return [answer or "" for answer in question.answers(who)]

    monkeypatch.setattr(FiguresQuestion, "contribution", uncapped)
    assert proven_loss(epsilon=1.0, runs=400) > 1.0


def proven_loss(epsilon: float, runs: int) -> float:
    """The privacy loss that an attack proves: how much likelier its alarm is where the victim is there.

    It knows everybody else and raises the alarm at a likelihood ratio, which no attack can better (Neyman, Pearson,
    1933). Each threshold gives a bound that fails once in 1 / CHANCE (Clopper, Pearson, 1934); the best is taken.
    """
    logs = OTHERS, [*OTHERS, VICTIM]
    away, there = ([_likelihood(people_, epsilon) for _ in range(runs)] for people_ in logs)
    losses = [0.0]
    for threshold in sorted(there)[:: runs // 20]:
        alarms, false_alarms = (sum(value >= threshold for value in values) for values in (there, away))
        least = beta.ppf(CHANCE, alarms, runs - alarms + 1)
        most = beta.ppf(1 - CHANCE, false_alarms + 1, runs - false_alarms) if false_alarms < runs else 1.0
        losses.append(math.log(least / most))
    return max(losses)


def _likelihood(everybody: list[Person], epsilon: float) -> float:
    """Logarithm of how much likelier a drawn file is where the victim is there."""
    noise = {question.name: scale(question.cap, question.epsilon(epsilon)) for question in QUESTIONS}
    without, added = (
        Counter((question.name, key) for question in QUESTIONS for who in group for key in question.contribution(who))
        for group in (OTHERS, [VICTIM])
    )
    return sum(
        (abs(count.drawn - without[place]) - abs(count.drawn - without[place] - added[place])) / noise[count.table]
        for count in measure(everybody, WEEKS, epsilon)
        if (place := (count.table, count.key)) in added
    )


def test_averaging_many_releases_is_stopped_by_the_budget(
    log: sa.Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A year gives its budget once, in pieces about whatever weeks; four of them average to no less noise than one."""
    monkeypatch.setenv("WAYMARK_SHARING_EPSILON", "1")
    settings.cache_clear()
    spent = 0.0
    for week in range(1, 26):
        try:
            shared = share_figures(log, tmp_path, weeks(f"2026-W{week:02}", f"2026-W{week:02}", TODAY), 0.25)
        except BudgetSpentError:
            continue
        spent += json.loads(shared.files[2].read_text())["epsilon"]
    assert spent == 1.0
    assert len(list(tmp_path.glob("figures-*.csv"))) == 4
    assert scale(1, 0.25) / math.sqrt(4) >= scale(1, 1.0)
