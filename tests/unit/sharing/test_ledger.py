"""Spent is spent: the budget of a year, two exports at once, and periods that were shared before."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from bot.database import create_engine
from bot.sharing.faults import AlreadySharedError, BudgetSpentError
from bot.sharing.ledger import Balance, Spending, after_figures, balances, enter_figures, enter_incidents, entries
from bot.sharing.period import months, weeks
from tests.unit.sharing.written import MONTHS, TODAY, WEEKS

if TYPE_CHECKING:
    import sqlalchemy as sa

BUDGET = 1.0
SHEET: dict[str, Any] = {"period": {"name": "2026-01 to 2026-03"}}


def test_a_release_over_the_budget_is_refused(engine: sa.Engine) -> None:
    """Ten times a tenth is all of it, however the tenths add up; the eleventh is too much, of any part of the year."""
    for _ in range(10):
        enter_figures(engine, Spending(WEEKS, 0.1, BUDGET, again=True), SHEET)
    with pytest.raises(BudgetSpentError, match="1 of 1 is spent, 0 left"):
        enter_figures(engine, Spending(weeks("2026-W20", "2026-W21", TODAY), 0.1, BUDGET), SHEET)
    assert len(entries(engine)) == 10


def test_a_period_over_two_years_spends_in_both(engine: sa.Engine) -> None:
    """And is refused where one of them has too little left."""
    both = weeks("2025-W52", "2026-W02", TODAY)
    entered = enter_figures(engine, Spending(both, 0.7, BUDGET), SHEET)
    assert [(year["year"], year["left"]) for year in entered.sheet["budget"]] == [(2025, 0.3), (2026, 0.3)]
    assert balances(engine, BUDGET, TODAY) == [Balance(2026, 1.0, 0.7), Balance(2025, 1.0, 0.7)]
    enter_figures(engine, Spending(weeks("2025-W01", "2025-W02", TODAY), 0.3, BUDGET), SHEET)
    with pytest.raises(BudgetSpentError, match="left of 2025"):
        enter_figures(engine, Spending(both, 0.3, BUDGET, again=True), SHEET)


def test_a_budget_that_was_lowered_leaves_nothing(engine: sa.Engine) -> None:
    """What is spent stays spent."""
    enter_figures(engine, Spending(WEEKS, 0.7, BUDGET), SHEET)
    assert [balance.left for balance in balances(engine, 0.5, TODAY)] == [0.0]


def test_two_exports_at_once_cant_spend_the_same(url: str, engine: sa.Engine) -> None:
    """Eight start together and want 0.3 of 1: three get it. Each has a connection of its own."""

    def spend(_number: int) -> bool:
        own = create_engine(url)
        try:
            enter_figures(own, Spending(WEEKS, 0.3, BUDGET, again=True), SHEET)
        except BudgetSpentError:
            return False
        finally:
            own.dispose()
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(spend, range(8))) == 3
    assert balances(engine, BUDGET, TODAY)[0].spent == pytest.approx(0.9)


def test_figures_of_the_same_weeks_are_not_drawn_twice_by_mistake(engine: sa.Engine) -> None:
    """Running the command again would spend a quarter of a year's budget on nothing; other weeks are free."""
    enter_incidents(engine, MONTHS, "one", SHEET)
    entered = enter_figures(engine, Spending(WEEKS, 0.3, BUDGET), SHEET)
    for look_or_enter in (after_figures, partial(enter_figures, sheet=SHEET)):
        with pytest.raises(AlreadySharedError, match=f"release {entered.number}.*--again"):
            look_or_enter(engine, Spending(WEEKS, 0.3, BUDGET))
    assert len(entries(engine)) == 2
    assert enter_figures(engine, Spending(WEEKS, 0.3, BUDGET, again=True), SHEET).number > entered.number
    enter_figures(engine, Spending(weeks("2026-W20", "2026-W21", TODAY), 0.3, BUDGET), SHEET)


def test_of_two_commands_at_once_one_draws_the_weeks(url: str, engine: sa.Engine) -> None:
    """Both looked before either had entered its release, and both spent. Each has a connection of its own."""

    def draw(_number: int) -> bool:
        own = create_engine(url)
        try:
            enter_figures(own, Spending(WEEKS, 0.1, BUDGET), SHEET)
        except AlreadySharedError:
            return False
        finally:
            own.dispose()
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(draw, range(8))) == 1
    assert [entry.epsilon for entry in entries(engine)] == [0.1]


def test_incidents_of_a_day_are_shared_once(engine: sa.Engine) -> None:
    """The same file is the same release; any other file about one of its days is refused; the next quarter is fine."""
    first = enter_incidents(engine, MONTHS, "one", SHEET)
    assert enter_incidents(engine, MONTHS, "one", SHEET) == first
    overlapping = months("2026-03", "2026-04", TODAY), months("2025-01", "2026-01", TODAY)
    for period, digest in [(MONTHS, "two"), *((period, "one") for period in overlapping)]:
        with pytest.raises(AlreadySharedError, match="subtracted"):
            enter_incidents(engine, period, digest, SHEET)
    assert enter_incidents(engine, months("2026-04", "2026-06", TODAY), "two", SHEET).number > first.number


def test_incidents_spend_no_epsilon(engine: sa.Engine) -> None:
    """k-anonymity has none; the ledger still keeps the release."""
    enter_incidents(engine, MONTHS, "one", SHEET)
    assert balances(engine, BUDGET, TODAY) == [Balance(2026, 1.0, 0.0)]
    assert [entry.kind for entry in entries(engine)] == ["incidents"]
