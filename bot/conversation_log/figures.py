"""Figures: how many were reached, understood, shown a helpline and helped, by what tells groups apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.tables import Conversation, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping

WEEK = 7 * 86_400
#: 1 January 1970 was a Thursday; weeks begin on Monday 5 January.
_MONDAY = 4 * 86_400

Dimension = Literal["campaign", "country", "language", "channel", "week"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which turns to count: from `since` up to `until` (Unix seconds), of one group where one is given.

    The try-it page is counted only as a `channel` of its own: nobody looks for help there.
    """

    since: int
    until: int
    channel: str | None = None
    country: str | None = None
    language: str | None = None
    campaign: str | None = None


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


def groups(engine: sa.Engine, scope: Scope, by: Dimension | None) -> list[Group]:
    """Counts per group, the largest first (weeks in order); one group of everything without `by`."""
    sessions = _sessions(scope).subquery()
    name = _name(sessions, by)
    query = sa.select(name.label("name"), *_measures(sessions)).select_from(sessions)
    if by:
        query = query.join(Conversation, Conversation.id == sessions.c.conversation_id).group_by(name)
    with engine.connect() as connection:
        found = [_with_monday(Group(*row), by) for row in connection.execute(query)]
    if by == "week":
        return sorted(found, key=lambda group: int(group.name or 0))
    return sorted(found, key=lambda group: -group.starts)


def crossed(
    engine: sa.Engine, scope: Scope, rows: Dimension, by: Dimension
) -> dict[tuple[str | int | None, str | int | None], Group]:
    """Counts per group within each group of another kind, by both names."""
    sessions = _sessions(scope).subquery()
    row, name = _name(sessions, rows), _name(sessions, by)
    query = (
        sa.select(row.label("row"), name.label("name"), *_measures(sessions))
        .select_from(sessions)
        .join(Conversation, Conversation.id == sessions.c.conversation_id)
        .group_by(row, name)
    )
    with engine.connect() as connection:
        found = [(first, _with_monday(Group(*counts), by)) for first, *counts in connection.execute(query)]
    return {(first, group.name): group for first, group in found}


def crossed_counts(
    engine: sa.Engine, scope: Scope, table: Literal["tiers", "intents"], rows: Dimension
) -> dict[tuple[str | None, str], int]:
    """What `tiers` or `intents` counts, within each group, by both names."""
    row = getattr(Conversation, rows)
    column = sa.func.coalesce(*((Turn.right_tier, Turn.tier) if table == "tiers" else (Turn.right_intent, Turn.intent)))
    query = turns_in(scope, row, column, sa.func.count()).where(Turn.button.is_(None)).group_by(row, column)
    with engine.connect() as connection:
        return {(group, str(name)): int(count) for group, name, count in connection.execute(query)}


def crossed_indicators(
    engine: sa.Engine, scope: Scope, rows: Dimension, into: Mapping[str, str] | None = None
) -> dict[tuple[str | None, str], int]:
    """What `indicators` counts, within each group, by both names."""
    found = _named_indicators(engine, scope, getattr(Conversation, rows), into)
    return dict(Counter((group, name) for group, _, name in found))


def monday(at: int) -> int:
    """Unix seconds of the Monday on which the week of a moment begins, in UTC."""
    return (at - _MONDAY) // WEEK * WEEK + _MONDAY


def tiers(engine: sa.Engine, scope: Scope) -> dict[str, int]:
    """Messages in words by tier, as corrected."""
    tier = sa.func.coalesce(Turn.right_tier, Turn.tier)
    return _counted(engine, scope, tier, Turn.button.is_(None))


def intents(engine: sa.Engine, scope: Scope) -> dict[str, int]:
    """Messages in words by intent, as corrected."""
    intent = sa.func.coalesce(Turn.right_intent, Turn.intent)
    return _counted(engine, scope, intent, Turn.button.is_(None))


def indicators(engine: sa.Engine, scope: Scope, into: Mapping[str, str] | None = None) -> dict[str, int]:
    """People by indicator of exploitation that they named; somebody may count for several.

    `into` puts indicators together under other names; one without a name there is left out.
    """
    found = _named_indicators(engine, scope, sa.literal(None), into)
    return dict(Counter(name for _, _, name in found).most_common())


def quiz_answers(engine: sa.Engine, scope: Scope) -> list[tuple[int, str, str]]:
    """Answers to the quiz in order: conversation, question, choice."""
    query = turns_in(scope, Turn.conversation_id, Turn.quiz).where(Turn.quiz.is_not(None)).order_by(Turn.id)
    with engine.connect() as connection:
        return [(row[0], *row[1].partition("=")[::2]) for row in connection.execute(query)]


def _measures(sessions: sa.Subquery) -> list[sa.ColumnElement[int]]:
    count = sa.func.count()
    return [
        sa.func.count(sa.distinct(sessions.c.conversation_id)),
        count,
        count.filter(sessions.c.turns > 1),
        count.filter(sessions.c.helpline > 0),
        count.filter(sessions.c.helpful > 0),
        count.filter(sessions.c.unhelpful > 0),
    ]


def _with_monday(group: Group, by: Dimension | None) -> Group:
    return replace(group, name=int(group.name or 0) * WEEK + _MONDAY) if by == "week" else group


def _named_indicators(
    engine: sa.Engine, scope: Scope, row: Any, into: Mapping[str, str] | None
) -> set[tuple[str | None, int, str]]:
    """Group, person and indicator, each once."""
    query = turns_in(scope, row, Turn.conversation_id, Turn.indicators)
    seen: set[tuple[str | None, int, str]] = set()
    with engine.connect() as connection:
        for group, person, names in connection.execute(query.where(sa.cast(Turn.indicators, sa.Text) != "[]")):
            kept = names if into is None else [into[name] for name in names if name in into]
            seen |= {(group, person, name) for name in kept}
    return seen


def turns_in(scope: Scope, *columns: Any) -> sa.Select[Any]:
    """Columns of the turns to count, and of their conversations."""
    names = ("channel", "country", "language", "campaign")
    where = [getattr(Conversation, name) == value for name in names if (value := getattr(scope, name))]
    if scope.channel is None:
        where.append(Conversation.channel.not_in(TRYIT))
    return (
        sa.select(*columns)
        .select_from(Turn)
        .join(Conversation, Conversation.id == Turn.conversation_id)
        .where(Turn.at >= scope.since, Turn.at < scope.until, *where)
    )


def _sessions(scope: Scope) -> sa.Select[Any]:
    def any_of(condition: Any) -> Any:
        return sa.func.max(sa.case((condition, 1), else_=0))

    return turns_in(
        scope,
        Turn.conversation_id,
        sa.func.min(Turn.at).label("at"),
        sa.func.count().label("turns"),
        any_of(Turn.helpline_shown.is_(True)).label("helpline"),
        any_of(Turn.feedback == "helpful").label("helpful"),
        any_of(Turn.feedback == "unhelpful").label("unhelpful"),
    ).group_by(Turn.conversation_id, Turn.session)


def _name(sessions: sa.Subquery, by: Dimension | None) -> sa.ColumnElement[Any]:
    if by is None:
        return sa.literal(None)
    if by == "week":
        return (sessions.c.at - _MONDAY) // WEEK
    return getattr(Conversation, by).expression  # type: ignore[no-any-return]


def _counted(engine: sa.Engine, scope: Scope, name: Any, condition: Any) -> dict[str, int]:
    query = turns_in(scope, name, sa.func.count()).where(condition).group_by(name)
    with engine.connect() as connection:
        found = {str(key): int(value) for key, value in connection.execute(query)}
    return dict(sorted(found.items(), key=lambda item: -item[1]))
