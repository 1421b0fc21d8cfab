"""Brings the tables of the log to the state that this version of the code needs, at every start.

All steps run in one transaction behind a lock: a step that fails leaves the database as it was, and two
processes that start together don't both migrate.

To change a column SQLite needs the whole table made anew. Meanwhile foreign keys are off: dropping the old table of
conversations would erase every turn with them. So no step may leave it to a foreign key to erase rows.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from bot.database import complaint_of, exclusive, remedy_of, without_foreign_keys
from bot.faults import OperatorError

SCRIPTS = Path(__file__).resolve().parent / "migrations"
VERSION_TABLE = "conversation_log_version"
#: Any number that nobody else uses for an advisory lock of this database (PostgreSQL).
_LOCK = 7_741_001


class MigrationError(OperatorError):
    """The tables could not be brought up to date; the message says what to do."""


def migrate(engine: sa.Engine, scripts: Path = SCRIPTS) -> None:
    """Run the migrations that are missing; nothing where there are none.

    Raises:
        MigrationError: a step failed, and none was kept; or the database was made by a newer version.
    """
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    newest = ScriptDirectory.from_config(config).get_current_head()
    try:
        if _version(engine) == newest:
            return
        with engine.connect() as connection, without_foreign_keys(connection), connection.begin():
            exclusive(connection, _LOCK)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError as error:
        raise MigrationError(
            f"The conversation log was made by a newer version of Waymark ({error}). Install that version, "
            "or restore a backup that was made before the update."
        ) from error
    except sa.exc.SQLAlchemyError as error:
        raise MigrationError(
            f"The conversation log could not be brought up to date: {complaint_of(error).rstrip('.')}. Nothing was "
            f"changed. {remedy_of(error)}".rstrip()
        ) from error


def _version(engine: sa.Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_revision()
