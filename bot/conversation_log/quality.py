"""How well turns were understood, how fast they were answered, and what readers found of the bot's verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.assessment import URGENT_TIERS
from bot.conversation_log.figures import turns_in
from bot.conversation_log.tables import Conversation, Turn

if TYPE_CHECKING:
    from bot.conversation_log.figures import Dimension, Scope


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


def quality(engine: sa.Engine, scope: Scope) -> Quality:
    """Understanding, time to answer, and what readers found of missed and false alarms."""
    query = turns_in(scope, *_quality()).where(Turn.button.is_(None))
    with engine.connect() as connection:
        counts = connection.execute(query).one()._asdict()
        half, most = (_percentile(connection, scope, share) for share in (0.5, 0.95))
    return Quality(**counts, answer_p50=half, answer_p95=most)


def quality_counts(engine: sa.Engine, scope: Scope, rows: Dimension) -> dict[str | None, dict[str, int]]:
    """The counts of `quality` within each group."""
    row = getattr(Conversation, rows)
    query = turns_in(scope, row, *_quality()).where(Turn.button.is_(None)).group_by(row)
    with engine.connect() as connection:
        found = [(values[0], values._asdict()) for values in connection.execute(query)]
    names = [column.name for column in _quality()]
    return {group: {name: int(values[name]) for name in names} for group, values in found}


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


def _percentile(connection: sa.Connection, scope: Scope, share: float) -> int | None:
    times = turns_in(scope, Turn.answer_ms).where(Turn.answer_ms.is_not(None))
    count = connection.scalar(sa.select(sa.func.count()).select_from(times.subquery())) or 0
    if not count:
        return None
    place = min(count - 1, int(count * share))
    return int(connection.scalar(times.order_by(Turn.answer_ms).offset(place).limit(1)) or 0)
