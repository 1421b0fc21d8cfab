"""What readers found of the bot's verdicts, hidden so that no sum gives a small count away.

How many alarms were right is on no page, and yet is told: by the alarms that were read less the false ones. So what is
left is protected as a count of its own. Where staff read everything, right alarms and missed cases together are the
urgent messages, which the table of urgency tells besides. So false alarms and missed cases are told together or not at
all, and where that table hides how many messages were urgent, nothing here tells it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.figures.quality import IN_WORDS
from bot.figures.suppression import ALL, told_over_time, told_together
from bot.figures.two_way_tables import two_way_table
from bot.taxonomy import URGENT_TIERS

if TYPE_CHECKING:
    from collections.abc import Collection

    import sqlalchemy as sa

    from bot.figures.one_way_tables import OneWayTables
    from bot.figures.suppression import Cell, GroupName, Told
    from bot.figures.weekly import Attribute

#: What is counted of all messages in words, one by one.
_OF_ALL = ("not_understood", "low_confidence", "read")
#: Of these two neither is hidden alone: together they are the messages that were read.
_READ = ("calm_read", "urgent_read")
#: What readers found, and of which of the two. All four tell each other, beside the table of urgency.
_FOUND = {
    "missed_urgent": "calm_read", "rightly_calm": "calm_read",
    "false_alarms": "urgent_read", "rightly_urgent": "urgent_read",
}  # fmt: skip


class ProtectedQuality:
    """How well messages were understood: counts by name, told of a period and of all within it.

    Args:
        engine: the log's database.
        one_way: the tables of the same periods.
    """

    def __init__(self, engine: sa.Engine, one_way: OneWayTables) -> None:
        self._engine, self._one_way = engine, one_way
        self.told = cache(self._told)

    def _told(self, by: Attribute | None) -> dict[str, Told]:
        """Each count by group, or of everybody."""
        messages = self._one_way.messages(by)
        told = {IN_WORDS: messages}
        told |= {name: self._count(name, by, messages) for name in _OF_ALL}
        also = self._urgency_hidden(by)
        told |= told_together({name: self._count(name, by, told["read"], also) for name in _READ})
        return told | told_together({name: self._count(name, by, told[of]) for name, of in _FOUND.items()})

    def _count(self, name: str, by: Attribute | None, above: Told, also: Collection[Cell] = ()) -> Told:
        whole = self.told(None)[name] if by else None
        return told_over_time(self._one_way.top, self._one_way.counted(name, by), whole, above, also)

    def _urgency_hidden(self, by: Attribute | None) -> set[Cell]:
        """Where the table of urgency does not tell how many were urgent, since it hides tiers of either side.

        Of groups there is such a table for quarters alone.
        """
        tiers: set[tuple[Cell, GroupName]]
        if by is None:
            tiers = {((period, ALL), tier) for period, tier in self._one_way.table("tiers").hidden}
        else:
            tiers = {
                ((quarter, group), tier)
                for quarter in self._one_way.tally.periods
                if quarter.level == "quarter"
                for group, tier in two_way_table(self._engine, self._one_way, quarter, "tiers", by).hidden
            }
        sides = {(cell, tier in URGENT_TIERS) for cell, tier in tiers}
        return {cell for cell, _ in sides if {(cell, True), (cell, False)} <= sides}
