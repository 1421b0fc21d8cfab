"""What the channel has to remember between two messages and two starts, and nothing of what was said.

- Numbers of updates that are done, so that none is answered twice.
- Numbers of the messages of a chat for 48 hours, so that both sides can be deleted. Numbers of private chats
  count over all chats of a bot, so that going back from the last one would reach a busy bot's other chats
  first: they have to be kept. A person is a keyed pseudonym here, times are cut to the minute.

A database that fails or hangs costs memory, not the answer: everything is then kept in the process.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict, defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import BigInteger, Boolean, Column, Executable, MetaData, String, Table, delete, func, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from bot.database import create_engine
from bot.faults import fault_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.engine import Connection

logger = logging.getLogger(__name__)

#: Seconds in which a bot may delete messages (Bot API: deleteMessage).
DELETABLE = 48 * 3600

#: Seconds for which Telegram keeps updates (Bot API: getting updates) and an hour for clocks that differ.
UPDATES_KEPT = 25 * 3600

#: Updates remembered in the process; beyond, the database is asked.
_RECENT = 10_000

#: Seconds between two removals of what is out of date.
_TIDY_EVERY = 600

#: Seconds that an answer waits for the database, and seconds without asking it after it hung.
_PATIENCE = 1.0
_PAUSE = 30.0

#: Requests to the database at the same time.
_THREADS = 4

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

T = TypeVar("T")


class Memory:
    """The channel's memory in the database of the settings.

    Args:
        database: SQLAlchemy address.
        clock: seconds since 1970.
    """

    def __init__(self, database: str, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._engine = create_engine(database)
        self._recent: OrderedDict[int, None] = OrderedDict()
        self._unsaved: defaultdict[str, set[int]] = defaultdict(set)
        self._latest: OrderedDict[str, int] = OrderedDict()
        self._tidied = 0.0
        self._out_until = 0.0
        self._threads = ThreadPoolExecutor(_THREADS, "telegram-memory")
        self._try(_tables.create_all, None)

    async def ask(self, work: Callable[..., T], *arguments: object, otherwise: T) -> T:
        """Run one of the methods below beside the event loop; `otherwise` if the database hangs or anything breaks."""
        loop = asyncio.get_running_loop()
        try:
            return await asyncio.wait_for(loop.run_in_executor(self._threads, work, *arguments), _PATIENCE)
        except TimeoutError:
            self._out_until = time.monotonic() + _PAUSE
            logger.warning("Telegram: the database hangs; going on without for %d s.", _PAUSE)
        except Exception as error:  # noqa: BLE001  what is not remembered costs no answer
            logger.error("Telegram: remembering failed (%s at %s).", *fault_place(error))
        return otherwise

    def is_done(self, update_id: int) -> bool:
        """Whether the update was answered before."""
        if update_id in self._recent:
            return True
        query = select(_done.c.update_id).where(_done.c.update_id == update_id)
        return self._try(lambda connection: connection.execute(query).first() is not None, False)

    def set_done(self, update_id: int) -> None:
        """The update is answered for good."""
        self._recent[update_id] = None
        while len(self._recent) > _RECENT:
            self._recent.popitem(last=False)
        row = {"update_id": update_id, "at": self._minute()}
        self._execute(_done.insert().values(row))
        self._tidy()

    def add_message(self, person: str, message_id: int, theirs: bool) -> None:
        """A message stands in the chat with the person; `theirs` if they wrote it."""
        if theirs:
            self._latest[person] = max(message_id, self._latest.pop(person, 0))
            while len(self._latest) > _RECENT:
                self._latest.popitem(last=False)
        row = {"person": person, "message_id": message_id, "theirs": theirs, "at": self._minute()}
        self._unsaved[person].add(message_id)
        if self._execute(_messages.insert().values(row)):
            self._unsaved[person].discard(message_id)

    def latest_message(self, person: str) -> int | None:
        """The person's last message in the last 48 hours."""
        if person in self._latest:
            return self._latest[person]
        query = select(func.max(_messages.c.message_id)).where(_messages.c.person == person, _messages.c.theirs)
        return self._try(lambda connection: connection.execute(query).scalar(), None)

    def messages(self, person: str) -> list[int]:
        """Messages of the last 48 hours in the chat with the person, both sides, newest first."""
        since = self._clock() - DELETABLE
        query = select(_messages.c.message_id).where(_messages.c.person == person, _messages.c.at >= since)
        nothing: list[int] = []
        kept = self._try(lambda connection: list(connection.execute(query).scalars()), nothing)
        return sorted({*kept, *self._unsaved.get(person, ())}, reverse=True)

    def forget_messages(self, person: str) -> None:
        """The chat is deleted: nothing of the person is kept here."""
        self._unsaved.pop(person, None)
        self._latest.pop(person, None)
        rows = delete(_messages).where(_messages.c.person == person)
        self._execute(rows)

    def close(self) -> None:
        """Close the connections to the database."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._engine.dispose()

    def _minute(self) -> int:
        return int(self._clock()) // 60 * 60

    def _tidy(self) -> None:
        now = self._clock()
        if now - self._tidied < _TIDY_EVERY:
            return
        self._tidied = now
        for table, seconds in ((_done, UPDATES_KEPT), (_messages, DELETABLE + 60)):
            self._execute(delete(table).where(table.c.at < now - seconds))

    def _execute(self, statement: Executable) -> bool:
        """Whether the rows are in the database now, or were before."""
        return self._try(lambda connection: _insert(connection, statement), False)

    def _try(self, work: Callable[[Connection], T], otherwise: T) -> T:
        if time.monotonic() < self._out_until:
            return otherwise
        try:
            with self._engine.begin() as connection:
                return work(connection)
        except SQLAlchemyError as error:
            logger.warning("Telegram: the database did not answer (%s); going on without.", type(error).__name__)
            return otherwise


def _insert(connection: Connection, statement: Executable) -> bool:
    try:
        connection.execute(statement)
    except IntegrityError:  # it is there already
        connection.rollback()
    return True
