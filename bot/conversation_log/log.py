"""Writes turns into the database: one short transaction a turn, and a turn that comes twice is kept once.

The statements are built once for each kind of database, with places for the values: building them takes longer than
running them.
"""

from __future__ import annotations

import time
from dataclasses import fields
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

import sqlalchemy as sa

from bot.conversation_log.assessment import rank
from bot.conversation_log.record import TurnRecord, minute_of
from bot.conversation_log.settling import settle
from bot.conversation_log.tables import Conversation, LoggedTurn
from bot.privacy import withhold
from bot.privacy.pseudonym import reference_code

#: What stands for the words of a turn until redaction has learned.
_WITHHELD = withhold("").text
#: Fields of a record that are kept with the conversation, or not at all.
_NOT_OF_TURN = frozenset({"pseudonym", "channel", "new_session", "campaign", "erase"})
_OF_TURN = tuple(field.name for field in fields(TurnRecord) if field.name not in _NOT_OF_TURN)


class _Statements(NamedTuple):
    """The conversation made or found, the turn kept, the conversation moved on, and whether a reader corrected it."""

    conversation: Any
    turn: Any
    moved_on: Any
    put_right: Any


def now_minute() -> int:
    """Unix seconds of this minute."""
    return minute_of(time.time())


def write_turn(engine: sa.Engine, record: TurnRecord) -> bool:
    """Keep a turn; False where it had been kept before.

    Raises:
        sqlalchemy.exc.DBAPIError: the database could not take it.
    """
    run = _statements(engine.dialect.name)
    with engine.begin() as connection:
        found = connection.execute(run.conversation, _of_conversation(record)).one()
        values = {name: getattr(record, name) for name in _OF_TURN}
        values |= {
            "conversation_id": found.id,
            "session": max(1, found.sessions + record.new_session),
            "position": found.turns + 1,
            "helpline_shown": bool(record.helplines),
            "version": 1,
        }
        if connection.execute(run.turn, values).first() is None:
            return False
        news = {"session": values["session"], "urgency": rank(record.tier), "missed": record.missed}
        news |= {"language": record.language, "country": record.country}
        connection.execute(run.moved_on, {"conversation": found.id} | {f"n_{k}": v for k, v in news.items()})
        if connection.scalar(run.put_right, {"conversation": found.id}):
            settle(connection, found.id)  # else the next message would bring back what a reader put right
    return True


def keep_words(engine: sa.Engine, record: TurnRecord) -> None:
    """Put the words of a turn in the place of those that were withheld, where the turn is still kept.

    Raises:
        sqlalchemy.exc.DBAPIError: the database could not take it.
    """
    with engine.begin() as connection:
        turn = sa.update(LoggedTurn).where(LoggedTurn.key == record.key, LoggedTurn.text == _WITHHELD)
        connection.execute(turn.values(text=record.text, removed=list(record.removed), evidence=list(record.evidence)))


def keep_answer_time(engine: sa.Engine, key: str, milliseconds: int) -> None:
    """Keep how long the sender of a turn waited for its answer; the first time, where a turn is answered again.

    Raises:
        sqlalchemy.exc.DBAPIError: the database could not take it.
    """
    with engine.begin() as connection:
        turn = sa.update(LoggedTurn).where(LoggedTurn.key == key, LoggedTurn.answer_ms.is_(None))
        connection.execute(turn.values(answer_ms=milliseconds))


def _of_conversation(record: TurnRecord) -> dict[str, Any]:
    return {
        "pseudonym": record.pseudonym,
        "reference": reference_code(record.pseudonym),
        "channel": record.channel,
        "first_seen": record.at,
        "last_seen": record.at,
        "language": record.language,
        "country": record.country,
        "campaign": record.campaign,
        "turns": 0,
        "sessions": 0,
        "urgency": rank(record.tier),
        "missed": 0,
    }


@lru_cache(maxsize=2)
def _statements(dialect: str) -> _Statements:
    # Only the dialect that is used is imported: the other's drivers take 6 MB.
    insert: Any = import_module(f"sqlalchemy.dialects.{dialect}").insert
    new = insert(Conversation.__table__)
    # one statement, so that two workers can't both make the row
    conversation = new.on_conflict_do_update(
        index_elements=["pseudonym"],
        set_={"last_seen": _greatest(new.excluded.last_seen, Conversation.last_seen)},
    ).returning(Conversation.id, Conversation.turns, Conversation.sessions)
    turn = insert(LoggedTurn.__table__).on_conflict_do_nothing(index_elements=["key"]).returning(LoggedTurn.id)
    of_conversation = LoggedTurn.conversation_id == sa.bindparam("conversation", type_=sa.Integer())
    corrected = sa.or_(LoggedTurn.right_country.is_not(None), LoggedTurn.right_language.is_not(None))
    put_right = sa.select(LoggedTurn.id).where(of_conversation, corrected).limit(1)
    return _Statements(conversation, turn, _moved_on(), put_right)


def _moved_on() -> sa.Update:
    """The conversation after one more turn.

    Its campaign is that of the first turn: it is the one that brought the person, and figures that were told stay so.
    """
    number, text = sa.Integer(), sa.String()
    given = {
        name: sa.bindparam(f"n_{name}", type_=number if name in {"session", "urgency", "missed"} else text)
        for name in ("session", "urgency", "missed", "language", "country")
    }
    return (
        sa.update(Conversation)
        .where(Conversation.id == sa.bindparam("conversation", type_=number))
        .values(
            turns=Conversation.turns + 1,
            sessions=given["session"],
            language=sa.func.coalesce(given["language"], Conversation.language),
            country=sa.func.coalesce(given["country"], Conversation.country),
            urgency=_greatest(given["urgency"], Conversation.urgency),
            missed=_greatest(given["missed"], Conversation.missed),
        )
    )


def _greatest(left: Any, right: Any) -> Any:
    """The larger of two values: SQLite and PostgreSQL have no function of one name for it."""
    return sa.case((left > right, left), else_=right)
