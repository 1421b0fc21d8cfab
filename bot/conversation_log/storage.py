"""Opens the log's database and its spool file, as the settings say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.conversation_log.migrate import migrate
from bot.conversation_log.spool import Spool
from bot.database import create_engine
from bot.settings import settings

if TYPE_CHECKING:
    import sqlalchemy as sa


def log_engine(*, migrated: bool = True) -> sa.Engine:
    """The engine of the log's database, its tables up to date.

    Raises:
        MigrationError: the tables could not be brought up to date.
    """
    engine = _engine(settings().database)
    if migrated:
        migrate(engine)
    return engine


def log_exists() -> bool:
    """Whether there is a log already; asking makes none."""
    return bool(settings().database_url) or settings().database_file.exists()


def spool() -> Spool:
    """The file where turns wait while the database can't take them."""
    return Spool(settings().var / "waiting_turns.jsonl")


@lru_cache(maxsize=4)
def _engine(url: str) -> sa.Engine:
    return create_engine(url)
