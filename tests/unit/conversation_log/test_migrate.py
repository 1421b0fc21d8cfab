"""Migrations run by themselves, all or nothing."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.conversation_log.migrate import SCRIPTS, VERSION_TABLE, MigrationError, migrate
from bot.conversation_log.tables import Base
from bot.database import create_engine

if TYPE_CHECKING:
    from pathlib import Path

STEP = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "0900", "{after}", None, None
def upgrade():
    op.add_column("note", sa.Column("half", sa.Integer))
    op.execute("{statement}")
"""


def with_step(folder: Path, statement: str) -> Path:
    """The migrations with one more, which adds a column and then runs `statement`."""
    copy = folder / "migrations"
    shutil.copytree(SCRIPTS, copy)
    last = max(path.name[:4] for path in (copy / "versions").glob("0*.py"))
    (copy / "versions" / "0900_more.py").write_text(STEP.format(after=last, statement=statement))
    return copy


def test_tables_and_migrations_agree(engine: sa.Engine) -> None:
    """The migrations make exactly the tables that the code expects."""
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": VERSION_TABLE,
                "include_object": lambda _item, name, kind, _reflected, _other: (
                    not (kind == "table" and name not in Base.metadata.tables)
                ),
            },
        )
        assert compare_metadata(context, Base.metadata) == []


def test_a_step_that_fails_midway_changes_nothing(engine: sa.Engine, tmp_path: Path) -> None:
    """The column that the failing step had added is gone again, and the message says what to do."""
    with pytest.raises(MigrationError, match=r"Nothing was changed"):
        migrate(engine, with_step(tmp_path, "INSERT INTO nowhere VALUES (1)"))
    assert "half" not in {column["name"] for column in sa.inspect(engine).get_columns("note")}
    migrate(engine)


def test_a_database_of_a_newer_version_is_refused(engine: sa.Engine, tmp_path: Path) -> None:
    """An older version does not touch tables that it does not know."""
    migrate(engine, with_step(tmp_path, "SELECT 1"))
    with pytest.raises(MigrationError, match="newer version"):
        migrate(engine)


def test_a_second_start_changes_nothing(url: str) -> None:
    """Migrations that have run do not run again."""
    engine = create_engine(url)
    migrate(engine)
    migrate(engine)
    assert sa.inspect(engine).has_table("turn")
