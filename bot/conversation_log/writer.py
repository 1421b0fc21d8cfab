"""Writes records into the log's database; while that can't take them, they wait, and are written beside the answers."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.erasure import ErasureIncompleteError, erase_rows, forget_traces
from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.migrate import MigrationError, migrate
from bot.conversation_log.record import TurnRecord
from bot.faults import fault_place
from bot.recovery import DATABASE_FAULTS, RETRY, Availability, Recovery

if TYPE_CHECKING:
    from bot.conversation_log.spool import Spool

logger = logging.getLogger(__name__)

#: Seconds that somebody who wants to be erased waits for those who read the database; the rest is done beside answers.
_WAITS_FOR_READERS = 0.2
#: Faults of a database that are about the turn: it has a value that the database never takes.
_REFUSALS = (sa.exc.DataError, sa.exc.IntegrityError)


class Writer:
    """Keeps records in order and at once, in the database or in the spool; threads may share it.

    Args:
        engine: the log's database, whose tables are brought up to date.
        waiting: where records wait.
    """

    def __init__(self, engine: sa.Engine, waiting: Spool) -> None:
        self._engine, self._spool = engine, waiting
        faults = (*DATABASE_FAULTS, MigrationError)
        self._database = Availability("conversation log", self._make_ready, self._complain, faults)
        self._traces = Recovery("traces of an erasure", self._traces_forgotten, RETRY)
        if not self._database.restore():
            self._database.try_again()

    @property
    def ready(self) -> bool:
        """Whether the database can be used, as far as is known."""
        return self._database.ready

    def write(self, record: TurnRecord) -> None:
        """Write a record, or let it wait, behind those that wait already: they are written in order."""
        if self.ready:
            try:
                self._to_database(record)
            except DATABASE_FAULTS as error:
                self._database.fail(error)
            else:
                return
        self._let_wait(record)

    def erase(self, pseudonym: str) -> None:
        """Erase everything about a person who asked for it, also of what waits; at once, or as soon as it can be."""
        record = TurnRecord("erase", pseudonym, "", now_minute(), erase=True)
        try:
            self._spool.erase(frozenset({pseudonym}))
        except OSError as error:
            logger.error("%s can't be written (%s): turns in it are erased later.", self._spool.path, error.strerror)
            self._let_wait(record)  # behind the waiting turns: the spool is emptied in order, so it erases them then
        self.write(record)

    def stop(self) -> None:
        """Make no further attempts; what waits is taken up at the next start."""
        self._database.stop()
        self._traces.stop()

    def _let_wait(self, record: TurnRecord) -> None:
        self._spool.add(record)
        self._database.try_again()

    def _to_database(self, record: TurnRecord, *, waited: bool = False) -> None:
        if record.erase:
            self._erase_rows(record, until=record.at if waited else None)
            return
        try:
            write_turn(self._engine, record)
        except Exception as error:
            if isinstance(error, DATABASE_FAULTS) and not isinstance(error, _REFUSALS):
                raise
            # It would be refused again, and all turns behind it would wait for ever.
            logger.error("A turn is not in the conversation log (%s at %s).", *fault_place(error))

    def _erase_rows(self, record: TurnRecord, until: int | None) -> None:
        erase_rows(self._engine, frozenset({record.pseudonym}), how="person", until=until)
        try:
            forget_traces(self._engine, patience=_WAITS_FOR_READERS)
        except ErasureIncompleteError as error:
            logger.warning("An erasure on request: %s", error)
            self._traces.begin()

    def _traces_forgotten(self) -> bool:
        try:
            forget_traces(self._engine)
        except (sa.exc.SQLAlchemyError, ErasureIncompleteError):
            return False
        return True

    def _make_ready(self) -> None:
        migrate(self._engine)
        if back := self._spool.drain(partial(self._to_database, waited=True)):
            logger.info("%d waiting turns are now in the conversation log.", back)
        self._database.ready = True

    def _complain(self, said: str) -> None:
        logger.error(
            "The conversation log can't be written: %s. Answers go on; redacted turns wait in %s.",
            said,
            self._spool.path,
        )
