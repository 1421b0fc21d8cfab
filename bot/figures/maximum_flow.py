"""Finds whether hidden counts already protect another one, by a maximum flow between its two sums (E. A. Dinic, 1970).

For most counts the answer is yes. Looking for one circle after another would give the same answer, but would take half
a minute for a year of a hundred countries.

SciPy has such a flow too, and the tests compare the two. It would take 34 MB more of the staff pages' memory, and twice
the time: its matrix has to be made anew for each count, as counts come to be hidden.
"""

from __future__ import annotations

from collections import deque
from itertools import chain
from typing import TYPE_CHECKING, Generic

from bot.figures.lines_of_counts import CountStep, Key, Line, Moved, Ways, room

if TYPE_CHECKING:
    from collections.abc import Iterator


class MaximumFlow(Generic[Key]):
    """How much larger a count could be for all that is told, over the lines that are hidden.

    Args:
        ways: by sum, the steps from it.
        line: the count; it lies between two sums.
    """

    def __init__(self, ways: Ways[Key], line: Line[Key]) -> None:
        self._ways, self._line = ways, line
        self._moved: Moved = {}
        #: How many hidden lines a sum is away from the head.
        self._away: dict[int, int] = {}
        self._untried: dict[int, Iterator[tuple[CountStep[Key], int]]] = {}

    def reaches(self, need: int) -> bool:
        """Whether it could be larger by `need`."""
        while need > 0:
            self._away, self._untried = self._distances(), {}
            if self._line.tail not in self._away:
                return False
            while need > 0 and (pushed := self._push(self._line.tail, need)):
                need -= pushed
        return True

    def _distances(self) -> dict[int, int]:
        """How many hidden lines each sum is away from the head, for sums that are no further from it than the tail."""
        line, moved = self._line, self._moved
        away, waiting = {line.head: 0}, deque([line.head])
        while waiting:
            place = waiting.popleft()
            for step, end in self._ways[place]:
                if end in away or not step[0].hidden or step[0] is line or room(step, moved) <= 0:
                    continue
                away[end] = away[place] + 1
                if end == line.tail:
                    return away
                waiting.append(end)
        return away

    def _push(self, place: int, most: int) -> int:
        """Move up to `most` from the head to a sum on shortest ways, found from their end; how much it was."""
        if place == self._line.head:
            return most
        nearer = self._away[place] - 1
        back = self._untried.get(place) or iter(self._ways[place])
        for step, start in back:
            one, grows = step[0], not step[1]
            if self._away.get(start) != nearer or not one.hidden or one is self._line:
                continue
            left = room((one, grows), self._moved)
            if left > 0 and (pushed := self._push(start, min(most, left))):
                self._moved[id(one)] = self._moved.get(id(one), 0) + (pushed if grows else -pushed)
                self._untried[place] = chain([(step, start)], back)
                return pushed
        self._untried[place] = back
        return 0
