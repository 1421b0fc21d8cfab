"""The rows of conversations: in the database, and in memory while it can't be used.

A database that is damaged, locked by another key or away must cost nobody an answer, at the start or later. The states
that wait in memory are written in the background once the database can be used again. A restart before that loses them,
and the person is asked again what was asked before.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, TypeVar

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.recovery import DATABASE_FAULTS, Availability

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

logger = logging.getLogger(__name__)

_METADATA = sa.MetaData()
CONVERSATIONS = sa.Table(
    "conversation_state",
    _METADATA,
    sa.Column("sender", sa.String(64), primary_key=True, comment="pseudonym, never the provider's address"),
    sa.Column("state", sa.Text, nullable=False, comment="slots and events without text, JSON"),
    sa.Column("updated", sa.Integer, nullable=False, index=True, comment="Unix time, whole minutes"),
)

#: Conversations that wait in memory, some kilobytes each; the oldest are forgotten beyond that.
MOST_WAITING = 10_000

T = TypeVar("T")


class ConversationRows:
    """One state a conversation, by pseudonym; never raises because of the database.

    As long as the database is used, no state waits. So none can be written later over a newer one, or over the erasure
    of its conversation.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        # by pseudonym; None where the row is to be deleted
        self._waiting: dict[str, str | None] = {}
        self._database = Availability("state of conversations", self._make_ready, _complain)
        if not self._database.restore():
            self._database.try_again()

    def read(self, sender: str) -> str | None:
        """The state of a conversation, or None where there is none."""
        return self._with(lambda: self._stored(sender), lambda: self._waiting.get(sender))

    def write(self, sender: str, state: str | None) -> bool:
        """Keep a conversation's state, or delete it where the state is None; whether there was a row already."""
        return self._with(lambda: self._put(sender, state), lambda: self._let_wait(sender, state))

    def senders(self) -> list[str]:
        """Pseudonyms of all conversations."""
        return self._with(
            self._stored_senders, lambda: [sender for sender, state in self._waiting.items() if state is not None]
        )

    def _with(self, database: Callable[[], T], memory: Callable[[], T]) -> T:
        """What `database` gives, or what `memory` gives where the database can't be used; alone with what waits."""
        while True:
            if self._database.ready:
                try:
                    return database()
                except DATABASE_FAULTS as error:
                    self._database.fail(error)
                    self._database.try_again()
            with self._lock:
                if not self._database.ready:  # else what waits was written in between
                    return memory()

    def _stored(self, sender: str) -> str | None:
        query = sa.select(CONVERSATIONS.c.state).where(CONVERSATIONS.c.sender == sender)
        with self._engine.connect() as connection:
            found: str | None = connection.execute(query).scalar_one_or_none()
            return found

    def _stored_senders(self) -> list[str]:
        with self._engine.connect() as connection:
            return list(connection.execute(sa.select(CONVERSATIONS.c.sender)).scalars())

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

    def _let_wait(self, sender: str, state: str | None) -> bool:
        known = self._waiting.pop(sender, None) is not None
        self._waiting[sender] = state
        if len(self._waiting) > MOST_WAITING:
            del self._waiting[next(iter(self._waiting))]
        return known

    def _make_ready(self) -> None:
        _METADATA.create_all(self._engine)
        self._put_waiting()
        if self._database.complaint:
            logger.info("The state of conversations is in the database again.")

    def _put_waiting(self) -> None:
        """Write the states that wait, and those that came to wait meanwhile, until none is left."""
        written: dict[str, str | None] = {}
        while True:
            with self._lock:
                left = {who: state for who, state in self._waiting.items() if written.get(who, "") != state}
                if not left:
                    self._waiting.clear()
                    self._database.ready = True
                    return
            self._put_all(left)
            written |= left

    def _put_all(self, states: Mapping[str, str | None]) -> None:
        at = now_minute()
        rows = [{"sender": who, "state": state, "updated": at} for who, state in states.items() if state is not None]
        with self._engine.begin() as connection:
            own = CONVERSATIONS.c.sender == sa.bindparam("who")
            connection.execute(CONVERSATIONS.delete().where(own), [{"who": who} for who in states])
            if rows:
                connection.execute(CONVERSATIONS.insert(), rows)


def _complain(said: str) -> None:
    logger.error(
        "The state of conversations can't be kept in the database: %s. Answers go on; it waits in memory, and "
        "a stop now loses it.",
        said,
    )
