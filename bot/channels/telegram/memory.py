"""What the channel remembers between two messages and two starts: numbers, and no words.

- The numbers of updates that are done, so that none is answered twice.
- The numbers of the messages of a chat for 48 hours, so that both sides' messages can be deleted. They can't be
  computed from the last one: Telegram counts messages over all private chats of a bot.

A person is a keyed pseudonym here, and times are cut to the minute. A database that fails or hangs stops no answer:
everything is put into the memory of the process first. Messages that it did not take then are saved with the next one:
a chat that must not be seen may be hidden after a restart.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Boolean, Column, MetaData, String, Table, delete, func, make_url, select

from bot.channels.telegram.storage import Storage

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Executable
    from sqlalchemy.engine import Connection

#: Seconds in which a bot may delete messages (Bot API: deleteMessage).
DELETABLE = 48 * 3600

#: Seconds for which Telegram keeps updates (Bot API: getting updates) and an hour for clocks that differ.
UPDATES_KEPT = 25 * 3600

#: Updates remembered in the process; beyond, the database is asked.
_RECENT = 10_000

#: Messages that are saved at once; more could take longer than an answer waits for the database.
_SAVED_AT_ONCE = 500

#: Seconds between two removals of what is out of date.
_TIDY_EVERY = 600

_tables = MetaData()
_done = Table(
    "telegram_update_done",
    _tables,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False, index=True),
)
_messages = Table(
    "telegram_message",
    _tables,
    Column("person", String(128), primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("theirs", Boolean, nullable=False),
    Column("at", BigInteger, nullable=False, index=True),
)


class Memory:
    """The channel's memory in the database of the settings; its methods never fail and never wait for long.

    Args:
        database: SQLAlchemy address.
        clock: seconds since 1970.
    """

    def __init__(self, database: str, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._storage = Storage(database, _tables)
        insert: Any = import_module(f"sqlalchemy.dialects.{make_url(database).get_backend_name()}").insert
        self._add_done, self._add_messages = (insert(table).on_conflict_do_nothing() for table in (_done, _messages))
        self._recent: OrderedDict[int, None] = OrderedDict()
        self._unsaved: dict[tuple[str, int], tuple[bool, int]] = {}  # a message of a person: theirs, minute of its note
        self._latest: OrderedDict[str, int] = OrderedDict()
        self._tidied = 0.0

    async def is_done(self, update_id: int) -> bool:
        """Whether the update was answered before."""
        if update_id in self._recent:
            return True
        query = select(_done.c.update_id).where(_done.c.update_id == update_id)
        return await self._storage.ask(lambda connection: connection.execute(query).first() is not None, False)

    async def set_done(self, update_id: int) -> None:
        """Note that the update is answered for good."""
        self._recent[update_id] = None
        while len(self._recent) > _RECENT:
            self._recent.popitem(last=False)
        await self._execute(self._add_done, [{"update_id": update_id, "at": self._minute()}])
        await self._tidy()

    async def add_message(self, person: str, message_id: int, theirs: bool) -> None:
        """Note that a message stands in the chat with the person; `theirs` if they wrote it."""
        if theirs:
            self._latest[person] = max(message_id, self._latest.pop(person, 0))
            while len(self._latest) > _RECENT:
                self._latest.popitem(last=False)
        self._unsaved[person, message_id] = theirs, self._minute()
        await self._save_messages()

    async def latest_message(self, person: str) -> int | None:
        """The person's last message in the last 48 hours."""
        if person in self._latest:
            return self._latest[person]
        query = select(func.max(_messages.c.message_id)).where(_messages.c.person == person, _messages.c.theirs)
        return await self._storage.ask(lambda connection: connection.execute(query).scalar(), None)

    async def messages(self, person: str) -> list[int]:
        """Messages of the last 48 hours in the chat with the person, both sides, newest first."""
        since = self._clock() - DELETABLE
        query = select(_messages.c.message_id).where(_messages.c.person == person, _messages.c.at >= since)
        nothing: list[int] = []
        kept = await self._storage.ask(lambda connection: list(connection.execute(query).scalars()), nothing)
        unsaved = {number for (whose, number), (_, at) in self._unsaved.items() if whose == person and at >= since}
        return sorted({*kept, *unsaved}, reverse=True)

    async def forget_messages(self, person: str, until: int) -> None:
        """Forget the messages of the chat up to this number, which are deleted; later ones can still be deleted.

        Numbers of a chat's messages only grow (Bot API: Message.message_id).
        """
        self._unsaved = {key: note for key, note in self._unsaved.items() if key[0] != person or key[1] > until}
        if self._latest.get(person, 0) <= until:
            self._latest.pop(person, None)
        gone = (_messages.c.person == person) & (_messages.c.message_id <= until)
        await self._execute(delete(_messages).where(gone))

    def close(self) -> None:
        """Close the connections to the database."""
        self._storage.close()

    def _minute(self) -> int:
        return int(self._clock()) // 60 * 60

    async def _tidy(self) -> None:
        now = self._clock()
        if now - self._tidied < _TIDY_EVERY:
            return
        self._tidied = now
        self._unsaved = {key: note for key, note in self._unsaved.items() if note[1] >= now - DELETABLE}
        for table, seconds in ((_done, UPDATES_KEPT), (_messages, DELETABLE + 60)):
            await self._execute(delete(table).where(table.c.at < now - seconds))

    async def _save_messages(self) -> None:
        """Save the latest messages that are not saved yet, also those that a database that failed did not take."""
        saving = dict(islice(reversed(self._unsaved.items()), _SAVED_AT_ONCE))
        rows = [
            {"person": person, "message_id": number, "theirs": theirs, "at": at}
            for (person, number), (theirs, at) in saving.items()
        ]
        if await self._execute(self._add_messages, rows):
            self._unsaved = {key: note for key, note in self._unsaved.items() if key not in saving}

    async def _execute(self, statement: Executable, rows: list[dict[str, Any]] | None = None) -> bool:
        """Whether it was done."""

        def work(connection: Connection) -> bool:
            connection.execute(statement, rows)
            return True

        return await self._storage.ask(work, False)
