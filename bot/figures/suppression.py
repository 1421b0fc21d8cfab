"""Small counts are not shown: a group of few can be a person that somebody knows.

1. No subtraction gives a hidden count away: of periods (a quarter less two of its months), of groups from the whole, or
   of pages of groups. For all that a table shows, every count below `SMALLEST` could as well be `SMALLEST`
   (`circulation` says how).
2. All hidden counts read alike. If a page told which of them are below ten, two of them with a sum of eleven could be
   computed.
3. What is hidden of a period is decided when it ends, from the counts of that period and of those before. A year never
   hides what one of its months has shown: somebody has the file of that month in a folder. Where only that helps, the
   larger period is hidden.

Nothing that is written later changes the counts of a period that is over (`week_groups`). A correction and an erasure
do, and then what is hidden may change as well: whoever keeps files of before and after can subtract one from the other.
The tables that were shown are not kept to prevent it. They would hold what staff know to be wrong, and a trace of
somebody who had everything erased.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from bot.figures.circulation import Circulation
from bot.figures.lines_of_counts import Facts, Line
from bot.figures.periods import Period, PeriodLength, newest, within

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Hashable, Mapping

GroupName = str | None
Cell = tuple[Period, GroupName]
Pair = tuple[GroupName, GroupName]
Key = TypeVar("Key")

#: Counts below this are hidden; 0 says nothing about anybody and stays.
SMALLEST = 10
#: Stands for a count that is hidden: one below `SMALLEST`, or a larger one that would give such a count away.
HIDDEN = -1

#: The name under which everybody is counted together.
ALL = "*"
#: The point for sums that no table shows.
_OUTSIDE = "outside"
#: What hiding a count costs besides its size: of two ways, the one that hides fewer counts is better.
_COST_OF_EACH = 10
#: How much more it costs to hide a count of a larger period: reports are made of those.
_WEIGHTS: Mapping[PeriodLength, int] = {"week": 1, "month": 2, "quarter": 4, "year": 8}


def shown(count: int | None) -> str:
    """A count for a page."""
    if count is None:
        return "–"
    return "hidden" if count < 0 or 0 < count < SMALLEST else f"{count:,}"


def plain(count: int | None) -> str | int:
    """A count for a file: a number that a spreadsheet can add, or the word that stands on the page."""
    return "" if count is None else shown(count) if count < 0 or 0 < count < SMALLEST else count


def is_small(count: int) -> bool:
    """Whether a count is so small that it must not be told."""
    return 0 < count < SMALLEST


@dataclass(frozen=True, slots=True)
class CountRow:
    """The counts of one period by name, each as it was counted, and the names of those that are hidden."""

    counts: Mapping[GroupName, int]
    hidden: Collection[GroupName]

    def told(self) -> dict[GroupName, int]:
        """The counts, with `HIDDEN` in the place of those that are."""
        return {name: HIDDEN if name in self.hidden else count for name, count in self.counts.items()}


@dataclass(frozen=True, slots=True)
class Told:
    """Counts by period and name, and which of them are hidden; a count that is missing is zero.

    In a period of `silent` even the sum over all names is hidden, and with it every name's count, also that of a name
    that never occurs.
    """

    counts: Counter[Cell]
    hidden: frozenset[Cell]
    silent: frozenset[Period] = frozenset()

    def of(self, period: Period, name: GroupName) -> int:
        """One count, or `HIDDEN`."""
        cell = (period, name)
        return HIDDEN if cell in self.hidden or period in self.silent else self.counts[cell]

    def row(self, period: Period) -> CountRow:
        """All counts of a period, zeros only where they are hidden; none of one that is silent."""
        if period in self.silent:
            return CountRow({}, ())
        cells = {cell for cell, count in self.counts.items() if count} | self.hidden
        counts = {name: self.counts[at, name] for at, name in cells if at == period}
        return CountRow(counts, {name for at, name in self.hidden if at == period})


def told_over_time(
    top: Period,
    counts: Counter[Cell],
    whole: Told | None = None,
    above: Told | None = None,
    also: Collection[Cell] = (),
) -> Told:
    """Counts of a period and of all periods within it, with what is to be hidden of them.

    Args:
        top: the largest period that ends when it does: nothing larger is known yet.
        counts: by period and name.
        whole: the sums over all names (by period and `ALL`), where they are shown besides.
        above: counts that are shown besides and that bound these: of the conversations that began, only some were
            shown a helpline. Where the bound is hidden, so is the count: it would tell that there are at least as many.
        also: counts to be hidden for another reason.
    """
    silent = frozenset(period for period, _ in whole.hidden) if whole else frozenset()
    tree = _Tree(counts, silent if whole else None, above, also)
    return Told(counts, frozenset(tree.hidden(top)), silent)


def told_together(parts: Mapping[str, Told]) -> dict[str, Told]:
    """Counts that tell each other, by name, since they add up to one that is shown: each is hidden where one is."""
    hidden = frozenset().union(*(part.hidden for part in parts.values()))
    return {name: replace(part, hidden=hidden) for name, part in parts.items()}


def hidden_in_cross(
    cells: Mapping[Pair, int],
    rows: CountRow | None,
    columns: CountRow,
    above: Mapping[Pair, int] | None = None,
    also: Collection[Pair] = (),
) -> set[Pair]:
    """The cells to hide in a table of two dimensions whose rows, columns and sums are on different pages.

    A row or a column whose sum is hidden is hidden as a whole.

    Args:
        cells: counts by name of row and column; a count that is missing is zero.
        rows: the sums of the rows; None where they add up to nothing, such as people by sign that they named.
        columns: the sums of the columns.
        above: counts as they are told that bound these; a bound that is missing is zero. Where the bound is hidden,
            so is the count.
        also: cells to be hidden for another reason.
    """
    net: Circulation[Pair] = Circulation()
    hidden_rows = rows.hidden if rows else ()
    for row in sorted(rows.counts if rows else {row for row, _ in cells}, key=_in_order):
        for cell in [(row, column) for column in sorted(columns.counts, key=_in_order)]:
            count, most = cells.get(cell, 0), None if above is None else _known(above.get(cell, 0))
            if most == 0:
                continue
            wanted = is_small(count) or cell in also or (above is not None and most is None)
            hidden = wanted or row in hidden_rows or cell[1] in columns.hidden
            sums = (("row", row) if rows else _OUTSIDE, ("column", cell[1]))
            net.add(Line(cell, count, hidden, wanted, _COST_OF_EACH + count, most), sums)
    return _protected(net)


class _Tree:
    """Counts by period and name, hidden in the order in which the periods end."""

    def __init__(
        self,
        counts: Counter[Cell],
        silent: Collection[Period] | None,
        above: Told | None,
        also: Collection[Cell],
    ) -> None:
        self._counts, self._silent, self._above, self._also = counts, silent, above, also
        self._names: defaultdict[Period, set[GroupName]] = defaultdict(set)
        for (period, name), count in counts.items():
            if count:
                self._names[period].add(name)

    def hidden(self, top: Period) -> set[Cell]:
        """The cells that are hidden in a period and in all within it, once it is over."""
        ending = newest(top)
        before = [child for period in ending for child in period.children[:-1]]
        told = {cell for period in before for cell in self.hidden(period)}
        names = sorted(self._names[top], key=_in_order)
        net: Circulation[Cell] = Circulation()
        for cell in [(period, name) for period in within(top) for name in names]:
            most = _known(self._above.of(*cell)) if self._above else None
            wanted = is_small(self._counts[cell]) or cell in self._also or (self._above is not None and most is None)
            new = cell[0] in ending
            hidden = cell in told or cell[0] in (self._silent or ()) or (new and wanted)
            if most != 0 and (new or hidden):
                cost = (_COST_OF_EACH + self._counts[cell]) * _WEIGHTS[cell[0].level] if new else None
                net.add(Line(cell, self._counts[cell], hidden, hidden and wanted, cost, most), self._sums(cell, top))
        return _protected(net)

    def _sums(self, cell: Cell, top: Period) -> tuple[Hashable, Hashable]:
        """The two sums that a count is in: of its row, or of the smaller periods, and of the larger period."""
        period, name = cell
        row = _OUTSIDE if self._silent is None else ("row", period)
        return (cell if period.children else row), (_OUTSIDE if period == top else (period.parent, name))


def _known(told: int) -> int | None:
    """A count that is shown; None where it is hidden."""
    return None if told < 0 else told


def _protected(net: Circulation[Key]) -> set[Key]:
    """The keys of all hidden counts, after the protection of those that are hidden for their own sake."""
    hidden = _hidden(tuple(line.facts for line in net.lines))
    return {line.key for number, line in enumerate(net.lines) if number in hidden}


@lru_cache(maxsize=2048)
def _hidden(lines: tuple[Facts, ...]) -> frozenset[int]:
    """The places of the lines that are hidden in the end.

    The result is remembered by the counts alone, since every click on a page of a period that is over asks for it
    again. After a correction or an erasure the counts are others.
    """
    net: Circulation[int] = Circulation()
    for number, (count, hidden, wanted, cost, most, *sums) in enumerate(lines):
        net.add(Line(number, count, hidden, wanted, cost, most), (sums[0], sums[1]))
    for line in net.lines:
        if line.wanted and line.count:
            net.protect(line, max(1, SMALLEST - line.count))
    return frozenset(line.key for line in net.lines if line.hidden)


def _in_order(name: GroupName) -> tuple[bool, str]:
    return name is None, name or ""
