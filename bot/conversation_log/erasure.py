"""Erasure on request, complete: rows in and beside the log, what a database keeps of them, and turns that wait."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

import sqlalchemy as sa

from bot.conversation_log.beside import CHAT, erase_beside, existing
from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import Base, Conversation, Erasure, LoggedTurn
from bot.faults import OperatorError
from bot.privacy.pseudonym import normalised_code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.conversation_log.spool import Spool

How = Literal["person", "operator", "retention"]
#: Seconds that an erasure waits for others to finish, before it says that traces are left.
PATIENCE = 10.0
#: Seconds between two looks at whether they have.
_BETWEEN_LOOKS = 0.05
#: PostgreSQL's code for a lock that somebody else held for too long.
_LOCK_NOT_AVAILABLE = "55P03"


class ErasureIncompleteError(OperatorError):
    """The rows are gone, but the database still holds traces of them; the message says what to do."""


def erase_pseudonyms(engine: sa.Engine, waiting: Spool, pseudonyms: Iterable[str]) -> int:
    """Erase everything about these pseudonyms, as staff asked for it: from all tables and the spool; how many turns.

    Raises:
        ErasureIncompleteError: the spool file can't be written, or somebody uses the database so long that traces are
            left in it.
    """
    names = frozenset(pseudonyms)
    try:
        turns = waiting.erase(names)
    except OSError as error:
        erase_rows(engine, names, how="operator")
        raise ErasureIncompleteError(
            f"The rows are erased, but {waiting.path} can't be written ({error.strerror}), and turns may wait there. "
            "Free some space on the disk and run the command again."
        ) from error
    turns += erase_rows(engine, names, how="operator", besides=turns)
    forget_traces(engine)
    return turns


def erase_rows(engine: sa.Engine, names: frozenset[str], how: How, besides: int = 0, until: int | None = None) -> int:
    """Delete the rows of these pseudonyms, and record how many turns were erased.

    Args:
        engine: the log's database.
        names: the pseudonyms.
        how: who asked for it. Where it was the person, by a message, the rows of `CHAT` stay: the channel still needs
            them to delete the messages of the chat, and then forgets them by itself.
        besides: turns that were erased elsewhere, and are noted together with these.
        until: Unix seconds of the minute of the wish, where it is carried out later: what the engine and the channels
            keep since then is of somebody who came back, and stays.
    """
    with engine.begin() as connection:
        ids = list(connection.scalars(sa.select(Conversation.id).where(Conversation.pseudonym.in_(names))))
        turns = connection.scalar(sa.select(sa.func.count()).where(LoggedTurn.conversation_id.in_(ids))) or 0
        # notes, flags, turns, corrections and lessons go with the conversation (ON DELETE CASCADE)
        connection.execute(sa.delete(Conversation).where(Conversation.id.in_(ids)))
        erase_beside(connection, names, spare=(CHAT,) if how == "person" else (), until=until)
        if ids or besides:
            connection.execute(sa.insert(Erasure).values(at=now_minute(), how=how, turns=turns + besides))
    return turns


def erase_reference(engine: sa.Engine, waiting: Spool, code: str) -> int:
    """Erase the conversation whose reference code somebody read out; 0 where there is none.

    Raises:
        ErasureIncompleteError: see `erase_pseudonyms`.
    """
    query = sa.select(Conversation.pseudonym).where(Conversation.reference == normalised_code(code))
    with engine.connect() as connection:
        names = list(connection.scalars(query))
    return erase_pseudonyms(engine, waiting, names) if names else 0


def forget_traces(engine: sa.Engine, patience: float | None = None) -> None:
    """Remove what the database itself keeps of deleted rows; nobody else is held up by it.

    SQLite overwrites deleted rows with zeros (secure_delete), but its write-ahead log holds older pages
    until it is emptied; PostgreSQL keeps dead rows until a vacuum.

    Args:
        engine: the database.
        patience: seconds to wait for others to finish, on PostgreSQL for each table; 10 unless told.

    Raises:
        ErasureIncompleteError: somebody uses the database so long that it can't be done.
    """
    patience = PATIENCE if patience is None else patience
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.detach()  # how it waits ends with it
        complete = _vacuumed if engine.dialect.name == "postgresql" else _journal_emptied
        if not complete(connection, patience):
            raise ErasureIncompleteError(
                "The rows are erased, but somebody uses the database, and it still holds traces of them. Close other "
                "programs that have it open and run `python -m bot log purge`. The running bot goes on trying."
            )


def _vacuumed(connection: sa.Connection, patience: float) -> bool:
    unseen = _seen_by_nobody(connection, patience)
    connection.execute(sa.text(f"SET lock_timeout = '{max(1, round(patience * 1000))}ms'"))
    try:
        for name in (*Base.metadata.tables, *(beside.table.name for beside in existing(connection))):
            connection.execute(sa.text(f"VACUUM {name}"))
    except sa.exc.OperationalError as error:
        if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
            raise
        return False
    return unseen


def _seen_by_nobody(connection: sa.Connection, patience: float) -> bool:
    """Whether no snapshot of others is left that may still see the deleted rows, which a vacuum would leave.

    A snapshot that somebody takes from now on sees none of them.
    """
    snapshots = sa.text(
        "SELECT pid, backend_xmin::text FROM pg_stat_activity WHERE datname = current_database() "
        "AND backend_xmin IS NOT NULL AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
    )
    before = left = set(map(tuple, connection.execute(snapshots)))
    deadline = time.monotonic() + patience
    while left and time.monotonic() < deadline:
        time.sleep(_BETWEEN_LOOKS)
        left = before.intersection(map(tuple, connection.execute(snapshots)))
    return not left


def _journal_emptied(connection: sa.Connection, patience: float) -> bool:
    # It would wait for readers under the lock that all writers need.
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    deadline = time.monotonic() + patience
    while connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]:
        if time.monotonic() > deadline:
            return False
        time.sleep(_BETWEEN_LOOKS)
    return True
