"""Counts as lines between the two sums that each is in, and by how much a count can be moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key")

#: All of a line but its key, in the order of its fields.
Facts = tuple[int, bool, bool, int | None, int | None, int, int]


@dataclass(slots=True)
class Line(Generic[Key]):
    """A count between two sums: a larger one adds to `head` what it takes from `tail`.

    Args:
        key: what is counted.
        count: how many.
        hidden: whether it is not told.
        wanted: whether it is hidden for its own sake, and not to protect another count.
        cost: what hiding it costs; None where it was told before, so that it can't be hidden.
        most: what everybody knows it to be at most; None where nothing says so.
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

    @property
    def facts(self) -> Facts:
        """All that the hiding depends on: the same facts give the same result, whatever is counted."""
        return self.count, self.hidden, self.wanted, self.cost, self.most, self.tail, self.head


#: How much larger or smaller each count was made, by the identity of its line.
Moved = dict[int, int]
#: A line with a direction: true from tail to head, by which its count grows.
CountStep = tuple[Line[Key], bool]
#: By the number of a sum: the steps that begin there, and the sum at which each ends.
Ways = list[list[tuple[CountStep[Key], int]]]

_NO_LIMIT = 1 << 60


def room(step: CountStep[Key], moved: Moved) -> int:
    """By how much the count could still grow or shrink, after what it was moved already."""
    line, grows = step
    now = line.count + moved.get(id(line), 0)
    return (_NO_LIMIT if line.most is None else line.most) - now if grows else now
