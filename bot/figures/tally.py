"""Adds up counts of weeks to counts of the periods that the weeks belong to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.figures.periods import Period, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.figures.suppression import Cell, Name


class Tally:
    """Adds up weekly counts, for a period and all periods within it."""

    def __init__(self, top: Period) -> None:
        self.periods = list(within(top))
        self._of: Mapping[int, list[Period]] = {
            monday: [period for period in self.periods if period.since <= monday < period.until]
            for monday in top.mondays
        }

    def counts(self, weekly: Iterable[tuple[int, Name, int]]) -> Counter[Cell]:
        """Counts by period and name, from week, name and count."""
        found: Counter[Cell] = Counter()
        for week, name, count in weekly:
            for period in self._of[week]:
                found[period, name] += count
        return found

    def people(self, weekly: Iterable[tuple[int, Name, int]]) -> Counter[Cell]:
        """People by period and name, each once, from week, name and person."""
        seen = {(period, name, person) for week, name, person in weekly for period in self._of[week]}
        return Counter((period, name) for period, name, _ in seen)
