"""Which figures are asked for: a period that is over, and everybody's or those of one group."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast, get_args

from bot.channel_names import TRYIT
from bot.figures.periods import LEVELS, Level, Period, named, over, period_at
from bot.figures.weekly import Attribute, Scope, first_seen

if TYPE_CHECKING:
    import sqlalchemy as sa
    from django.http import HttpRequest

#: Weeks, months, quarters and years that a page offers, the latest of each.
_OFFERED: dict[Level, int] = {"week": 53, "month": 24, "quarter": 12, "year": 10}
#: What is asked for where nothing is: the largest of these of which one is over.
_FIRST: tuple[Level, ...] = ("quarter", "month", "week")


@dataclass(frozen=True, slots=True)
class Asked:
    """A period, and one group of it: `value` of `attribute`, both None for everybody.

    One group, because two at a time give away what a table of one hides. `channel` is that of the try-it page, which
    is no group of everybody: it is in no total, so that nothing can be subtracted from anything.
    """

    period: Period
    attribute: Attribute | None = None
    value: str | None = None
    channel: str | None = None

    @property
    def of(self) -> str:
        """The group as an address has it."""
        if self.channel:
            return f"channel:{self.channel}"
        return f"{self.attribute}:{self.value}" if self.attribute else ""

    @property
    def broken_down(self) -> bool:
        """Whether the group is shown in parts: in one size of period alone, as each more is more to subtract."""
        return self.attribute is None or self.period.level == "quarter"

    @property
    def scope(self) -> Scope:
        """The turns of the period, or of the group in it."""
        whole = Scope(self.period.since, self.period.until, channel=self.channel)
        if self.attribute is None:
            return whole
        values = {self.attribute: self.value}
        return Scope(self.period.since, self.period.until, **values)

    @property
    def name(self) -> str:
        """The period and the group, for the name of a file."""
        group = f"-{self.of.replace(':', '-')}" if self.of else ""
        return "".join(sign for sign in self.period.name + group if sign.isascii() and (sign.isalnum() or sign in "-_"))


def periods_over(engine: sa.Engine) -> dict[Level, list[Period]]:
    """The periods to choose from, years first, the latest first of each size; none before one is over."""
    first = first_seen(engine)
    if first is None:
        return {}
    now = int(time.time())
    return {level: found for level in LEVELS[::-1] if (found := over(level, first, now)[: _OFFERED[level]])}


def first_over(engine: sa.Engine) -> int | None:
    """The end of the first week with figures (Unix seconds); None while nobody wrote."""
    first = first_seen(engine)
    return None if first is None else period_at("week", first).until


def around(period: Period, offered: dict[Level, list[Period]]) -> dict[str, Period | None]:
    """Periods to look at next: the ones before and after, the larger one, and the quarter nearest to it."""
    same = offered[period.level]
    place = same.index(period)
    larger = period.parent
    return {
        "earlier": same[place + 1] if place + 1 < len(same) else None,
        "later": same[place - 1] if place else None,
        "larger": larger if larger and larger in offered.get(larger.level, ()) else None,
        "quarter": next((one for one in offered.get("quarter", ()) if one.since < period.until), None),
    }


def read_asked(request: HttpRequest, offered: dict[Level, list[Period]]) -> Asked | None:
    """The figures that the query asks for, by default the latest quarter of everybody; None while no period is over."""
    wanted = named(request.GET.get("period", ""))
    if wanted is None or wanted not in offered.get(wanted.level, ()):
        wanted = next((offered[level][0] for level in _FIRST if level in offered), None)
    if wanted is None:
        return None
    attribute, _, value = request.GET.get("of", "").partition(":")
    if attribute not in get_args(Attribute) or not value:
        return Asked(wanted)
    if value in TRYIT:
        return Asked(wanted, channel=value)
    return Asked(wanted, cast("Attribute", attribute), value)
