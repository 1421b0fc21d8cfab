"""Figures as they may be shown, of a log of few people."""

from __future__ import annotations

from itertools import count, product
from typing import TYPE_CHECKING, get_args

import pytest

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.figures.asked import FiguresAsked
from bot.figures.one_way_tables import TableName
from bot.figures.periods import WEEK, named
from bot.figures.protected_figures import ProtectedFigures
from bot.figures.suppression import HIDDEN
from bot.figures.weekly import Attribute, Scope, begun

if TYPE_CHECKING:
    import sqlalchemy as sa

QUARTER, MONTH = named("2026-Q2"), named("2026-06")
assert QUARTER is not None
assert MONTH is not None
_NUMBERS = count()


def people(engine: sa.Engine, many: int, country: str, tier: str = "information", messages: int = 1) -> None:
    """Somebody each who wrote so many messages, in the last week of the quarter."""
    numbers = [next(_NUMBERS) for _ in range(many)]
    for number, message in product(numbers, range(messages)):
        write_turn(
            engine,
            TurnRecord(
                f"p{number}.{message}",
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


def test_the_few_who_wrote_no_second_message_are_not_what_is_left_of_those_who_began(engine: sa.Engine) -> None:
    """Of everybody, by country, and on the page of a country by channel; of many, and of nobody, all is told."""
    people(engine, 40, "TZ", messages=2)
    people(engine, 20, "KE")
    people(engine, 20, "KE", messages=2)
    figures = ProtectedFigures(engine, FiguresAsked(QUARTER))
    assert (figures.total().starts, figures.total().engaged) == (80, 60)
    assert {group.name: group.engaged for group in figures.groups("country")} == {"TZ": 40, "KE": 20}
    people(engine, 37, "QA", messages=2)
    people(engine, 3, "QA")
    figures = ProtectedFigures(engine, FiguresAsked(QUARTER))
    assert (figures.total().starts, figures.total().engaged) == (120, 97)
    told = {group.name: (group.starts, group.engaged) for group in figures.groups("country")}
    assert told == {"TZ": (40, 40), "KE": (40, HIDDEN), "QA": (40, HIDDEN)}
    page = ProtectedFigures(engine, FiguresAsked(QUARTER, "country", "QA"))
    assert [(group.starts, group.engaged) for group in page.groups("channel")] == [(40, HIDDEN)]


def everything(engine: sa.Engine, name: str) -> list[object]:
    """All that the pages of a period tell."""
    period = named(name)
    assert period is not None
    told: list[object] = []
    for asked in (FiguresAsked(period), FiguresAsked(period, "country", "QA"), FiguresAsked(period, "language", "en")):
        figures = ProtectedFigures(engine, asked)
        told += [figures.total(), figures.weeks(), figures.quality(), *map(figures.groups, get_args(Attribute))]
        told += [figures.counts(table) for table in get_args(TableName)]
    return told


def test_nothing_that_is_written_later_changes_what_was_told(engine: sa.Engine) -> None:
    """Two files of one quarter would tell of somebody who came back that they had moved."""
    last = QUARTER.until - 60
    for number in range(27):
        where = {"country": "QA" if number < 12 else "AE", "language": "en" if number < 15 else "ar"}
        signs = ("debt_bondage",)
        write_turn(
            engine,
            TurnRecord(f"{number}", f"k1.{number}", "sms", last, text="x", new_session=True, indicators=signs, **where),
        )
    told = {name: everything(engine, name) for name in ("2026-Q2", "2026-06", "2026-W26")}
    later = {
        "country": "AE",
        "language": "ar",
        "campaign": "posters",
        "feedback": "helpful",
        "helplines": ({"name": "a line"},),
    }
    for number, new in ((0, False), (1, True)):
        write_turn(
            engine,
            TurnRecord(f"{number} later", f"k1.{number}", "sms", last + 120, text="x", new_session=new, **later),
        )
    assert {name: everything(engine, name) for name in told} == told
    after = Scope(QUARTER.until, QUARTER.until + WEEK)
    assert [(one.starts, one.groups["country"]) for one in begun(engine, after)] == [(1, "AE")]
    assert sum(one.starts for one in begun(engine, Scope(QUARTER.since, after.until))) == 28


def test_a_group_is_shown_in_parts_for_quarters_alone(written: sa.Engine) -> None:
    """Each size of period more is more to subtract."""
    in_quarter = ProtectedFigures(written, FiguresAsked(QUARTER, "country", "TZ"))
    assert [(group.name, group.people) for group in in_quarter.groups("channel")] == [("sms", 30)]
    in_month = ProtectedFigures(written, FiguresAsked(MONTH, "country", "TZ"))
    assert (in_month.groups("channel"), in_month.counts("intents"), in_month.knowledge()) == ([], {}, [])
