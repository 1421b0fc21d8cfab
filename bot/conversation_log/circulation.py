"""Counts that add up, as lines between points, and which of them to hide so that no subtraction gives one away.

Every count is in two sums, once on either side of "=": a week of a country in the row of that week and in the month
of that country. So each count can be drawn as a line from one sum to another, and whoever knows the others can't tell
a hidden one exactly if it lies on a circle of hidden ones: what one has more, the next has less. This is cell
suppression in networks (J. Castro, "Recent advances in optimization techniques for statistical tabular data
protection", European Journal of Operational Research 216, 2012); we take the cheapest circle for one after another.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

Key = TypeVar("Key")


@dataclass(slots=True)
class Line(Generic[Key]):
    """A count between two sums: a larger one adds to `head` what it takes from `tail`.

    Args:
        key: what is counted.
        count: how many.
        hidden: whether it is not told.
        wanted: whether that is for its own sake, and not for another's.
        cost: of hiding it; None where it was told before, so that it can't be.
        most: what it can't be larger than, as everybody knows; None where nothing says so.
        tail, head: numbers of the sums.
    """

    key: Key
    count: int
    hidden: bool
    wanted: bool
    cost: int | None
    most: int | None = None
    tail: int = -1
    head: int = -1


#: By how much lines were moved, by their identity.
_Moved = dict[int, int]
_NO_LIMIT = 1 << 60

#: A line, and whether it is gone along from tail to head: then its count grows.
_Step = tuple[Line[Key], bool]


class Circulation(Generic[Key]):
    """Lines of hidden counts, and of those that may be hidden; counts that are told are no lines."""

    def __init__(self) -> None:
        self.lines: list[Line[Key]] = []
        self._numbers: dict[Hashable, int] = {}
        self._at: list[list[_Step[Key]]] = []

    def add(self, line: Line[Key], sums: tuple[Hashable, Hashable]) -> None:
        """Put a count between two sums, tail and head."""
        line.tail, line.head = (self._number(end) for end in sums)
        self.lines.append(line)
        self._at[line.tail].append((line, True))
        self._at[line.head].append((line, False))

    def protect(self, line: Line[Key], need: int) -> None:
        """Hide others until the count could as well be larger by `need`, or as much larger as there is to hide.

        What is hidden already is used first, in several circles if one does not suffice.
        """
        if line.tail == line.head:
            return  # in no sum
        moved: _Moved = {}
        while need > 0:
            circle = (
                self._known(line, moved, need)
                or self._known(line, moved, 1)
                or self._cheapest(line, moved, need)
                or self._cheapest(line, moved, 1)
            )
            if not circle:
                return
            shift = min([need, *(_room(step, moved) for step in circle)])
            for one, grows in circle:
                moved[id(one)] = moved.get(id(one), 0) + (shift if grows else -shift)
                one.hidden = True
            need -= shift

    def _number(self, end: Hashable) -> int:
        if end not in self._numbers:
            self._numbers[end] = len(self._at)
            self._at.append([])
        return self._numbers[end]

    def _known(self, line: Line[Key], moved: _Moved, least: int) -> list[_Step[Key]]:
        """The shortest way back from head to tail over what is hidden, on which each count can give `least`."""
        came: dict[int, _Step[Key]] = {}
        seen, waiting = {line.head}, deque([line.head])
        while waiting:
            place = waiting.popleft()
            for step, end in self._steps(place, line, moved, least, lambda one: one.hidden):
                if end in seen:
                    continue
                came[end] = step
                if end == line.tail:
                    return _back(came, line)
                seen.add(end)
                waiting.append(end)
        return []

    def _cheapest(self, line: Line[Key], moved: _Moved, least: int) -> list[_Step[Key]]:
        """The way back that hides the least besides."""
        came: dict[int, _Step[Key]] = {}
        costs, waiting = {line.head: 0}, [(0, line.head)]
        while waiting:
            cost, place = heapq.heappop(waiting)
            if place == line.tail:
                return _back(came, line)
            if cost > costs[place]:
                continue
            for step, end in self._steps(place, line, moved, least, lambda one: one.hidden or one.cost is not None):
                further = cost + (0 if step[0].hidden else step[0].cost or 0)
                if further < costs.get(end, further + 1):
                    costs[end], came[end] = further, step
                    heapq.heappush(waiting, (further, end))
        return []

    def _steps(
        self, place: int, line: Line[Key], moved: _Moved, least: int, fits: Callable[[Line[Key]], bool]
    ) -> Iterator[tuple[_Step[Key], int]]:
        for step in self._at[place]:
            one, grows = step
            if one is not line and fits(one) and _room(step, moved) >= least:
                yield step, one.head if grows else one.tail


def _room(step: _Step[Key], moved: _Moved) -> int:
    """By how much the count could still grow or shrink, after it was moved already."""
    line, grows = step
    now = line.count + moved.get(id(line), 0)
    return (_NO_LIMIT if line.most is None else line.most) - now if grows else now


def _back(came: dict[int, _Step[Key]], line: Line[Key]) -> list[_Step[Key]]:
    found, place = [], line.tail
    while place != line.head:
        step = came[place]
        found.append(step)
        place = step[0].tail if step[1] else step[0].head
    return found
