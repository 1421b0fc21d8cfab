"""Figures: how many were reached, understood, shown a helpline and helped, by what tells groups apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any, Literal

import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.assessment import URGENT_TIERS
from bot.conversation_log.tables import Conversation, Turn

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


@dataclass(frozen=True, slots=True)
class Quality:
    """How well turns were understood and how fast they were answered; counts are of messages in words."""

    messages: int
    not_understood: int
    low_confidence: int
    answer_p50: int | None
    answer_p95: int | None
    read: int
    calm_read: int
    missed_urgent: int
    urgent_read: int
    false_alarms: int


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
    engine: sa.Engine, scope: Scope, table: Literal["tiers", "intents", "indicators"], rows: Dimension
) -> dict[tuple[str | None, str], int]:
    """What `tiers`, `intents` or `indicators` counts, within each group, by both names."""
    row = getattr(Conversation, rows)
    if table == "indicators":
        return dict(Counter((group, name) for group, _, name in _named_indicators(engine, scope, row)))
    column = sa.func.coalesce(*((Turn.right_tier, Turn.tier) if table == "tiers" else (Turn.right_intent, Turn.intent)))
    query = _turns(scope, row, column, sa.func.count()).where(Turn.button.is_(None)).group_by(row, column)
    with engine.connect() as connection:
        return {(group, str(name)): int(count) for group, name, count in connection.execute(query)}


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


def indicators(engine: sa.Engine, scope: Scope) -> dict[str, int]:
    """People by indicator of exploitation that they named; somebody may count for several."""
    found = _named_indicators(engine, scope, sa.literal(None))
    return dict(Counter(name for _, _, name in found).most_common())


def quality(engine: sa.Engine, scope: Scope) -> Quality:
    """Understanding, time to answer, and what readers found of missed and false alarms."""
    query = _turns(scope, *_quality()).where(Turn.button.is_(None))
    with engine.connect() as connection:
        counts = connection.execute(query).one()._asdict()
        half, most = (_percentile(connection, scope, share) for share in (0.5, 0.95))
    return Quality(**counts, answer_p50=half, answer_p95=most)


def quality_counts(engine: sa.Engine, scope: Scope, rows: Dimension) -> dict[str | None, dict[str, int]]:
    """The counts of `quality` within each group."""
    row = getattr(Conversation, rows)
    query = _turns(scope, row, *_quality()).where(Turn.button.is_(None)).group_by(row)
    with engine.connect() as connection:
        found = [(values[0], values._asdict()) for values in connection.execute(query)]
    names = [column.name for column in _quality()]
    return {group: {name: int(values[name]) for name in names} for group, values in found}


def quiz_answers(engine: sa.Engine, scope: Scope) -> list[tuple[int, str, str]]:
    """Answers to the quiz in order: conversation, question, choice."""
    query = _turns(scope, Turn.conversation_id, Turn.quiz).where(Turn.quiz.is_not(None)).order_by(Turn.id)
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


def _quality() -> list[sa.Label[int]]:
    """The counts of `Quality`, by their names."""
    count, read = sa.func.count(), Turn.reviewed_at.is_not(None)
    was, is_ = Turn.tier.in_(URGENT_TIERS), sa.func.coalesce(Turn.right_tier, Turn.tier).in_(URGENT_TIERS)
    found = {
        "messages": count,
        "not_understood": count.filter(Turn.not_understood.is_(True)),
        "low_confidence": count.filter(Turn.low_confidence.is_(True)),
        "read": count.filter(read),
        "calm_read": count.filter(read, sa.not_(was)),
        "missed_urgent": count.filter(read, sa.not_(was), is_),
        "urgent_read": count.filter(read, was),
        "false_alarms": count.filter(read, was, sa.not_(is_)),
    }
    return [column.label(name) for name, column in found.items()]


def _with_monday(group: Group, by: Dimension | None) -> Group:
    return replace(group, name=int(group.name or 0) * WEEK + _MONDAY) if by == "week" else group


def _named_indicators(engine: sa.Engine, scope: Scope, row: Any) -> set[tuple[str | None, int, str]]:
    """Group, person and indicator, each once."""
    query = _turns(scope, row, Turn.conversation_id, Turn.indicators)
    seen: set[tuple[str | None, int, str]] = set()
    with engine.connect() as connection:
        for group, person, names in connection.execute(query.where(sa.cast(Turn.indicators, sa.Text) != "[]")):
            seen |= {(group, person, name) for name in names}
    return seen


def _turns(scope: Scope, *columns: Any) -> sa.Select[Any]:
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

    return _turns(
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
    query = _turns(scope, name, sa.func.count()).where(condition).group_by(name)
    with engine.connect() as connection:
        found = {str(key): int(value) for key, value in connection.execute(query)}
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _percentile(connection: sa.Connection, scope: Scope, share: float) -> int | None:
    times = _turns(scope, Turn.answer_ms).where(Turn.answer_ms.is_not(None))
    count = connection.scalar(sa.select(sa.func.count()).select_from(times.subquery())) or 0
    if not count:
        return None
    place = min(count - 1, int(count * share))
    return int(connection.scalar(times.order_by(Turn.answer_ms).offset(place).limit(1)) or 0)
