"""Writes turns into the database: one short transaction a turn, and the same turn twice is once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from bot.conversation_log.assessment import rank
from bot.conversation_log.tables import Conversation, Turn
from bot.privacy.pseudonym import reference_code

if TYPE_CHECKING:
    from bot.conversation_log.record import TurnRecord

_CONVERSATION = Conversation.__table__
_TURN = Turn.__table__


def now_minute() -> int:
    """Unix seconds of this minute; nothing finer is kept."""
    return int(time.time()) // 60 * 60


def write_turn(engine: sa.Engine, record: TurnRecord) -> bool:
    """Keep a turn; False where it had been kept before.

    Raises:
        sqlalchemy.exc.DBAPIError: the database could not take it.
    """
    with engine.begin() as connection:
        conversation = _conversation(connection, record)
        return _insert_turn(connection, record, conversation)


def _insert(connection: sa.Connection, table: Any) -> Any:
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)


def _conversation(connection: sa.Connection, record: TurnRecord) -> sa.Row[Any]:
    """The row of the conversation, made or moved on in one statement: two workers can't both make it."""
    new = _insert(connection, _CONVERSATION).values(
        pseudonym=record.pseudonym,
        reference=reference_code(record.pseudonym),
        channel=record.channel,
        first_seen=record.at,
        last_seen=record.at,
        language=record.language,
        country=record.country,
        campaign=record.campaign,
        turns=0,
        sessions=0,
        urgency=rank(record.tier),
        missed=0,
    )
    kept = new.on_conflict_do_update(
        index_elements=["pseudonym"],
        set_={"last_seen": _greatest(new.excluded.last_seen, Conversation.last_seen)},
    )
    return connection.execute(
        kept.returning(Conversation.id, Conversation.turns, Conversation.sessions)
    ).one()


def _insert_turn(connection: sa.Connection, record: TurnRecord, conversation: sa.Row[Any]) -> bool:
    session = max(1, conversation.sessions + record.new_session)
    values = record.as_dict()
    for name in ("pseudonym", "channel", "new_session", "campaign", "erase"):
        del values[name]
    insert = _insert(connection, _TURN).values(
        conversation_id=conversation.id,
        session=session,
        position=conversation.turns + 1,
        helpline_shown=bool(record.helplines),
        version=1,
        **values,
    )
    if (
        connection.execute(insert.on_conflict_do_nothing(index_elements=["key"]).returning(Turn.id)).first()
        is None
    ):
        return False
    connection.execute(
        sa.update(Conversation)
        .where(Conversation.id == conversation.id)
        .values(
            turns=Conversation.turns + 1,
            sessions=session,
            language=sa.func.coalesce(record.language, Conversation.language),
            country=sa.func.coalesce(record.country, Conversation.country),
            # where somebody came from the first time is what brought them
            campaign=sa.func.coalesce(Conversation.campaign, record.campaign),
            urgency=_greatest(rank(record.tier), Conversation.urgency),
            missed=_greatest(record.missed, Conversation.missed),
        )
    )
    return True


def _greatest(left: Any, right: Any) -> Any:
    """The larger of two values, in the words of both databases."""
    return sa.case((sa.literal(left) > right if isinstance(left, int) else left > right, left), else_=right)
