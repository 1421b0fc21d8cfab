"""Tables of two kinds of groups, such as countries by language: one of their rows is the page of a group."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.figures import weekly
from bot.figures.one_way_tables import BEGUN, MEASURES, MESSAGES, PARTS_OF_BEGUN, REST
from bot.figures.signs import telling_types, type_of
from bot.figures.suppression import HIDDEN, GroupName, Pair, hidden_in_cross
from bot.figures.weekly import Scope

if TYPE_CHECKING:
    from collections.abc import Collection

    import sqlalchemy as sa

    from bot.figures.one_way_tables import OneWayTables, TableName
    from bot.figures.periods import Period
    from bot.figures.suppression import Told
    from bot.figures.weekly import Attribute


@dataclass(frozen=True, slots=True)
class TwoWayTable:
    """Counts by name of row and column, and which of them are hidden: all of them in a silent period."""

    counts: Counter[Pair]
    hidden: Collection[Pair]
    silent: bool = False

    def of(self, cell: Pair) -> int:
        """One count, or `HIDDEN`."""
        return HIDDEN if self.silent or cell in self.hidden else self.counts[cell]

    def row(self, name: GroupName) -> dict[GroupName, int]:
        """The row of a group as it is told, zeros only where they are hidden; nothing of a silent period."""
        cells = () if self.silent else {cell for cell, count in self.counts.items() if count} | set(self.hidden)
        return {column: self.of((row, column)) for row, column in cells if row == name}


def two_way_measures(
    one_way: OneWayTables, period: Period, rows: Attribute, columns: Attribute
) -> dict[str, TwoWayTable]:
    """People, and conversations that they began and what became of them, by two attributes.

    Both ways to ask for it hide the same: the tables are made one way alone.
    """
    if rows > columns:
        return {name: _turned(table) for name, table in two_way_measures(one_way, period, columns, rows).items()}
    begun = [one for one in one_way.begun if one.week in period.mondays]
    found: dict[str, TwoWayTable] = {}
    for measure in (BEGUN, *(name for name in MEASURES if name != BEGUN)):
        cells: Counter[Pair] = Counter()
        if measure == "people":
            latest = sorted(begun, key=lambda one: one.week)
            cells.update({one.person: (one.groups[rows], one.groups[columns]) for one in latest}.values())
        else:
            for one in begun:
                cells[one.groups[rows], one.groups[columns]] += getattr(one, measure)
        sums = one_way.measure(measure, rows), one_way.measure(measure, columns)
        found[measure] = _told(period, cells, sums, found.get(BEGUN))
        if measure in PARTS_OF_BEGUN:
            rest = Counter({pair: count - cells[pair] for pair, count in found[BEGUN].counts.items()})
            sums = one_way.with_rest(measure, rows)[REST], one_way.with_rest(measure, columns)[REST]
            also = _told(period, rest, sums, found[BEGUN]).hidden  # what began less this would tell it
            found[measure] = replace(found[measure], hidden={*found[measure].hidden, *also})
    return found


def _turned(table: TwoWayTable) -> TwoWayTable:
    """The same table with its columns as rows."""
    counts = Counter({(row, column): count for (column, row), count in table.counts.items()})
    return TwoWayTable(counts, {(row, column) for column, row in table.hidden}, table.silent)


def two_way_table(
    engine: sa.Engine, one_way: OneWayTables, period: Period, table: TableName, rows: Attribute
) -> TwoWayTable:
    """The counts of a table by group."""
    scope = Scope(period.since, period.until)
    cells: Counter[Pair] = Counter()
    if table in MESSAGES:
        for _, row, name, count in weekly.messages(engine, scope, MESSAGES[table], rows):
            cells[row, name] += count
        return _told(period, cells, (one_way.messages(rows), one_way.table(table)))
    named = sorted(weekly.signs(engine, scope, rows), key=lambda found: found[0])
    # a person counts in the group of the latest week in which they named it, or the groups would add up to more people
    people = {(person, sign): row for _, row, person, sign in named}
    signs = _told(
        period, Counter((row, sign) for (_, sign), row in people.items()), (None, one_way.table("indicators"))
    )
    if table == "indicators":
        return signs
    of_types = {(person, found): row for _, row, person, sign in named if (found := type_of(sign))}
    cells.update((row, name) for (_, name), row in of_types.items())
    also = [
        (row, name)
        for row in {row for row, _ in cells}
        for name in telling_types([sign for of, sign in signs.hidden if of == row])
    ]
    return _told(period, cells, (None, one_way.table("types")), also=[cell for cell in also if cells[cell]])


def _told(
    period: Period,
    cells: Counter[Pair],
    sums: tuple[Told | None, Told],
    above: TwoWayTable | None = None,
    also: Collection[Pair] = (),
) -> TwoWayTable:
    """The cells, and what of them is hidden; rows of people by sign add up to nothing."""
    rows, columns = sums
    told = {cell: above.of(cell) for cell in {*above.counts, *above.hidden}} if above and not above.silent else None
    hidden = hidden_in_cross(cells, rows.row(period) if rows else None, columns.row(period), told, also)
    return TwoWayTable(cells, hidden, period in columns.silent or (rows is not None and period in rows.silent))
