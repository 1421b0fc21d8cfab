"""Charts as geometry: the server computes places and lengths, the template draws SVG without a script."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.figures.protected_figures import Group

WIDTH, HEIGHT, LEFT, BOTTOM = 720, 220, 44, 26


@dataclass(frozen=True, slots=True)
class Bar:
    """One horizontal bar: its share of the longest in percent. That of a hidden count is drawn over the whole width.

    It may be the largest of all, and a short one would be read as small.
    """

    name: str
    count: int
    length: float
    hidden: bool


@dataclass(frozen=True, slots=True)
class Column:
    """The columns of one week: starts, and within them those that were shown a helpline.

    What is hidden is drawn over all the height that it may have.
    """

    x: float
    width: float
    top: float
    height: float
    inner_top: float
    inner_height: float
    name: str
    count: int
    inner: int
    labelled: bool
    hidden: bool
    inner_hidden: bool

    @property
    def middle(self) -> float:
        """The place of the week's name."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True, slots=True)
class Columns:
    """A chart of weeks with its scale."""

    columns: tuple[Column, ...]
    #: Whether any column says how much it is.
    told: bool
    ticks: tuple[tuple[float, int], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    base: int = HEIGHT - BOTTOM


@dataclass(frozen=True, slots=True)
class Bars:
    """The longest bars, and how many there are in all."""

    bars: tuple[Bar, ...]
    total: int


def bars(counts: Mapping[str, int], most: int = 12) -> Bars:
    """Horizontal bars in the order that the counts have."""
    longest = max([*counts.values(), 1])
    drawn = tuple(
        Bar(name, count, 100.0 if count < 0 else round(100 * count / longest, 2), hidden=count < 0)
        for name, count in list(counts.items())[:most]
    )
    return Bars(drawn, len(counts))


def weeks(groups: Sequence[Group], names: Sequence[str]) -> Columns:
    """One column a week: conversations begun, in it those shown a helpline."""
    highest = _round_up(max([group.starts for group in groups] + [1]))
    step = (WIDTH - LEFT) / max(1, len(groups))
    width = min(40.0, step * 0.68)
    base = HEIGHT - BOTTOM
    every = max(1, -(-len(groups) // 9))
    columns = []
    for place, (group, name) in enumerate(zip(groups, names, strict=True)):
        hidden, inner_hidden = group.starts < 0, group.helpline < 0 <= group.starts
        height = (base - 8) * (1 if hidden else group.starts / highest)
        inner = 0.0 if hidden else height if inner_hidden else (base - 8) * group.helpline / highest
        columns.append(
            Column(
                x=round(LEFT + place * step + (step - width) / 2, 1),
                width=round(width, 1),
                top=round(base - height, 1),
                height=round(height, 1),
                inner_top=round(base - inner, 1),
                inner_height=round(inner, 1),
                name=name,
                count=group.starts,
                inner=group.helpline,
                labelled=place % every == 0,
                hidden=hidden,
                inner_hidden=inner_hidden,
            )
        )
    ticks = tuple((round(base - (base - 8) * part / 4, 1), highest * part // 4) for part in range(5))
    return Columns(tuple(columns), any(group.starts > 0 for group in groups), ticks)


def _round_up(count: int) -> int:
    """A round number for the top of a scale, that four parts divide."""
    size = 4.0
    for factor in cycle((2, 2.5, 2)):  # 4, 8, 20, 40, 80, 200 ...
        if size >= count:
            break
        size *= factor
    return int(size)
