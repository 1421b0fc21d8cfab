"""Which figures an address asks for, and the periods that a page offers to choose from."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, cast, get_args

from bot.channel_names import TRYIT
from bot.figures.asked import FiguresAsked
from bot.figures.periods import LEVELS, Period, PeriodLength, named, over, period_at
from bot.figures.weekly import Attribute, first_seen

if TYPE_CHECKING:
    import sqlalchemy as sa
    from django.http import HttpRequest

#: Weeks, months, quarters and years that a page offers, the latest of each.
_OFFERED: dict[PeriodLength, int] = {"week": 53, "month": 24, "quarter": 12, "year": 10}
#: What is asked for where nothing is: the largest of these sizes of which a period is over.
_FIRST: tuple[PeriodLength, ...] = ("quarter", "month", "week")


def periods_over(engine: sa.Engine) -> dict[PeriodLength, list[Period]]:
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


def around(period: Period, offered: dict[PeriodLength, list[Period]]) -> dict[str, Period | None]:
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


def read_asked(request: HttpRequest, offered: dict[PeriodLength, list[Period]]) -> FiguresAsked | None:
    """The figures that the query asks for, by default the latest quarter of everybody; None while no period is over."""
    wanted = named(request.GET.get("period", ""))
    if wanted is None or wanted not in offered.get(wanted.level, ()):
        wanted = next((offered[level][0] for level in _FIRST if level in offered), None)
    if wanted is None:
        return None
    attribute, _, value = request.GET.get("of", "").partition(":")
    if attribute not in get_args(Attribute) or not value:
        return FiguresAsked(wanted)
    if value in TRYIT:
        return FiguresAsked(wanted, channel=value)
    return FiguresAsked(wanted, cast("Attribute", attribute), value)
