"""Alembic's entry: runs in the transaction that `bot.conversation_log.migrate` has opened."""

from __future__ import annotations

from alembic import context

from bot.conversation_log.migrate import VERSION_TABLE
from bot.conversation_log.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
context.run_migrations()
