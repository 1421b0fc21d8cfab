"""One way to open the project's database: SQLite by default, PostgreSQL by setting."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.own_files import locked, own_file, own_folder
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

#: Seconds that a connection to PostgreSQL may take, and that a statement waits for a lock that others hold. Without
#: them a silent server, or a table that somebody locked, holds back answers to people for as long. Twilio waits fifteen
#: seconds for the answer to a text message, and a turn may wait twice: for the log, and for the conversation's state.
_CONNECTS, _WAITS = 5, 5
#: Seconds that a process waits for another one that is in an exclusive transaction, such as a migration.
_WAITS_FOR_TURN = 120
_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY")


def create_engine(url: str) -> sa.Engine:
    """An engine for `url`; for SQLite in write-ahead mode, in which a reader never blocks the bot.

    Secure deletion overwrites erased rows with zeros (SQLite, PRAGMA secure_delete), so that erasure on
    request holds for the file as well. With WAYMARK_DATABASE_KEY the file and its journal are encrypted
    (SQLCipher: AES-256, each page authenticated). No error shows the values of its statement: they may be words.
    """
    address = sa.make_url(url)
    if address.get_backend_name() != "sqlite":
        return sa.create_engine(
            address, pool_pre_ping=True, hide_parameters=True, connect_args=postgresql_limits(address)
        )
    path = Path(address.database) if address.database and address.database != ":memory:" else None
    if path:
        with suppress(OSError):  # SQLite says in a moment that it can't open the file, and that is expected there
            own_folder(path.parent)
    key = settings().database_key.get_secret_value()
    engine = sa.create_engine(address, module=_driver(key), connect_args={"timeout": _WAITS}, hide_parameters=True)

    @sa.event.listens_for(engine, "do_connect")
    def make(*_call: object) -> None:
        if path:
            with suppress(OSError):
                own_file(path)

    @sa.event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:
        _set_up(connection, key)

    return engine


def _set_up(connection: Any, key: str) -> None:
    cursor = connection.cursor()
    if key:
        _unlock(connection, key)
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    # SQLite's own knows only ASCII: a search for "Паспорт" did not find "паспорт"
    connection.create_function("lower", 1, _lower, deterministic=True)
    cursor.close()


def postgresql_limits(address: sa.URL) -> dict[str, Any]:
    """How long PostgreSQL may keep us waiting, as far as its address does not say: parameters of libpq.

    A server whose machine is gone is noticed by the network within half a minute.
    """
    limits = {
        "connect_timeout": _CONNECTS,
        "options": f"-c lock_timeout={_WAITS}s -c idle_in_transaction_session_timeout=60s",
        "keepalives_idle": 10,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": 15_000,
    }
    return {name: value for name, value in limits.items() if name not in address.query}


def _lower(text: object) -> object:
    return text.lower() if isinstance(text, str) else text


def _driver(key: str) -> ModuleType:
    if key:
        from sqlcipher3 import dbapi2 as encrypted

        return encrypted  # type: ignore[no-any-return]  # it has no types; it is sqlite3's own interface
    import sqlite3

    return sqlite3


def _unlock(connection: Any, key: str) -> None:
    """Give a new connection the key, and read a page with it: SQLCipher itself says nothing until then.

    Its own log is off: of a wrong key it writes three lines to standard error, beside ours that says what to do.

    Raises:
        sqlcipher3.dbapi2.DatabaseError: the file is not encrypted with this key.
    """
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute(f"PRAGMA key = \"x'{key}'\"")
    try:
        cursor.execute("SELECT count(*) FROM sqlite_master")
    except _driver(key).DatabaseError as error:
        raise type(error)(
            "WAYMARK_DATABASE_KEY does not open the database: it is another key, or the file is not encrypted "
            "(`python -m bot log encrypt` does that)"
        ) from None


def is_failure(error: Exception) -> bool:
    """Whether a database could not do its work: it is damaged, locked, full or away, and our statement was right.

    The standard names these errors for all drivers (PEP 249); SQLAlchemy and Django each wrap them.
    """
    names = [kind.__name__ for kind in type(_of_driver(error) or error).__mro__]
    return names[0] == "DatabaseError" or "OperationalError" in names


def complaint_of(error: Exception) -> str:
    """What the database says of a failure in one line, without the statement and its values."""
    said = str(_of_driver(error) or "").strip()
    return said.splitlines()[0] if said else type(error).__name__


def _of_driver(error: Exception) -> BaseException | None:
    """The driver's own error within that of SQLAlchemy or of Django; None within any other."""
    if type(error).__module__ == "django.db.utils":
        return error.__cause__
    orig: BaseException | None = getattr(error, "orig", None)
    return orig


def remedy_of(error: Exception) -> str:
    """What an operator can do about a failure of the database; empty where its complaint says it already."""
    said = complaint_of(error)
    if "WAYMARK_DATABASE_KEY" in said:
        return ""
    if "not a database" in said:
        return "It is damaged: restore a backup. Or it is encrypted: set WAYMARK_DATABASE_KEY."
    if "unable to open" in said:
        return "WAYMARK_VAR must be a folder that the bot may write."
    if is_failure(error) and "psycopg" in type(_of_driver(error)).__module__:
        return "Check WAYMARK_DATABASE_URL, and that its server runs and knows the bot's role."
    return "Check free space and the database's file, restore a backup if it is damaged, and start again."


def exclusive(connection: sa.Connection, key: int) -> None:
    """Let one process at a time into the transaction that begins here.

    Args:
        connection: has not run anything yet.
        key: number of the advisory lock on PostgreSQL; SQLite has one lock for the whole database.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text(f"SET LOCAL lock_timeout = '{_WAITS_FOR_TURN}s'"))
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})
        connection.execute(sa.text(f"SET LOCAL lock_timeout = '{_WAITS}s'"))
    else:
        with _waiting(connection, _WAITS_FOR_TURN):
            connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def without_foreign_keys(connection: sa.Connection) -> Iterator[None]:
    """Let the transactions of this block make tables anew to which others refer; SQLite alone needs it.

    Args:
        connection: has not run anything yet. SQLite ignores the setting within a transaction.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    own: Any = connection.connection.driver_connection
    own.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        own.execute("PRAGMA foreign_keys=ON")


@contextmanager
def _waiting(connection: sa.Connection, seconds: float) -> Iterator[None]:
    """Let SQLite wait so long for another writer in this block."""
    before = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {before}")


@contextmanager
def alone(engine: sa.Engine, key: int) -> Iterator[None]:
    """Let one process at a time into a block that opens connections and transactions of its own.

    Args:
        engine: of the database that the processes share.
        key: number of the advisory lock on PostgreSQL; beside SQLite's file there is a file that is locked.
    """
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.detach()  # its lock and its patience end with it
            connection.execute(sa.text(f"SET lock_timeout = '{_WAITS_FOR_TURN}s'"))
            connection.execute(sa.text("SELECT pg_advisory_lock(:key)"), {"key": key})
            yield
        return
    in_memory = engine.url.database in (None, "", ":memory:")
    with nullcontext() if in_memory else locked(Path(f"{engine.url.database}.lock")):
        yield
