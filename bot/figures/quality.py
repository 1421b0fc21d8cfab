"""How well turns were understood, how fast they were answered, and what readers found of the bot's verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.tables import LoggedTurn
from bot.figures.week_groups import week_of
from bot.figures.weekly import group_of, turns_in
from bot.taxonomy import URGENT_TIERS

if TYPE_CHECKING:
    from bot.figures.weekly import Attribute, GroupName, Scope


#: All messages in words.
IN_WORDS = "messages"
#: What is told of them: the right verdicts beside the wrong ones are on no page.
TOLD = (
    IN_WORDS, "not_understood", "low_confidence", "read", "calm_read", "missed_urgent", "urgent_read", "false_alarms",
)  # fmt: skip
#: What is counted.
_COUNTED = (*TOLD, "rightly_calm", "rightly_urgent")
#: The times that are shown are those within which these shares of the messages were answered.
_HALF, _MOST = 0.5, 0.95


def quality(
    engine: sa.Engine, scope: Scope, by: Attribute | None = None
) -> list[tuple[int, GroupName, dict[str, int]]]:
    """Week, group and counts by name: of messages in words, of those not understood, and what readers found."""
    columns = (week_of(LoggedTurn.at), group_of(by, scope))
    query = turns_in(scope, *columns, *_quality(), by=by).where(LoggedTurn.button.is_(None)).group_by(*columns)
    with engine.connect() as connection:
        rows = list(connection.execute(query))
    return [(int(week), group, dict(zip(_COUNTED, map(int, counts), strict=True))) for week, group, *counts in rows]


def answer_times(engine: sa.Engine, scope: Scope) -> tuple[int | None, int | None]:
    """Milliseconds within which half of the messages, and 95 of 100, were answered."""
    with engine.connect() as connection:
        half, most = (_percentile(connection, scope, share) for share in (_HALF, _MOST))
    return half, most


def _quality() -> list[sa.ColumnElement[int]]:
    """A column for each of `_COUNTED`."""
    count, read = sa.func.count(), LoggedTurn.reviewed_at.is_not(None)
    was, is_ = (
        LoggedTurn.tier.in_(URGENT_TIERS),
        sa.func.coalesce(LoggedTurn.right_tier, LoggedTurn.tier).in_(URGENT_TIERS),
    )
    return [
        count,
        count.filter(LoggedTurn.not_understood.is_(True)),
        count.filter(LoggedTurn.low_confidence.is_(True)),
        count.filter(read),
        count.filter(read, sa.not_(was)),
        count.filter(read, sa.not_(was), is_),
        count.filter(read, was),
        count.filter(read, was, sa.not_(is_)),
        count.filter(read, sa.not_(was), sa.not_(is_)),
        count.filter(read, was, is_),
    ]


def _percentile(connection: sa.Connection, scope: Scope, share: float) -> int | None:
    """The time within which a share of the messages was answered; SQLite has no function for it."""
    times = turns_in(scope, LoggedTurn.answer_ms).where(LoggedTurn.answer_ms.is_not(None))
    count = connection.scalar(sa.select(sa.func.count()).select_from(times.subquery())) or 0
    if not count:
        return None
    place = min(count - 1, int(count * share))
    return int(connection.scalar(times.order_by(LoggedTurn.answer_ms).offset(place).limit(1)) or 0)
