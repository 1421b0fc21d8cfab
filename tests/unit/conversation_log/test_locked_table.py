"""A table that somebody locks: it may keep a message out of the log for a moment, and nobody from an answer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Seconds after which somebody who sent a text message would have no answer.
PATIENCE = 12


@pytest.fixture
def locked(engine: sa.Engine) -> Iterator[sa.Engine]:
    """A log of which another process holds a table, as a backup or a vacuum may."""
    with engine.begin() as other:
        other.execute(sa.text("LOCK TABLE note IN EXCLUSIVE MODE"))
        yield engine


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)  # SQLite has a time-out of its own
def test_a_writer_that_waits_for_a_lock_gives_up_before_the_person_does(locked: sa.Engine) -> None:
    """What fails here waits in the spool and is written later (`broker.py`)."""
    began = time.monotonic()
    with pytest.raises(sa.exc.OperationalError, match="lock timeout"), locked.begin() as connection:
        connection.execute(sa.insert(Note).values(conversation_id=1, by="reader", at=now_minute(), text="x"))
    assert time.monotonic() - began < PATIENCE
