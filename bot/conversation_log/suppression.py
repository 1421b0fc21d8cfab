"""Small counts are not shown: a group of few can be a person that somebody knows."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from bot.conversation_log.figures import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Counts below this are hidden; 0 says nothing about anybody and stays.
SMALLEST = 10
HIDDEN = -1


def shown(count: int | None) -> str:
    """A count for a table: hidden counts as what they are below."""
    if count is None:
        return "–"
    return f"<{SMALLEST}" if count == HIDDEN or 0 < count < SMALLEST else f"{count:,}"


def hide_small(counts: Sequence[int]) -> list[int]:
    """Counts with the small ones hidden, and one more where a total would give a single hidden one away."""
    hidden = {place for place, count in enumerate(counts) if 0 < count < SMALLEST}
    if len(hidden) == 1:
        others = [place for place, count in enumerate(counts) if count >= SMALLEST]
        if others:
            hidden.add(min(others, key=lambda place: counts[place]))
    return [HIDDEN if place in hidden else count for place, count in enumerate(counts)]


def hide_small_groups(groups: Sequence[Group]) -> list[Group]:
    """Groups with their small counts hidden, column by column."""
    columns = {
        field.name: hide_small([getattr(group, field.name) for group in groups])
        for field in fields(Group)
        if field.name != "name"
    }
    return [
        replace(group, **{name: column[place] for name, column in columns.items()})
        for place, group in enumerate(groups)
    ]


def hide_small_counts(counts: dict[str, int]) -> dict[str, int]:
    """Counts by name with the small ones hidden."""
    return dict(zip(counts, hide_small(list(counts.values())), strict=True))
