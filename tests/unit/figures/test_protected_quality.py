"""What readers found tells no small number of urgent messages, and most of it is told where all is large."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.reviewing import ReaderVerdict, correct
from bot.figures.asked import FiguresAsked
from bot.figures.periods import WEEK, named
from bot.figures.protected_figures import ProtectedFigures
from bot.figures.suppression import HIDDEN

if TYPE_CHECKING:
    import sqlalchemy as sa

QUARTER = named("2026-Q2")
assert QUARTER is not None
FOUND = ("calm_read", "missed_urgent", "urgent_read", "false_alarms")
_NUMBERS = count(1)


def read(engine: sa.Engine, many: int, was: str, stands: str, country: str = "QA") -> None:
    """Messages that the bot took for one tier, and that readers put into another or left there."""
    for _ in range(many):
        name = str(next(_NUMBERS))
        record = TurnRecord(name, f"k1.{name}", "sms", QUARTER.until - WEEK, text="x", tier=was, country=country)
        write_turn(engine, record)
        correct(engine, _number(engine), 1, ReaderVerdict(tier=stands), "ana")


def _number(engine: sa.Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("select max(id) from turn").scalar_one())


def found(engine: sa.Engine, *of: str) -> list[int | None]:
    """What the page of the quarter tells of what readers found: of everybody, or of a group."""
    told = ProtectedFigures(engine, FiguresAsked(QUARTER, *of)).quality()  # type: ignore[arg-type]
    return [told[name] for name in FOUND]


@pytest.mark.parametrize("of", [(), ("country", "QA")])
def test_what_is_large_is_told(engine: sa.Engine, of: tuple[str, ...]) -> None:
    """With all that is left of it."""
    read(engine, 12, "urgent", "urgent")
    read(engine, 11, "urgent", "information")
    read(engine, 10, "information", "urgent")
    read(engine, 30, "information", "information")
    assert found(engine, *of) == [40, 10, 23, 11]


@pytest.mark.parametrize("of", [(), ("country", "QA")])
def test_alarms_less_false_ones_are_not_the_one_that_was_right(engine: sa.Engine, of: tuple[str, ...]) -> None:
    """And no more are missed cases what tells it: with the right alarms they are all urgent messages."""
    read(engine, 1, "urgent", "urgent")
    read(engine, 39, "urgent", "information")
    read(engine, 12, "information", "urgent")
    read(engine, 30, "information", "information")
    assert found(engine, *of) == [42, HIDDEN, 40, HIDDEN]


@pytest.mark.parametrize("of", [(), ("country", "QA")])
def test_what_the_table_of_urgency_hides_is_told_by_no_reader(engine: sa.Engine, of: tuple[str, ...]) -> None:
    """The emergencies are few, and more is hidden beside them: alarms without a false one would be the sum of it."""
    read(engine, 3, "emergency", "emergency")
    read(engine, 20, "urgent", "urgent")
    read(engine, 15, "information", "information")
    figures = ProtectedFigures(engine, FiguresAsked(QUARTER, *of))  # type: ignore[arg-type]
    assert figures.counts("tiers") == {"urgent": 20, "emergency": HIDDEN, "information": HIDDEN}
    assert found(engine, *of) == [HIDDEN, HIDDEN, HIDDEN, HIDDEN]
