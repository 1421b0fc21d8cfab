"""The ledger of releases: what was shared, what it spent, and whether one more release is possible.

A year's budget of epsilon is for all figures that are ever shared about that year, whenever they are made: the losses
of privacy add up (Dwork, Roth: The Algorithmic Foundations of Differential Privacy, 2014, section 3.5). A release is
entered before its file is written, so that a crash can waste budget, but never leave a file that spent none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import Release
from bot.database import exclusive
from bot.sharing.faults import AlreadySharedError, BudgetSpentError
from bot.sharing.period import year_of_weeks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.sharing.period import ReleasePeriod

FIGURES, INCIDENTS = "figures", "incidents"
#: Below this a count of thousands drowns in noise, and the budget's arithmetic in rounding.
LEAST_EPSILON = 0.01
#: What a release of figures spends where nothing else is asked for.
USUAL_EPSILON = 1.0
#: Any number that nobody else uses for an advisory lock of this database (PostgreSQL).
_LOCK = 7_741_002
#: Digits of a sum of epsilons: ten times 0.1 is 1.
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """A release as the ledger holds it; `at` is in Unix seconds, `sheet` the facts of its data sheet."""

    number: int
    at: int
    kind: str
    epsilon: float
    sheet: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Balance:
    """The budget of one year, and how much of it is spent."""

    year: int
    budget: float
    spent: float

    @property
    def left(self) -> float:
        """How much may still be spent; nothing where the budget was lowered below what is spent."""
        return max(0.0, round(self.budget - self.spent, _DIGITS))

    @property
    def usual_releases(self) -> int:
        """How many releases are left that spend what is usual."""
        return int(self.left / USUAL_EPSILON)


@dataclass(frozen=True, slots=True)
class Spending:
    """What a release of figures would spend.

    Args:
        period: what they are about.
        epsilon: how much they spend.
        budget: how much may be spent of a year.
        again: whether figures of just these weeks may be drawn once more.
    """

    period: ReleasePeriod
    epsilon: float
    budget: float
    again: bool = False


def enter_figures(engine: sa.Engine, spending: Spending, sheet: dict[str, Any]) -> Entry:
    """Enter a release of figures: it spends epsilon of every year that the period touches, for good.

    Raises:
        AlreadySharedError: figures of just these weeks were shared.
        BudgetSpentError: too little is left of a year.
    """
    with engine.begin() as connection:
        exclusive(connection, _LOCK)
        after = _after(connection, spending)
        sheet = sheet | {"budget": [_as_dict(balance) for balance in after]}
        values = {"kind": FIGURES, "epsilon": spending.epsilon, "sheet": sheet}
        return _enter(connection, spending.period, values)


def after_figures(engine: sa.Engine, spending: Spending) -> list[Balance]:
    """The balance of every year that the period touches, as it would be if its figures were shared now.

    Raises:
        AlreadySharedError, BudgetSpentError: see `enter_figures`.
    """
    with engine.connect() as connection:
        return _after(connection, spending)


def enter_incidents(engine: sa.Engine, period: ReleasePeriod, digest: str, sheet: dict[str, Any]) -> Entry:
    """Enter the one file of incidents about a period; the old entry where it is the same file again.

    Raises:
        AlreadySharedError: a day of the period was shared, in another file.
    """
    with engine.begin() as connection:
        exclusive(connection, _LOCK)
        earlier = connection.execute(
            sa.select(Release.__table__).where(Release.kind == INCIDENTS, *_touches(period.since, period.until))
        ).first()
        if earlier is None:
            values = {"kind": INCIDENTS, "epsilon": 0.0, "digest": digest, "sheet": sheet}
            return _enter(connection, period, values)
    if (earlier.since, earlier.until, earlier.digest) != (period.since, period.until, digest):
        raise AlreadySharedError(
            "Incidents of {shared} were shared as release {number}, and this file would be another one. Two files "
            "about the same days can be subtracted from each other, and what remains can be one person. Use the file "
            "of release {number}, or choose {first} and {last} outside of {shared}.",
            shared=earlier.sheet["period"]["name"],
            number=earlier.id,
        )
    return _entry(earlier)


def entries(engine: sa.Engine) -> list[Entry]:
    """All releases, the latest first."""
    with engine.connect() as connection:
        return [_entry(row) for row in connection.execute(sa.select(Release.__table__).order_by(Release.id.desc()))]


def balances(engine: sa.Engine, budget: float, today: date) -> list[Balance]:
    """The balance of each year of which figures were shared, and of this one; the latest first."""
    with engine.connect() as connection:
        first = connection.scalar(sa.select(sa.func.min(Release.since)).where(Release.kind == FIGURES))
        start = datetime.fromtimestamp(first, UTC).isocalendar().year if first is not None else today.year
        return _balances(connection, range(today.isocalendar().year, start - 1, -1), budget)


def _after(connection: sa.Connection, spending: Spending) -> list[Balance]:
    if not spending.again:
        _refuse_again(connection, spending.period)
    before = _balances(connection, spending.period.years, spending.budget)
    short = [balance for balance in before if balance.left < spending.epsilon]
    if short:
        raise _spent(short[0], spending.epsilon)
    return [replace(balance, spent=round(balance.spent + spending.epsilon, _DIGITS)) for balance in before]


def _refuse_again(connection: sa.Connection, period: ReleasePeriod) -> None:
    """Refuse a second release of the same weeks: its file may go to a second partner too, and costs nothing more.

    Raises:
        AlreadySharedError: figures of just these weeks were shared.
    """
    same = Release.kind == FIGURES, Release.since == period.since, Release.until == period.until
    earlier = connection.execute(sa.select(Release.__table__).where(*same).order_by(Release.id.desc())).first()
    if earlier is not None:
        raise AlreadySharedError(
            "Figures of {period} were shared as release {number}, and nothing was spent now. Its file may go to "
            "another partner too and costs nothing. With {again} the same is drawn with new noise, and spends once "
            "more.",
            period=period.name,
            number=earlier.id,
        )


def _balances(connection: sa.Connection, years: Iterable[int], budget: float) -> list[Balance]:
    spent = sa.select(sa.func.sum(Release.epsilon)).where(Release.kind == FIGURES)
    sums = {year: connection.scalar(spent.where(*_touches(*year_of_weeks(year)))) for year in years}
    return [Balance(year, budget, round(total or 0.0, _DIGITS)) for year, total in sums.items()]


def _touches(since: int, until: int) -> tuple[sa.ColumnElement[bool], ...]:
    return Release.since < until, Release.until > since


def _enter(connection: sa.Connection, period: ReleasePeriod, values: dict[str, Any]) -> Entry:
    new = sa.insert(Release.__table__).values(  # type: ignore[arg-type]
        at=now_minute(), since=period.since, until=period.until, **values
    )
    return _entry(connection.execute(new.returning(Release.__table__)).one())


def _entry(row: sa.Row[Any]) -> Entry:
    return Entry(number=row.id, at=row.at, kind=row.kind, epsilon=row.epsilon, sheet=row.sheet)


def _as_dict(balance: Balance) -> dict[str, float]:
    return {"year": balance.year, "budget": balance.budget, "spent": balance.spent, "left": balance.left}


def _spent(balance: Balance, epsilon: float) -> BudgetSpentError:
    return BudgetSpentError(
        "To spend {epsilon:g} is more than is left of {year}: {spent:g} of {budget:g} is spent, {left:g} left. Nothing "
        "was shared. Choose less for {spend}, another year, or the releases that partners have already{listed}.",
        epsilon=epsilon,
        **_as_dict(balance),
    )
