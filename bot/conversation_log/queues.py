"""The queues of turns that wait for a reader, and what comes after one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.access_log import OPENED
from bot.conversation_log.log import now_minute
from bot.conversation_log.reading import Page, Row
from bot.conversation_log.reviewing import SECOND_READER, standing
from bot.conversation_log.tables import Access, Conversation, Flag, LoggedTurn
from bot.taxonomy import URGENT_TIERS, Tier

if TYPE_CHECKING:
    from bot.conversation_log.shown import ShownTurn

#: From this score on a turn counts as a possible miss (assessment.missed_score).
POSSIBLY_MISSED = 25

#: Seconds for which a conversation is left to the reader who opened it first; after that it is free again by itself.
_LEFT_TO_ITS_READER = 20 * 60

QueueName = Literal["missed", "second", "unclear", "urgent"]


@dataclass(frozen=True, slots=True)
class Reader:
    """A member of staff, and the part of a queue that they read; a field of it that is None asks for nothing."""

    name: str = ""
    language: str | None = None
    country: str | None = None
    channel: str | None = None


NOBODY = Reader()


def queue(engine: sa.Engine, name: QueueName, page: int, size: int = 50, reader: Reader = NOBODY) -> Page:
    """Turns that wait for a reader: emergencies first, then the likeliest misses.

    Behind these come the turns that somebody else is reading (`read_by`). The last are those for which this reader
    asked for a second one (`own`): they stay in sight, but somebody else has to read them.
    """
    where = (*_queue(name), *_part(reader))
    own, other = sa.case((_asked_by(reader.name), 1), else_=0), _other_reader(reader.name)
    query = (
        sa.select(
            LoggedTurn.__table__, Conversation.channel, Conversation.campaign, own.label("own"), other.label("read_by"),
            _standing("language").label("language_now"), _standing("country").label("country_now"),
        )
        .join(Conversation, Conversation.id == LoggedTurn.conversation_id)
        .where(*where)
        .order_by(own, other.is_not(None), *(column.desc() for column in _order()))
        .limit(size)
        .offset((page - 1) * size)
    )  # fmt: skip
    with engine.connect() as connection:
        return Page(connection.execute(query).all(), connection.scalar(_count(where)) or 0)


def following(engine: sa.Engine, name: QueueName, turn: ShownTurn, reader: Reader) -> Row | None:
    """The turn that comes after one in the reader's part of a queue, where the reader goes on; None at its end."""
    place = (int(standing(turn, "tier") == Tier.EMERGENCY), turn.missed, turn.at, turn.id)
    query = (
        sa.select(LoggedTurn.id, LoggedTurn.conversation_id)
        .join(Conversation, Conversation.id == LoggedTurn.conversation_id)
        .where(*_queue(name), *_part(reader), sa.not_(_asked_by(reader.name)), _other_reader(reader.name).is_(None))
        .where(sa.tuple_(*_order()) < place)
        .order_by(*(column.desc() for column in _order()))
        .limit(1)
    )
    with engine.connect() as connection:
        return cast("Row | None", connection.execute(query).first())


def queue_counts(engine: sa.Engine, reader: Reader = NOBODY) -> dict[QueueName, int]:
    """How many turns wait in each queue, of the part that the reader reads."""
    names: tuple[QueueName, ...] = ("missed", "second", "unclear", "urgent")
    with engine.connect() as connection:
        return {name: connection.scalar(_count((*_queue(name), *_part(reader)))) or 0 for name in names}


def _count(where: tuple[sa.ColumnElement[bool], ...]) -> sa.Select[Any]:
    every = sa.select(sa.func.count()).select_from(LoggedTurn)
    return every.join(Conversation, Conversation.id == LoggedTurn.conversation_id).where(*where)


def _part(reader: Reader) -> tuple[sa.ColumnElement[bool], ...]:
    asked = (
        (_standing("language"), reader.language),
        (_standing("country"), reader.country),
        (Conversation.channel, reader.channel),
    )
    return tuple(column == value for column, value in asked if value)


def _standing(name: str) -> sa.ColumnElement[str]:
    """A turn's language or country as it stands; where the turn has none, that of its conversation."""
    return sa.func.coalesce(
        getattr(LoggedTurn, f"right_{name}"), getattr(LoggedTurn, name), getattr(Conversation, name)
    )


def _queue(name: QueueName) -> tuple[sa.ColumnElement[bool], ...]:
    """The conditions for a turn to wait in a queue.

    A turn waits in one queue at a time, and only while its words are kept. A turn of the try-it page waits only where
    somebody of the staff asked for a second reader.
    """
    kept, unread = LoggedTurn.text.is_not(None), LoggedTurn.reviewed_at.is_(None)
    second = LoggedTurn.id.in_(sa.select(Flag.turn_id).where(*_second_reader_wanted()))
    if name == "second":
        return kept, second
    tried = sa.select(Conversation.id).where(Conversation.channel.in_(TRYIT))
    waits = kept, unread, sa.not_(second), LoggedTurn.conversation_id.not_in(tried)
    urgent = sa.and_(LoggedTurn.tier.in_(URGENT_TIERS), LoggedTurn.button.is_(None))
    if name == "missed":
        return *waits, LoggedTurn.missed >= POSSIBLY_MISSED
    if name == "unclear":
        unclear = sa.or_(LoggedTurn.not_understood.is_(True), LoggedTurn.feedback == "unhelpful")
        return *waits, unclear, sa.not_(urgent), LoggedTurn.missed < POSSIBLY_MISSED
    return *waits, urgent


def _order() -> tuple[Any, ...]:
    """The columns that decide the place in a queue, the greatest first; a first reader may have found an emergency."""
    emergency = sa.func.coalesce(LoggedTurn.right_tier, LoggedTurn.tier) == Tier.EMERGENCY
    return sa.case((emergency, 1), else_=0), LoggedTurn.missed, LoggedTurn.at, LoggedTurn.id


def _second_reader_wanted() -> tuple[sa.ColumnElement[bool], ...]:
    return Flag.turn_id.is_not(None), Flag.kind == SECOND_READER, Flag.cleared_at.is_(None)


def _asked_by(reader: str) -> sa.ColumnElement[bool]:
    """Whether it was this reader who asked for a second one."""
    return LoggedTurn.id.in_(sa.select(Flag.turn_id).where(*_second_reader_wanted(), Flag.by == reader))


def _other_reader(reader: str) -> sa.ColumnElement[str]:
    """The name of the one who opened the conversation first of late; null where that was the reader.

    The access log tells it: every opening is noted there before anything is shown, for all processes. Somebody who
    asked for a second reader has read the turn already, and does not count.
    """
    opened = (
        Access.what == OPENED,
        Access.conversation == LoggedTurn.conversation_id,
        Access.at >= now_minute() - _LEFT_TO_ITS_READER,
    )
    asked = sa.select(Flag.by).where(*_second_reader_wanted(), Flag.turn_id == LoggedTurn.id).correlate(LoggedTurn)
    first = (
        sa.select(Access.by).where(*opened, Access.by.not_in(asked)).order_by(Access.id).limit(1).correlate(LoggedTurn)
    )
    return sa.func.nullif(first.scalar_subquery(), reader)
