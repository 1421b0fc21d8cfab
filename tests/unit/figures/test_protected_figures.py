"""Figures as they may be shown, of a log of few people."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.figures.asked import FiguresAsked
from bot.figures.periods import WEEK, named
from bot.figures.protected_figures import ProtectedFigures
from bot.figures.suppression import HIDDEN

if TYPE_CHECKING:
    import sqlalchemy as sa

QUARTER, MONTH = named("2026-Q2"), named("2026-06")
assert QUARTER is not None
assert MONTH is not None
_NUMBERS = count()


def people(engine: sa.Engine, many: int, country: str, tier: str = "information") -> None:
    """Somebody each who wrote once, in the last week of the quarter."""
    for _ in range(many):
        number = next(_NUMBERS)
        write_turn(
            engine,
            TurnRecord(
                f"p{number}",
                f"k1.p{number}",
                "sms",
                at=QUARTER.until - WEEK,
                intent="worker_rights",
                text="x",
                country=country,
                tier=tier,
            ),
        )


@pytest.fixture
def written(engine: sa.Engine) -> sa.Engine:
    """Thirty in Tanzania and twelve in Kenya, who are many, and four in Qatar, who are few."""
    people(engine, 30, "TZ")
    people(engine, 12, "KE")
    people(engine, 4, "QA", tier="urgent")
    return engine


def test_a_small_group_is_hidden_and_another_with_it(written: sa.Engine) -> None:
    """Everybody less all groups that are told would be the four."""
    told = ProtectedFigures(written, FiguresAsked(QUARTER))
    assert told.total().people == 46
    assert {group.name: group.people for group in told.groups("country")} == {"TZ": 30, "KE": HIDDEN, "QA": HIDDEN}
    assert told.counts("tiers")["urgent"] == HIDDEN


def test_the_page_of_a_group_is_its_row_of_the_table(written: sa.Engine) -> None:
    """What the table hides, no page of its own tells."""
    assert ProtectedFigures(written, FiguresAsked(QUARTER, "country", "QA")).total().people == HIDDEN
    assert ProtectedFigures(written, FiguresAsked(QUARTER, "country", "TZ")).total().people == 30


def test_a_group_is_shown_in_parts_for_quarters_alone(written: sa.Engine) -> None:
    """Each size of period more is more to subtract."""
    in_quarter = ProtectedFigures(written, FiguresAsked(QUARTER, "country", "TZ"))
    assert [(group.name, group.people) for group in in_quarter.groups("channel")] == [("sms", 30)]
    in_month = ProtectedFigures(written, FiguresAsked(MONTH, "country", "TZ"))
    assert (in_month.groups("channel"), in_month.counts("intents"), in_month.knowledge()) == ([], {}, [])
