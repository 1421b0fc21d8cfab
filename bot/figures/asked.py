"""Which figures are asked for: a period that is over, and everybody's or those of one group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.figures.weekly import Scope

if TYPE_CHECKING:
    from bot.figures.periods import Period
    from bot.figures.weekly import Attribute


@dataclass(frozen=True, slots=True)
class FiguresAsked:
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
