"""Tries what failed again beside the answers, until it succeeds: mostly a database that can't be used."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.database import complaint_of
from bot.faults import OperatorError, fault_place

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

#: What a database that can't be used raises.
DATABASE_FAULTS = (sa.exc.SQLAlchemyError, OSError)
#: Seconds between two attempts to do what a database could not do.
RETRY = 15.0
#: Seconds that a stop waits for an attempt that runs.
_FAREWELL = 15.0


class Recovery:
    """Makes attempts in a thread of its own, which ends with the first that succeeds.

    A database that has failed may hang for seconds: nobody who waits for an answer tries it, and what waits for it is
    taken up although nobody writes to the bot.

    Args:
        name: of the thread.
        attempt: makes one attempt, and says whether it succeeded; one that raises did not.
        pause: seconds before each attempt.
    """

    def __init__(self, name: str, attempt: Callable[[], bool], pause: float) -> None:
        self._name, self._attempt, self._pause = name, attempt, pause
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._wanted = False
        self._stopped = threading.Event()

    def begin(self) -> None:
        """See to it that an attempt begins after this call; one that runs now may have come too early."""
        with self._lock:
            self._wanted = True
            if self._thread is None and not self._stopped.is_set():
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """Make no further attempt; one that runs is finished first."""
        self._stopped.set()
        with self._lock:
            thread = self._thread
        if thread:
            thread.join(_FAREWELL)

    def _run(self) -> None:
        while not self._stopped.wait(self._pause):
            with self._lock:
                self._wanted = False
            succeeded = self._succeeds()
            with self._lock:
                if succeeded and not self._wanted:
                    self._thread = None
                    return

    def _succeeds(self) -> bool:
        try:
            return self._attempt()
        except Exception as error:  # noqa: BLE001  without this thread nobody would try again
            logger.error("Recovery of the %s failed (%s at %s); trying again.", self._name, *fault_place(error))
            return False


class Availability:
    """Whether a database can be used, as far as is known; while it can't, it is tried again beside the answers.

    Args:
        name: what the database keeps.
        make_ready: makes it ready and writes what waits, and sets `ready` as soon as nothing does.
        complain: tells the operator what the database says. Attempts go on for as long as it is away: the same
            complaint is told once.
        faults: what it raises while it can't be used.
    """

    def __init__(
        self,
        name: str,
        make_ready: Callable[[], None],
        complain: Callable[[str], None],
        faults: tuple[type[Exception], ...] = DATABASE_FAULTS,
    ) -> None:
        self._make_ready, self._complain, self._faults = make_ready, complain, faults
        self._recovery = Recovery(name, self.restore, RETRY)
        self.ready = False
        #: What it said last, while it can't be used.
        self.complaint = ""

    def restore(self) -> bool:
        """Make the database ready and write what waits; whether that could be done."""
        try:
            self._make_ready()
        except self._faults as error:
            self.fail(error)
            return False
        self.complaint = ""
        return True

    def fail(self, error: Exception) -> None:
        """Note that the database can't be used."""
        self.ready = False
        said = str(error) if isinstance(error, OperatorError) else complaint_of(error)
        if said != self.complaint:
            self._complain(said.rstrip("."))
        self.complaint = said

    def try_again(self) -> None:
        """See to it that the database is tried again after this call."""
        self._recovery.begin()

    def stop(self) -> None:
        """Make no further attempt."""
        self._recovery.stop()
