"""Small counts are not shown: a group of few can be a person that somebody knows.

What is hidden can't be had by subtraction either: in every line whose total is shown at least two counts are
hidden. That holds across pages too, where a table is asked for one group: its counts are cells of a table of two
dimensions, of which each row and each column is a page, and both protect them.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from bot.conversation_log.figures import Group

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

Key = TypeVar("Key")
Name = str | int | None

#: Counts below this are hidden; 0 says nothing about anybody and stays.
SMALLEST = 10
#: A hidden count that is below `SMALLEST`, and one that is hidden only because it would give another away.
FEW, HIDDEN = -1, -2

MEASURES = tuple(field.name for field in fields(Group) if field.name != "name")


def shown(count: int | None) -> str:
    """A count for a page: a small one as what it is below, and one that is hidden for its sake as hidden."""
    if count is None:
        return "–"
    if count == HIDDEN:
        return "hidden"
    return f"<{SMALLEST}" if count == FEW or 0 < count < SMALLEST else f"{count:,}"


def plain(count: int | None) -> str | int:
    """A count for a file: a number that a spreadsheet can add, else what stands on the page."""
    if count is None:
        return ""
    return shown(count) if count < 0 or 0 < count < SMALLEST else count


def hide_small(counts: Sequence[int]) -> list[int]:
    """Counts with the small ones hidden, and one more where a total would give a single hidden one away."""
    places = range(len(counts))
    found = hide_in_lines(dict(enumerate(counts)), [places], zeros=False)
    return [found[place] for place in places]


def hide_in_lines(
    counts: Mapping[Key, int],
    lines: Iterable[Sequence[Key]],
    totals: Collection[Key] = (),
    *,
    zeros: bool = True,
) -> dict[Key, int]:
    """Counts with the small ones hidden, and in no line a single one.

    Args:
        counts: the counts; a total that is hidden already has its mark.
        lines: what adds up to something that is known, each with its total where that may be hidden.
        totals: keys of totals. Other pages show them, so they stay as they are.
        zeros: whether nought is hidden too where a line holds nothing else to hide.
    """
    hidden = {key for key, count in counts.items() if count < 0 or (0 < count < SMALLEST and key not in totals)}
    lines, again = list(lines), True
    while again:
        again = False
        for line in lines:
            if sum(key in hidden for key in line) != 1:
                continue
            others = [key for key in line if key not in hidden and key not in totals and (zeros or counts[key])]
            if others:
                hidden.add(min(others, key=lambda key: (counts[key] == 0, counts[key])))
                again = True
    return {key: _mark(count) if key in hidden else count for key, count in counts.items()}


def hide_small_groups(groups: Sequence[Group], blocks: Sequence[Sequence[int]] = ()) -> list[Group]:
    """Groups with their small counts hidden, column by column.

    Args:
        groups: the groups, which add up to a total.
        blocks: places of groups whose sum is known besides, as that of the latest weeks is.
    """
    places = range(len(groups))
    columns = {
        name: hide_in_lines(
            {place: getattr(group, name) for place, group in enumerate(groups)},
            [*blocks, places],
            zeros=bool(blocks),
        )
        for name in MEASURES
    }
    return [replace(groups[place], **{name: column[place] for name, column in columns.items()}) for place in places]


def hide_small_counts(counts: dict[str, int]) -> dict[str, int]:
    """Counts by name with the small ones hidden."""
    return dict(zip(counts, hide_small(list(counts.values())), strict=True))


def hide_crossed(
    cells: Mapping[tuple[Name, Name], int],
    rows: Mapping[Name, int],
    columns: Mapping[Name, int],
    blocks: Sequence[Sequence[Name]] = (),
) -> dict[tuple[Name, Name], int]:
    """The cells of a table of two dimensions, hidden so that neither a row nor a column gives one away.

    Args:
        cells: counts by name of row and column; what is missing is nought.
        rows: the totals of the rows as other pages show them, with their marks.
        columns: those of the columns.
        blocks: columns whose sum is known besides.
    """
    counts: dict[object, int] = {(row, column): cells.get((row, column), 0) for row in rows for column in columns}
    totals: dict[object, int] = {("row", row, None): count for row, count in rows.items()}
    totals |= {("column", column, None): count for column, count in columns.items()}
    lines: list[list[object]] = [[(row, column) for column in block] for row in rows for block in blocks]
    lines += [[("row", row, None), *((row, column) for column in columns)] for row in rows]
    lines += [[("column", column, None), *((row, column) for row in rows)] for column in columns]
    found = hide_in_lines(counts | totals, lines, totals)
    return {(row, column): found[row, column] for row in rows for column in columns}


def _mark(count: int) -> int:
    return FEW if count == FEW or 0 < count < SMALLEST else HIDDEN
