"""Figures as they may be shown: counted, then hidden over every page that could give a small count away.

Tables of one kind of group (countries, tiers, ...) are told of every period, and hidden over all of them at once.
Tables of two kinds, which pages of groups hold, are told of one size of period, and hidden within each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.figures.one_way_tables import BEGUN, MEASURES, OneWayTables, TableName
from bot.figures.periods import largest
from bot.figures.protected_quality import ProtectedQuality
from bot.figures.quality import IN_WORDS, TOLD, answer_times
from bot.figures.suppression import ALL, GroupName
from bot.figures.two_way_tables import two_way_measures, two_way_table

if TYPE_CHECKING:
    import sqlalchemy as sa

    from bot.figures.asked import FiguresAsked
    from bot.figures.periods import Period
    from bot.figures.quiz_knowledge import Knowledge
    from bot.figures.weekly import Attribute


@dataclass(frozen=True, slots=True)
class Group:
    """The counts of one group.

    Args:
        name: the campaign, country, language or channel, or the Unix seconds of the week's Monday.
        people: pseudonyms.
        starts: conversations begun, also again after a silence.
        engaged: of these, with a second message.
        helpline: of these, in which a helpline was shown.
        helpful, unhelpful: of these, with that feedback.
    """

    name: str | int | None
    people: int
    starts: int
    engaged: int
    helpline: int
    helpful: int
    unhelpful: int


class ProtectedFigures:
    """The figures of what is asked for, with `HIDDEN` in the place of what is not to be told."""

    def __init__(self, engine: sa.Engine, asked: FiguresAsked) -> None:
        self._engine, self._asked = engine, asked
        self._top = largest(asked.period)
        self._one_way = OneWayTables(engine, self._top, asked.channel)

    def total(self) -> Group:
        """The counts of everybody, or of the group: then as its row of the table has them."""
        return self._group(self._asked.period, self._asked.attribute, self._asked.value)

    def weeks(self) -> list[Group]:
        """The same for each week of the period, also those in which nobody wrote."""
        weeks = [
            week
            for week in self._one_way.tally.periods
            if week.level == "week" and week.since in self._asked.period.mondays
        ]
        found = [self._group(week, self._asked.attribute, self._asked.value) for week in weeks]
        return [replace(group, name=week.since) for week, group in zip(weeks, found, strict=True)]

    def groups(self, by: Attribute) -> list[Group]:
        """Counts per group, the largest first and hidden ones by name, as their order would tell their size."""
        attribute, value = self._asked.attribute, self._asked.value
        if attribute == by:
            found = [self.total()]
        elif attribute is None:
            names = {
                name
                for measure in MEASURES
                for name in self._one_way.measure(measure, by).row(self._asked.period).counts
            }
            found = [self._group(self._asked.period, by, name) for name in names]
        elif self._asked.broken_down:
            tables = two_way_measures(self._one_way, self._asked.period, attribute, by)
            names = {name for table in tables.values() for name in table.row(value)}
            found = [Group(name, **{of: table.of((value, name)) for of, table in tables.items()}) for name in names]
        else:
            found = []
        return sorted(found, key=lambda group: (group.starts < 0, -max(0, group.starts), str(group.name)))

    def names_shown(self, by: Attribute) -> list[str]:
        """The groups that everybody's page of the period shows, by name."""
        told = self._one_way.measure(BEGUN, by).row(self._asked.period).told()
        return sorted(name for name, count in told.items() if name is not None and count > 0)

    def counts(self, table: TableName) -> dict[str, int]:
        """Messages by tier or intent, or people by sign or suspected type of exploitation; ordered like groups."""
        if self._asked.attribute is None:
            found = self._one_way.table(table).row(self._asked.period).told()
        elif self._asked.broken_down:
            crossed = two_way_table(self._engine, self._one_way, self._asked.period, table, self._asked.attribute)
            found = crossed.row(self._asked.value)
        else:
            found = {}
        return {
            str(name): n
            for name, n in sorted(found.items(), key=lambda pair: (pair[1] < 0, -max(0, pair[1]), str(pair[0])))
        }

    def quality(self) -> dict[str, int | None]:
        """How well it went, by name; times are in milliseconds and belong to nobody."""
        by = self._asked.attribute
        told = ProtectedQuality(self._engine, self._one_way).told(by)
        group = self._asked.value if by else ALL
        found = {name: told[name].of(self._asked.period, group) for name in TOLD}
        known = by is None or found[IN_WORDS] > 0
        half, most = answer_times(self._engine, self._asked.scope) if known else (None, None)
        return {**found, "answer_p50": half, "answer_p95": most}

    def knowledge(self) -> list[Knowledge]:
        """Right answers to the quiz, of everybody alone: shares of a group and of all would tell those of others."""
        if self._asked.attribute:
            return []
        return self._one_way.knowledge(self._asked.period)

    def _group(self, period: Period, by: Attribute | None, name: GroupName) -> Group:
        found = {measure: self._one_way.measure(measure, by).of(period, name if by else ALL) for measure in MEASURES}
        return Group(name if by else None, **found)
