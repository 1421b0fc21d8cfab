"""Which figures are asked for: whole weeks, and of everything or of one group."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, cast, get_args

from bot.channel_names import TRYIT
from bot.conversation_log.figures import WEEK, Scope, monday

if TYPE_CHECKING:
    from django.http import HttpRequest

#: Weeks, the current one included, that a page can be asked for.
PERIODS = (4, 13, 26, 52)
Attribute = Literal["country", "language", "channel", "campaign"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A period, and one group of it: `value` of `attribute`, both None for everything.

    Whole weeks, because two periods that differ by a day give that day away; one group, because two at a time
    give away what a table of one hides.
    """

    scope: Scope
    attribute: Attribute | None = None
    value: str | None = None

    @property
    def weeks(self) -> int:
        """How many weeks, the current one included."""
        return (self.scope.until - self.scope.since) // WEEK

    @property
    def of(self) -> str:
        """The group as an address has it."""
        return f"{self.attribute}:{self.value}" if self.attribute else ""

    @property
    def mondays(self) -> list[int]:
        """The weeks in order, each by the Unix seconds of its Monday."""
        return list(range(self.scope.since, self.scope.until, WEEK))

    @property
    def blocks(self) -> list[list[int]]:
        """Weeks whose sum is known: shorter periods can be asked for, and subtracted."""
        newest_first = self.mondays[::-1]
        edges = [0, *(weeks for weeks in PERIODS if weeks <= self.weeks)]
        return [newest_first[start:end] for start, end in pairwise(edges)]

    @property
    def narrowed(self) -> Scope:
        """The scope of the group alone."""
        values = {self.attribute: self.value} if self.attribute else {}
        return replace(self.scope, **values)  # type: ignore[arg-type]

    @property
    def name(self) -> str:
        """The period and the group, for the name of a file."""
        first, last = (datetime.fromtimestamp(at, UTC).date() for at in (self.scope.since, self.scope.until - 1))
        group = f"-{self.attribute}-{self.value}" if self.attribute else ""
        return "".join(sign for sign in f"{first}-{last}{group}" if sign.isascii() and (sign.isalnum() or sign in "-_"))


def read_scope(request: HttpRequest) -> Asked:
    """What the query asks for; a quarter of everything by default."""
    text = request.GET.get("weeks", "")
    weeks = int(text) if text.isdigit() and int(text) in PERIODS else PERIODS[1]
    until = monday(int(time.time())) + WEEK
    scope = Scope(since=until - weeks * WEEK, until=until)
    attribute, _, value = request.GET.get("of", "").partition(":")
    if attribute not in get_args(Attribute) or not value:
        return Asked(scope)
    if value in TRYIT:  # in no total: nothing can be subtracted from anything
        return Asked(replace(scope, channel=value))
    return Asked(scope, cast("Attribute", attribute), value)
