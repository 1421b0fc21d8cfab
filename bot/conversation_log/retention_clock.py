"""Carries out the retention at the start and four times a day, in a thread of its own."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.erasure import ErasureIncompleteError
from bot.conversation_log.retention import purge
from bot.database import complaint_of
from bot.faults import fault_place

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

#: Seconds between two purges.
EVERY = 6 * 3600.0

#: Seconds until a database is tried again that was not ready, since it may come up a moment after the bot, or in
#: which traces stayed because others used it.
UNTIL_READY = 60.0


class RetentionClock:
    """A thread that purges what is too old. It logs any failure, and tries again in the next round.

    Args:
        engine: the database of the log.
        days: age from which on texts and notes are erased.
        ready: whether the database can be used.
    """

    def __init__(self, engine: sa.Engine, days: int, ready: Callable[[], bool] = lambda: True) -> None:
        self._engine, self._days, self._ready = engine, days, ready
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="retention", daemon=True)

    def start(self) -> None:
        """Purge now and from then on."""
        self._thread.start()

    def stop(self) -> None:
        """End; a purge that runs is finished first."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(timeout=15)

    def _run(self) -> None:
        while not self._stopped.is_set():
            complete = self._ready() and self._purge()
            self._stopped.wait(EVERY if complete else UNTIL_READY)

    def _purge(self) -> bool:
        """Purge; return whether the next round can wait, since nothing is left that only waits for others."""
        try:
            purged = purge(self._engine, self._days)
        except ErasureIncompleteError as error:
            logger.warning("Texts that are too old could not all be erased: %s", error)
            return False
        except sa.exc.SQLAlchemyError as error:
            logger.warning("Texts that are too old could not all be erased: %s", complaint_of(error))
        except Exception as error:  # noqa: BLE001  a thread that ends would keep texts for good
            logger.error("Texts that are too old could not all be erased (%s at %s).", *fault_place(error))
        else:
            if purged.texts or purged.notes:
                logger.info("Retention: erased %d texts and %d notes.", purged.texts, purged.notes)
        return True
