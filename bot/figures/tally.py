"""Adds up counts of weeks to counts of the periods that the weeks belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from bot.figures.periods import within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.figures.periods import Period
    from bot.figures.suppression import Cell, GroupName


class Tally:
    """Adds up weekly counts, for a period and all periods within it.

    Rows of one week are put together first: there are thousands, and a quarter has thirteen weeks.
    """

    def __init__(self, top: Period) -> None:
        self.periods = list(within(top))

    def counts(self, weekly: Iterable[tuple[int, GroupName, int]]) -> Counter[Cell]:
        """Counts by period and name, from week, name and count."""
        weeks: defaultdict[int, Counter[GroupName]] = defaultdict(Counter)
        for week, name, count in weekly:
            weeks[week][name] += count
        found: Counter[Cell] = Counter()
        for period in self.periods:
            for week in period.mondays:
                for name, count in weeks[week].items():
                    found[period, name] += count
        return found

    def members(self, weekly: Iterable[tuple[int, GroupName, int]]) -> Counter[Cell]:
        """People by period and group, each once, from week, group and person: in the group of their latest week."""
        weeks: defaultdict[int, dict[int, GroupName]] = defaultdict(dict)
        for week, name, person in weekly:
            weeks[week][person] = name
        found: Counter[Cell] = Counter()
        for period in self.periods:
            groups: dict[int, GroupName] = {}
            for week in period.mondays:
                groups.update(weeks[week])
            for name, count in Counter(groups.values()).items():
                found[period, name] = count
        return found

    def people(self, weekly: Iterable[tuple[int, GroupName, int]]) -> Counter[Cell]:
        """People by period and name, each once, from week, name and person."""
        weeks: defaultdict[int, set[tuple[GroupName, int]]] = defaultdict(set)
        for week, name, person in weekly:
            weeks[week].add((name, person))
        found: Counter[Cell] = Counter()
        for period in self.periods:
            each: set[tuple[GroupName, int]] = set().union(*(weeks[week] for week in period.mondays))
            for name, count in Counter(name for name, _ in each).items():
                found[period, name] = count
        return found
