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

    @property
    def facts(self) -> Facts:
        """What decides, whatever it is that is counted."""
        return self.count, self.hidden, self.wanted, self.cost, self.most, self.tail, self.head


#: By how much lines were moved, by their identity.
Moved = dict[int, int]
#: A line, and whether it is gone along from tail to head: then its count grows.
Step = tuple[Line[Key], bool]
#: By sum: the steps from it, and where they lead.
Ways = list[list[tuple[Step[Key], int]]]

_NO_LIMIT = 1 << 60


def room(step: Step[Key], moved: Moved) -> int:
    """By how much the count could still grow or shrink, after it was moved already."""
    line, grows = step
    now = line.count + moved.get(id(line), 0)
    return (_NO_LIMIT if line.most is None else line.most) - now if grows else now
