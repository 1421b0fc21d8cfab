"""Knowledge before and after the quiz explained a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.figures.asked import FiguresAsked
from bot.figures.periods import WEEK, named
from bot.figures.protected_figures import ProtectedFigures
from bot.figures.quiz_knowledge import Knowledge, tries
from bot.figures.suppression import HIDDEN
from bot.quiz_answers import right_choices

if TYPE_CHECKING:
    import sqlalchemy as sa

QUESTION = next(iter(right_choices()))
RIGHT = right_choices()[QUESTION]
QUARTER = named("2026-Q2")
assert QUARTER is not None


def test_first_and_latest_answers_are_told_apart() -> None:
    """Of twenty people twelve answer again; somebody's third answer replaces the second."""
    first = [(person, QUESTION, RIGHT if person < 10 else "wrong") for person in range(20)]
    again = [(person, QUESTION, "wrong") for person in range(12)]
    latest = [(person, QUESTION, RIGHT) for person in range(12)]
    found = tries([*first, *again, *latest, (1, "no question", "x")])
    assert found == {
        QUESTION: {
            "people": 20, "right_first": 10, "wrong_first": 10,
            "again": 12, "right_before": 10, "wrong_before": 2, "right_after": 12,
            "once": 8, "wrong_once": 8,
        }
    }  # fmt: skip


def answered(engine: sa.Engine, people: int, *right: bool, at: int = QUARTER.until - WEEK) -> None:
    """So many new people answer the question, each so many times, right or wrong."""
    with engine.connect() as connection:
        number = connection.exec_driver_sql("select count(*) from conversation").scalar_one()
    for person in range(number, number + people):
        for which, answer in enumerate(right):
            quiz = f"{QUESTION}={RIGHT if answer else 'wrong'}"
            write_turn(engine, TurnRecord(f"{person}.{which}", f"k1.{person}", "sms", at, button="x", quiz=quiz))


def told(engine: sa.Engine, of: str = "2026-Q2") -> Knowledge:
    """What the page of a period tells of the question."""
    period = named(of)
    assert period is not None
    (found,) = ProtectedFigures(engine, FiguresAsked(period)).knowledge()
    return found


def test_of_many_everything_is_told(engine: sa.Engine) -> None:
    """Right and wrong, once and again; nobody at all is told too."""
    answered(engine, 10, True)
    answered(engine, 20, False)
    answered(engine, 10, False, True)
    answered(engine, 20, True, True)
    assert told(engine) == Knowledge(QUESTION, 60, 0.5, 30, 2 / 3, 1.0)


def test_of_few_nothing_is_told(engine: sa.Engine) -> None:
    """Shares of them would be somebody's answers."""
    answered(engine, 9, True, True)
    assert told(engine) == Knowledge(QUESTION, HIDDEN, None, HIDDEN, None, None)


@pytest.mark.parametrize("few", [True, False])
def test_a_share_does_not_tell_the_few_who_were_right_or_wrong(engine: sa.Engine, few: bool) -> None:
    """Nineteen of twenty is one."""
    answered(engine, 1, few)
    answered(engine, 19, not few)
    assert (told(engine).people, told(engine).right_first) == (20, None)


def test_whoever_alone_did_not_try_again_is_not_told(engine: sa.Engine) -> None:
    """By how many tried again, nor by what those had answered before."""
    answered(engine, 1, True)
    answered(engine, 19, True, True)
    assert told(engine) == Knowledge(QUESTION, 20, 1.0, HIDDEN, None, None)


def test_first_answers_of_all_and_of_some_do_not_tell_those_of_the_others(engine: sa.Engine) -> None:
    """Of twelve who did not try again two were right at first."""
    answered(engine, 2, True)
    answered(engine, 10, False)
    answered(engine, 20, True, True)
    answered(engine, 10, False, True)
    assert told(engine) == Knowledge(QUESTION, 42, 22 / 42, 30, None, 1.0)


def test_the_shares_of_longer_periods_do_not_tell_those_of_a_week(engine: sa.Engine) -> None:
    """A month less its other weeks is the week with one right answer."""
    june = named("2026-06")
    assert june is not None
    for week in june.children:
        few = week == june.children[1]
        answered(engine, 1 if few else 20, True, at=week.since)
        answered(engine, 20, False, at=week.since)
    shares = [told(engine, name).right_first for name in (june.name, *(week.name for week in june.children))]
    assert shares[2] is None
    assert shares.count(None) >= 2
