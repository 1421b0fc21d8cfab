"""The channel's access to the database, for answers that must not wait for it long."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from bot.database import create_engine
from bot.faults import fault_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import MetaData
    from sqlalchemy.engine import Connection

logger = logging.getLogger(__name__)

#: Seconds that an answer waits for the database, and seconds without asking it after it hung.
_PATIENCE = 1.0
PAUSE = 30.0

#: Requests to the database at the same time.
_THREADS = 4

T = TypeVar("T")


class Storage:
    """Runs work on the database in threads, and goes on without it where the database fails or hangs.

    Args:
        database: SQLAlchemy address.
        tables: made before the first request that reaches the database.
        patience: seconds that an answer waits for the database.
        clock: seconds that only grow.
    """

    def __init__(
        self,
        database: str,
        tables: MetaData,
        patience: float = _PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._patience, self._clock = patience, clock
        self._engine = create_engine(database)
        self._tables = tables
        self._made = False
        self._making = threading.Lock()
        self._out_until = 0.0
        self._threads = ThreadPoolExecutor(_THREADS, "telegram-storage")

    async def ask(self, work: Callable[[Connection], T], otherwise: T) -> T:
        """What `work` returns in a transaction; `otherwise` where the database fails, hangs, or hung a moment ago.

        While it hangs, nothing is handed to the threads: it may hold up all of them.
        """
        if self._clock() < self._out_until:
            return otherwise
        loop = asyncio.get_running_loop()
        try:
            return await asyncio.wait_for(loop.run_in_executor(self._threads, self._transaction, work), self._patience)
        except TimeoutError:
            self._out_until = self._clock() + PAUSE
            logger.warning("Telegram: the database hangs; going on without for %d s.", PAUSE)
        except SQLAlchemyError as error:
            self._made = False  # the database may be another one when it is back, such as a backup without the tables
            logger.warning("Telegram: the database did not answer (%s); going on without.", type(error).__name__)
        except Exception as error:  # noqa: BLE001  what is not remembered costs no answer
            logger.error("Telegram: remembering failed (%s at %s).", *fault_place(error))
        return otherwise

    def close(self) -> None:
        """Close the connections; what has not begun is left."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._engine.dispose()

    def _transaction(self, work: Callable[[Connection], T]) -> T:
        if not self._made:
            with self._making, self._engine.begin() as connection:
                self._tables.create_all(connection)
            self._made = True
        with self._engine.begin() as connection:
            return work(connection)
