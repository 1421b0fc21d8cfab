"""Tables in which other parts of the bot keep something under a pseudonym, so that erasure and retention reach them.

The log knows these tables by name alone: other parts own them, and make them when they first need them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True, slots=True)
class Beside:
    """A table outside the log, with its columns of the pseudonym and of the time (Unix seconds of a whole minute)."""

    table: sa.TableClause
    pseudonym: sa.ColumnClause[str]
    at: sa.ColumnClause[int]


def _beside(name: str, pseudonym: str, at: str) -> Beside:
    columns = sa.column(pseudonym, sa.String), sa.column(at, sa.BigInteger)
    return Beside(sa.table(name, *columns), *columns)


#: Where a conversation is between two messages.
STATE = _beside("conversation_state", pseudonym="sender", at="updated")
#: Numbers of the messages of a Telegram chat, by which the channel deletes them.
CHAT = _beside("telegram_message", pseudonym="person", at="at")


def existing(connection: sa.Connection) -> list[Beside]:
    """Those of the tables that this database has."""
    names = set(sa.inspect(connection).get_table_names())
    return [beside for beside in (STATE, CHAT) if beside.table.name in names]


def erase_beside(connection: sa.Connection, pseudonyms: Collection[str], spare: Collection[Beside] = ()) -> None:
    """Delete the rows of these pseudonyms, but in the tables to `spare`."""
    for beside in existing(connection):
        if beside not in spare:
            connection.execute(sa.delete(beside.table).where(beside.pseudonym.in_(pseudonyms)))


def purge_beside(connection: sa.Connection, before: int) -> int:
    """Delete the rows that nobody touched since `before`; how many there were."""
    old = (sa.delete(beside.table).where(beside.at < before) for beside in existing(connection))
    return sum(connection.execute(statement).rowcount for statement in old)


def pseudonyms_beside(connection: sa.Connection) -> set[str]:
    """All pseudonyms in these tables."""
    queries = (sa.select(beside.pseudonym).select_from(beside.table) for beside in existing(connection))
    return {name for query in queries for name in connection.scalars(query)}
