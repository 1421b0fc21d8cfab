"""Which counts to hide besides the small ones, so that no subtraction gives one away.

Every count is in two sums, once on either side of "=": a week of a country is in the row of that week, and in the month
of that country. So each count can be drawn as a line between two points, which are its sums. A hidden count is
protected where it lies on a circle of hidden counts: one of them may have more if the next has less, and nobody can
tell.

This is cell suppression in networks (J. Castro, "Recent advances in optimization techniques for statistical tabular
data protection", European Journal of Operational Research 216, 2012). The counts are taken one after another, each with
the cheapest circle.
"""

from __future__ import annotations

import heapq
from collections import deque
from typing import TYPE_CHECKING, Generic

from bot.figures.lines_of_counts import CountStep, Key, Line, Moved, Ways, room
from bot.figures.maximum_flow import MaximumFlow

if TYPE_CHECKING:
    from collections.abc import Hashable


class Circulation(Generic[Key]):
    """The lines of counts that are hidden or may be hidden; counts that are told for good are no lines."""

    def __init__(self) -> None:
        self.lines: list[Line[Key]] = []
        self._numbers: dict[Hashable, int] = {}
        self._at: Ways[Key] = []

    def add(self, line: Line[Key], sums: tuple[Hashable, Hashable]) -> None:
        """Put a count between two sums, tail and head."""
        line.tail, line.head = (self._number(end) for end in sums)
        self.lines.append(line)
        self._at[line.tail].append(((line, True), line.head))
        self._at[line.head].append(((line, False), line.tail))

    def protect(self, line: Line[Key], need: int) -> None:
        """Hide other counts until this one could as well be larger by `need`, or until there is nothing more to hide.

        Circles of counts that are hidden already are used first, several of them if one does not suffice.
        """
        if line.tail == line.head or MaximumFlow(self._at, line).reaches(need):
            return  # in no sum, or protected already
        moved: Moved = {}
        while need > 0:
            circle = (
                self._known(line, moved, need)
                or self._known(line, moved, 1)
                or self._cheapest(line, moved, need)
                or self._cheapest(line, moved, 1)
            )
            if not circle:
                return
            shift = min([need, *(room(step, moved) for step in circle)])
            for one, grows in circle:
                moved[id(one)] = moved.get(id(one), 0) + (shift if grows else -shift)
                one.hidden = True
            need -= shift

    def _number(self, end: Hashable) -> int:
        if end not in self._numbers:
            self._numbers[end] = len(self._at)
            self._at.append([])
        return self._numbers[end]

    def _known(self, line: Line[Key], moved: Moved, least: int) -> list[CountStep[Key]]:
        """The shortest way back from head to tail over what is hidden, on which each count can give `least`."""
        came: dict[int, CountStep[Key]] = {}
        seen, waiting = {line.head}, deque([line.head])
        while waiting:
            place = waiting.popleft()
            for step, end in self._at[place]:
                if end in seen or not step[0].hidden or step[0] is line or room(step, moved) < least:
                    continue
                came[end] = step
                if end == line.tail:
                    return _back(came, line)
                seen.add(end)
                waiting.append(end)
        return []

    def _cheapest(self, line: Line[Key], moved: Moved, least: int) -> list[CountStep[Key]]:
        """The way back from head to tail that hides the least besides (Dijkstra's algorithm)."""
        came: dict[int, CountStep[Key]] = {}
        costs, waiting = {line.head: 0}, [(0, line.head)]
        while waiting:
            cost, place = heapq.heappop(waiting)
            if place == line.tail:
                return _back(came, line)
            if cost > costs[place]:
                continue
            for step, end in self._at[place]:
                one = step[0]
                if one is line or not (one.hidden or one.cost is not None):
                    continue
                further = cost + (0 if one.hidden else one.cost or 0)
                if further < costs.get(end, further + 1) and room(step, moved) >= least:
                    costs[end], came[end] = further, step
                    heapq.heappush(waiting, (further, end))
        return []


def _back(came: dict[int, CountStep[Key]], line: Line[Key]) -> list[CountStep[Key]]:
    found, place = [], line.tail
    while place != line.head:
        step = came[place]
        found.append(step)
        place = step[0].tail if step[1] else step[0].head
    return found
