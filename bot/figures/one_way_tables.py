"""Tables of one kind of group: what is counted in a period and in all within it, and what of that is hidden."""

from __future__ import annotations

from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from bot.figures import weekly
from bot.figures.quality import IN_WORDS, quality
from bot.figures.quiz_knowledge import PARTS, Knowledge, knowledge, tries
from bot.figures.signs import telling_types, type_of
from bot.figures.suppression import ALL, Cell, GroupName, Told, told_over_time, told_together
from bot.figures.tally import Tally
from bot.figures.weekly import SESSION_MEASURES, Attribute, Begun, Scope

if TYPE_CHECKING:
    import sqlalchemy as sa

    from bot.figures.periods import Period

TableName = Literal["tiers", "types", "indicators", "intents"]
#: What is counted of people and of what they begin.
MEASURES = ("people", *SESSION_MEASURES)
#: None of the others is larger.
BEGUN = "starts"
#: The conversations begun in which something came: a second message, a helpline, feedback. `REST` are the others.
PARTS_OF_BEGUN = tuple(measure for measure in SESSION_MEASURES if measure != BEGUN)
REST = "rest"
#: Tables that count messages in words, by what.
MESSAGES: dict[str, Literal["tier", "intent"]] = {"tiers": "tier", "intents": "intent"}


class OneWayTables:
    """Counts of a period and of everything within it.

    Args:
        engine: the log's database.
        top: the period; the largest that ends when it does.
        channel: that of the try-it page, where its figures are asked for.
    """

    def __init__(self, engine: sa.Engine, top: Period, channel: str | None) -> None:
        self._engine, self.top = engine, top
        self._scope = Scope(top.since, top.until, channel=channel)
        self.tally = Tally(top)
        self.measure = cache(self._measure)
        self.with_rest = cache(self._with_rest)
        self.messages = cache(self._messages)
        self._quality_rows = cache(self._read_quality)

    @cached_property
    def begun(self) -> list[Begun]:
        """The conversations that every person began in each week."""
        return weekly.begun(self._engine, self._scope)

    def _measure(self, measure: str, by: Attribute | None) -> Told:
        """People, or conversations that they began, by group or of everybody."""
        if measure in PARTS_OF_BEGUN:
            return self.with_rest(measure, by)[measure]
        if measure == "people":
            named = ((one.week, one.groups[by] if by else ALL, one.person) for one in self.begun)
            counts = self.tally.members(named)
        else:
            counts = self._sums(measure, by)
        whole = self.measure(measure, None) if by else None
        return told_over_time(self.top, counts, whole, None if measure == BEGUN else self.measure(BEGUN, by))

    def _sums(self, measure: str, by: Attribute | None) -> Counter[Cell]:
        return self.tally.counts((one.week, one.groups[by] if by else ALL, getattr(one, measure)) for one in self.begun)

    def _with_rest(self, measure: str, by: Attribute | None) -> dict[str, Told]:
        """The conversations in which something came, and those in which it did not, by group or of everybody.

        The rest is on no page, and yet is told, by those that began less these: so neither is hidden alone.
        """
        begun, counts = self.measure(BEGUN, by), self._sums(measure, by)
        rest = Counter({cell: count - counts[cell] for cell, count in begun.counts.items()})
        wholes = self.with_rest(measure, None) if by else {}
        both = {measure: counts, REST: rest}
        return told_together(
            {name: told_over_time(self.top, each, wholes.get(name), begun) for name, each in both.items()}
        )

    def _messages(self, by: Attribute | None) -> Told:
        """All messages in words, by group or of everybody."""
        return told_over_time(self.top, self.counted(IN_WORDS, by), self.messages(None) if by else None)

    def counted(self, name: str, by: Attribute | None) -> Counter[Cell]:
        """What `quality` counts of messages in words, by group or of everybody; nothing of it is hidden yet."""
        rows = self._quality_rows(by)
        return self.tally.counts((week, group if by else ALL, found[name]) for week, group, found in rows)

    def _read_quality(self, by: Attribute | None) -> list[tuple[int, GroupName, dict[str, int]]]:
        return quality(self._engine, self._scope, by)

    def table(self, table: TableName) -> Told:
        """Messages by tier or intent, or people by sign or suspected type of exploitation."""
        if table in MESSAGES:
            rows = weekly.messages(self._engine, self._scope, MESSAGES[table])
            counts = self.tally.counts((week, name, count) for week, _, name, count in rows)
            return told_over_time(self.top, counts, self.messages(None))
        named = weekly.signs(self._engine, self._scope)
        signs = told_over_time(self.top, self.tally.people((week, sign, person) for week, _, person, sign in named))
        if table == "indicators":
            return signs
        types = ((week, found, person) for week, _, person, sign in named if (found := type_of(sign)))
        counts = self.tally.people(types)
        also = [(period, name) for period in self.tally.periods for name in telling_types(signs.row(period).hidden)]
        return told_over_time(self.top, counts, also=[cell for cell in also if counts[cell]])

    def knowledge(self, period: Period) -> list[Knowledge]:
        """Right answers to the quiz before and after it explained them."""
        answers = weekly.quiz_answers(self._engine, self._scope)
        found = {
            at: tries((person, question, choice) for week, person, question, choice in answers if week in at.mondays)
            for at in self.tally.periods
        }

        def told(name: str, above: Told | None = None) -> Told:
            counts = {(at, question): n[name] for at, questions in found.items() for question, n in questions.items()}
            return told_over_time(self.top, Counter(counts), above=above)

        every = {"people": told("people")}
        for whole, parts in PARTS:
            every |= told_together({name: told(name, every[whole]) for name in parts})
        return [
            knowledge(question, counts, {name for name, each in every.items() if (period, question) in each.hidden})
            for question, counts in found[period].items()
        ]
