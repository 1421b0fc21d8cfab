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
    """A table outside the log, with its columns of the pseudonym and of the time (Unix seconds of a whole minute).

    `longest` is for how many seconds its rows are kept at most, where that is shorter than the retention.
    """

    table: sa.TableClause
    pseudonym: sa.ColumnClause[str]
    at: sa.ColumnClause[int]
    longest: int | None = None


def _beside(name: str, pseudonym: str, at: str, longest: int | None = None) -> Beside:
    columns = sa.column(pseudonym, sa.String), sa.column(at, sa.BigInteger)
    return Beside(sa.table(name, *columns), *columns, longest)


#: Where a conversation is between two messages.
STATE = _beside("conversation_state", pseudonym="sender", at="updated")
#: Numbers of the messages of a Telegram chat, by which the channel deletes them. It tidies up only
#: when somebody writes, which may be weeks later.
CHAT = _beside("telegram_message", pseudonym="person", at="at", longest=48 * 3600 + 60)


def existing(connection: sa.Connection) -> list[Beside]:
    """Those of the tables that this database has."""
    names = set(sa.inspect(connection).get_table_names())
    return [beside for beside in (STATE, CHAT) if beside.table.name in names]


def erase_beside(
    connection: sa.Connection, pseudonyms: Collection[str], spare: Collection[Beside] = (), until: int | None = None
) -> None:
    """Delete the rows of these pseudonyms, but in the tables to `spare`; where told, those up to this minute."""
    for beside in existing(connection):
        if beside not in spare:
            theirs = sa.delete(beside.table).where(beside.pseudonym.in_(pseudonyms))
            connection.execute(theirs if until is None else theirs.where(beside.at <= until))


def purge_beside(connection: sa.Connection, before: int, now: int) -> int:
    """Delete the rows untouched since `before`, or for longer than their table keeps them; return how many."""
    gone = 0
    for beside in existing(connection):
        oldest = before if beside.longest is None else max(before, now - beside.longest)
        gone += connection.execute(sa.delete(beside.table).where(beside.at < oldest)).rowcount
    return gone


def pseudonyms_beside(connection: sa.Connection) -> set[str]:
    """All pseudonyms in these tables."""
    queries = (sa.select(beside.pseudonym).select_from(beside.table) for beside in existing(connection))
    return {name for query in queries for name in connection.scalars(query)}
