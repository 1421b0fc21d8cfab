"""Somebody who keeps every page of a quarter computes what the table of urgency and what readers found hide together.

Every message is taken for urgent by the bot or is not, is read by staff or is not, and stands in a tier. The attack
knows that an unread message stands as the bot took it, and how all counts that are shown add these up.
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pytest
import sqlalchemy as sa

from bot.conversation_log.log import write_turn
from bot.conversation_log.migrate import migrate
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Conversation, LoggedTurn
from bot.database import create_engine
from bot.figures.asked import FiguresAsked
from bot.figures.periods import Period, named, within
from bot.figures.protected_figures import ProtectedFigures
from bot.figures.suppression import ALL, SMALLEST, is_small
from bot.taxonomy import URGENT_TIERS
from tests.unit.figures.solver import Solver

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUARTER = named("2025-Q2")
assert QUARTER is not None
COUNTRIES = ("GB", "KE", "QA")
TIERS = ("emergency", "urgent", "information", "conversation")


class Message(NamedTuple):
    """Messages of one kind: as the bot had their tier, and as it stands."""

    week: int
    country: str
    was: str
    read: bool
    stands: str

    @property
    def alarm(self) -> bool:
        """Whether the bot took it for urgent."""
        return self.was in URGENT_TIERS

    @property
    def urgent(self) -> bool:
        """Whether it is."""
        return self.stands in URGENT_TIERS


#: What is counted, and of which messages. The last two are on no page: they are what is left.
COUNTED: dict[str, Callable[[Message], bool]] = {
    "messages": lambda _one: True,
    "read": lambda one: one.read,
    "calm_read": lambda one: one.read and not one.alarm,
    "missed_urgent": lambda one: one.read and not one.alarm and one.urgent,
    "urgent_read": lambda one: one.read and one.alarm,
    "false_alarms": lambda one: one.read and one.alarm and not one.urgent,
    **{tier: lambda one, tier=tier: one.stands == tier for tier in TIERS},
    "rightly_calm": lambda one: one.read and not one.alarm and not one.urgent,
    "rightly_urgent": lambda one: one.read and one.alarm and one.urgent,
}
#: Whether the bot took a message for urgent is told, and not for which of the tiers.
KINDS = [
    kind
    for kind in product(("urgent", "information"), (True, False), TIERS)
    if kind[1] or (kind[0] in URGENT_TIERS) == (kind[2] in URGENT_TIERS)
]
UNKNOWNS = [Message(week, where, *kind) for week in QUARTER.mondays for where in COUNTRIES for kind in KINDS]

#: What is added up: a count, of a period, of a country or of all.
Sum = tuple[str, Period, str]


def invented(seed: int, read: float) -> Counter[Message]:
    """A quarter of messages: few of them emergencies, many in one country, and readers who seldom find a fault."""
    chance = np.random.default_rng(seed)
    rates = dict(zip(COUNTRIES, chance.choice([1, 6, 30, 90], len(COUNTRIES), replace=False), strict=True))
    alarms, wrong = chance.uniform(0.05, 0.5), chance.choice([0, 0.02, 0.1, 0.5], 2)
    found: Counter[Message] = Counter()
    for week, country in product(QUARTER.mondays, COUNTRIES):
        for _ in range(chance.poisson(rates[country])):
            alarm, seen = chance.random() < alarms, chance.random() < read
            urgent = alarm != (seen and chance.random() < wrong[int(alarm)])
            stands = chance.choice(TIERS[:2] if urgent else TIERS[2:], p=[0.2, 0.8])
            found[Message(week, country, "urgent" if alarm else "information", bool(seen), str(stands))] += 1
    return found


def logged(engine: sa.Engine, wrote: Counter[Message]) -> None:
    """Put them into a log: turns like a first one, each of its own conversation."""
    write_turn(engine, TurnRecord("0", "k1.0", "sms", QUARTER.since, text="x", intent="worker_rights"))
    with engine.begin() as connection:
        who, turn = (
            dict(connection.execute(sa.select(rows.__table__)).mappings().one()) for rows in (Conversation, LoggedTurn)
        )
        connection.execute(sa.delete(LoggedTurn))
        people: list[dict[str, Any]] = []
        turns: list[dict[str, Any]] = []
        for number, one in enumerate(wrote.elements(), 1):
            people.append({**who, "id": number, "pseudonym": f"k1.{number}", "first_seen": one.week})
            was = one.was if one.read else one.stands
            right = {"right_tier": one.stands, "reviewed_at": one.week} if one.read else {}
            of = {"id": number, "key": f"{number}", "conversation_id": number, "at": one.week, "country": one.country}
            turns.append({**turn, **of, "tier": was, "right_tier": None, "reviewed_at": None, **right})
        connection.execute(sa.delete(Conversation))
        connection.execute(sa.insert(Conversation.__table__), people)  # type: ignore[arg-type]
        connection.execute(sa.insert(LoggedTurn.__table__), turns)  # type: ignore[arg-type]


def everything_shown(engine: sa.Engine) -> dict[Sum, int]:
    """All counts that the pages of the quarter show."""
    found: dict[Sum, int] = {}
    for period, country in product(within(QUARTER), (ALL, *COUNTRIES)):
        asked = FiguresAsked(period) if country == ALL else FiguresAsked(period, "country", country)
        pages = ProtectedFigures(engine, asked)
        told = {name: count for name, count in pages.quality().items() if name in COUNTED and count is not None}
        found |= {(name, period, country): count for name, count in {**told, **pages.counts("tiers")}.items()}
    return {key: count for key, count in found.items() if count >= 0}


def parts(wanted: Sum) -> np.ndarray:
    """Which unknowns a count adds up."""
    name, period, country = wanted
    return np.array([
        float(COUNTED[name](one) and one.week in period.mondays and country in (ALL, one.country)) for one in UNKNOWNS
    ])  # fmt: skip


def on_no_page(wanted: Sum) -> bool:
    """Whether a count is of the urgency of a country in no quarter: nothing hides it where everybody's is told."""
    name, period, country = wanted
    return name in TIERS and country != ALL and period != QUARTER


@pytest.mark.parametrize("read", [1.0, 0.97, 0.6])
@pytest.mark.parametrize("seed", range(4))
def test_every_small_count_of_urgency_and_of_what_readers_found_could_be_ten(
    seed: int, read: float, tmp_path: Path
) -> None:
    """Where staff read everything, nearly everything, and a part."""
    engine = create_engine(f"sqlite:///{tmp_path / 'log.db'}")
    migrate(engine)
    wrote = invented(seed, read)
    logged(engine, wrote)
    shown = everything_shown(engine)
    counts = np.array([wrote[one] for one in UNKNOWNS], dtype=float)
    sums = {key: parts(key) for key in product(COUNTED, within(QUARTER), (ALL, *COUNTRIES))}
    assert not {key: count for key, count in shown.items() if count != sums[key] @ counts}
    solver = Solver(np.array([sums[key] for key in shown]), list(shown.values()))
    small = [key for key in sums if is_small(round(sums[key] @ counts)) and not on_no_page(key)]
    assert len(small) > 100
    assert not {key: size for key in small if (size := solver.largest(sums[key])) < SMALLEST - 0.001}
