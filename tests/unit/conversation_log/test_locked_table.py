"""A table that somebody locks may keep a message out of the log for a moment, but keeps nobody from an answer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Seconds that somebody who sent a text message can wait for each of two locks: that of the log, and that of the state.
PATIENCE = 7.0


@pytest.fixture
def locked(engine: sa.Engine) -> Iterator[sa.Engine]:
    """A log that another process writes into for long, as a backup or a vacuum may."""
    with engine.connect() as other:
        locks = "LOCK TABLE note IN EXCLUSIVE MODE" if engine.dialect.name == "postgresql" else "BEGIN IMMEDIATE"
        other.execute(sa.text(locks))
        yield engine


def test_a_writer_that_waits_for_a_lock_gives_up_before_the_person_does(locked: sa.Engine) -> None:
    """What fails here waits in the spool and is written later (`writer.py`)."""
    began = time.monotonic()
    with pytest.raises(sa.exc.OperationalError, match="lock"), locked.begin() as connection:
        connection.execute(sa.insert(Note).values(conversation_id=1, by="reader", at=now_minute(), text="x"))
    assert time.monotonic() - began < PATIENCE
