"""The queues of turns that wait for a reader, and what comes after one of them."""

from __future__ import annotations

from typing import Any, Literal, cast

import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.assessment import URGENT_TIERS
from bot.conversation_log.reading import Page, Row
from bot.conversation_log.reviewing import SECOND_READER
from bot.conversation_log.tables import Conversation, Flag, Turn

#: From this score on a turn counts as a possible miss (assessment.missed_score).
POSSIBLY_MISSED = 25

QueueName = Literal["missed", "second", "unclear", "urgent"]


def queue(engine: sa.Engine, name: QueueName, page: int, size: int = 50, reader: str = "") -> Page:
    """Turns that wait for a reader: emergencies first, then the likeliest misses.

    Those for which the reader wants somebody else's eyes come last: they stay in sight, but are not theirs to read.
    """
    where = _queue(name)
    own = sa.case((_asked_by(reader), 1), else_=0).label("own")
    query = (
        sa.select(Turn.__table__, Conversation.channel, Conversation.campaign, own)
        .join(Conversation, Conversation.id == Turn.conversation_id)
        .where(*where)
        .order_by(own, *(column.desc() for column in _order()))
        .limit(size)
        .offset((page - 1) * size)
    )
    with engine.connect() as connection:
        total = connection.scalar(sa.select(sa.func.count()).select_from(Turn).where(*where)) or 0
        return Page(connection.execute(query).all(), total)


def following(engine: sa.Engine, name: QueueName, turn: Row, reader: str) -> Row | None:
    """The turn that comes after one in a queue, None at its end: a reader goes on from where they are."""
    place = (int(turn.tier == "emergency"), turn.missed, turn.at, turn.id)
    query = (
        sa.select(Turn.id, Turn.conversation_id)
        .where(*_queue(name), sa.not_(_asked_by(reader)), sa.tuple_(*_order()) < place)
        .order_by(*(column.desc() for column in _order()))
        .limit(1)
    )
    with engine.connect() as connection:
        return cast("Row | None", connection.execute(query).first())


def queue_counts(engine: sa.Engine) -> dict[QueueName, int]:
    """How many turns wait in each queue."""
    names: tuple[QueueName, ...] = ("missed", "second", "unclear", "urgent")
    with engine.connect() as connection:
        return {
            name: connection.scalar(sa.select(sa.func.count()).select_from(Turn).where(*_queue(name))) or 0
            for name in names
        }


def _queue(name: QueueName) -> tuple[sa.ColumnElement[bool], ...]:
    """What waits in a queue. Nobody can judge words that retention took, and one queue at a time has a turn.

    Of the try-it page only what somebody of the staff asked a second reader for.
    """
    kept, unread = Turn.text.is_not(None), Turn.reviewed_at.is_(None)
    second = Turn.id.in_(sa.select(Flag.turn_id).where(*_second_reader_wanted()))
    if name == "second":
        return kept, second
    tried = sa.select(Conversation.id).where(Conversation.channel.in_(TRYIT))
    waits = kept, unread, sa.not_(second), Turn.conversation_id.not_in(tried)
    if name == "missed":
        return *waits, Turn.missed >= POSSIBLY_MISSED
    if name == "unclear":
        unclear = sa.or_(Turn.not_understood.is_(True), Turn.feedback == "unhelpful")
        return *waits, unclear, Turn.missed < POSSIBLY_MISSED
    return *waits, Turn.tier.in_(URGENT_TIERS), Turn.button.is_(None)


def _order() -> tuple[Any, ...]:
    """What decides the place in a queue, the greatest first."""
    return sa.case((Turn.tier == "emergency", 1), else_=0), Turn.missed, Turn.at, Turn.id


def _second_reader_wanted() -> tuple[sa.ColumnElement[bool], ...]:
    return Flag.turn_id.is_not(None), Flag.kind == SECOND_READER, Flag.cleared_at.is_(None)


def _asked_by(reader: str) -> sa.ColumnElement[bool]:
    """Whether the reader is who asked for a second one."""
    return Turn.id.in_(sa.select(Flag.turn_id).where(*_second_reader_wanted(), Flag.by == reader))
