"""One way to open the project's database: SQLite by default, PostgreSQL by setting."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa

_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY")


def create_engine(url: str) -> sa.Engine:
    """An engine for `url`; for SQLite in write-ahead mode, so that a reader never blocks the bot.

    Secure deletion overwrites erased rows with zeros (SQLite, PRAGMA secure_delete), so that erasure on
    request holds for the file as well.
    """
    address = sa.make_url(url)
    if address.get_backend_name() != "sqlite":
        return sa.create_engine(address, pool_pre_ping=True)
    if address.database and address.database != ":memory:":
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(address, connect_args={"timeout": 10})

    @sa.event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


def exclusive(connection: sa.Connection, key: int) -> None:
    """Let one process at a time into the transaction that begins here.

    Args:
        connection: has not run anything yet.
        key: number of the advisory lock on PostgreSQL; SQLite has one lock for the whole database.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
