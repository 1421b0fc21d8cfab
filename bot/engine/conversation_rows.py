"""The rows of conversations: in the database, and in memory while it can't be used.

A database that is damaged, locked by another key or away must cost nobody an answer, at the start or later. The states
that wait in memory are written once the database can be used again. A restart before that loses them, and the person is
asked again what was asked before.
"""

from __future__ import annotations

import logging
import threading
import time

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.database import complaint_of

logger = logging.getLogger(__name__)

_METADATA = sa.MetaData()
CONVERSATIONS = sa.Table(
    "conversation_state",
    _METADATA,
    sa.Column("sender", sa.String(64), primary_key=True, comment="pseudonym, never the provider's address"),
    sa.Column("state", sa.Text, nullable=False, comment="slots and events without text, JSON"),
    sa.Column("updated", sa.Integer, nullable=False, index=True, comment="Unix time, whole minutes"),
)

#: Seconds between two attempts to use a database that has failed.
RETRY = 15.0
#: Conversations that wait in memory, some kilobytes each; the oldest are forgotten beyond that.
MOST_WAITING = 10_000
_FAULTS = (sa.exc.SQLAlchemyError, OSError)


class ConversationRows:
    """One state a conversation, by pseudonym; never raises because of the database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._lock = threading.RLock()
        # by pseudonym; None where the row is to be deleted
        self._waiting: dict[str, str | None] = {}
        self._ready = False
        self._failed = False
        self._retry_at = 0.0
        self._usable()

    def read(self, sender: str) -> str | None:
        """The state of a conversation, or None where there is none."""
        if self._usable():
            query = sa.select(CONVERSATIONS.c.state).where(CONVERSATIONS.c.sender == sender)
            try:
                with self._engine.connect() as connection:
                    found: str | None = connection.execute(query).scalar_one_or_none()
                    return found
            except _FAULTS as error:
                self._fail(error)
        return self._waiting.get(sender)

    def write(self, sender: str, state: str | None) -> bool:
        """Keep a conversation's state, or delete it where the state is None; whether there was a row already."""
        if self._usable():
            try:
                return self._put(sender, state)
            except _FAULTS as error:
                self._fail(error)
        with self._lock:
            known = self._waiting.pop(sender, None) is not None
            self._waiting[sender] = state
            if len(self._waiting) > MOST_WAITING:
                del self._waiting[next(iter(self._waiting))]
        return known

    def senders(self) -> list[str]:
        """Pseudonyms of all conversations."""
        if self._usable():
            try:
                with self._engine.connect() as connection:
                    return list(connection.execute(sa.select(CONVERSATIONS.c.sender)).scalars())
            except _FAULTS as error:
                self._fail(error)
        with self._lock:
            return [sender for sender, state in self._waiting.items() if state is not None]

    def _put(self, sender: str, state: str | None) -> bool:
        own = CONVERSATIONS.c.sender == sender
        with self._engine.begin() as connection:
            if state is None:
                return bool(connection.execute(CONVERSATIONS.delete().where(own)).rowcount)
            values = {"state": state, "updated": now_minute()}
            updated = connection.execute(CONVERSATIONS.update().where(own).values(values))
            if not updated.rowcount:
                connection.execute(CONVERSATIONS.insert().values(sender=sender, **values))
            return bool(updated.rowcount)

    def _usable(self) -> bool:
        """Whether the database can be used, as far as is known; writes the waiting states when it can again."""
        if self._ready:
            return True
        with self._lock:
            if self._ready or time.monotonic() < self._retry_at:
                return self._ready
            try:
                _METADATA.create_all(self._engine)
                for sender, state in list(self._waiting.items()):
                    self._put(sender, state)
                    del self._waiting[sender]
            except _FAULTS as error:
                self._fail(error)
                return False
            self._ready = True
            if self._failed:
                logger.info("The state of conversations is in the database again.")
            return True

    def _fail(self, error: Exception) -> None:
        with self._lock:
            self._ready, self._failed = False, True
            self._retry_at = time.monotonic() + RETRY
        logger.error(
            "The state of conversations can't be kept in the database: %s. Answers go on; it waits in memory, and a "
            "stop now loses it.",
            complaint_of(error).rstrip("."),
        )
