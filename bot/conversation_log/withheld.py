"""Words that may not be kept yet, because redaction is still learning what identifiers look like.

The turn is kept at once without its words, so nothing is lost with the process. The words wait in memory alone,
and follow when redaction has learned; where it could not, they go, and no more are collected.
"""

from __future__ import annotations

import logging
from collections import deque
from threading import Lock
from typing import TYPE_CHECKING

from bot.conversation_log.assembly import Event, assemble
from bot.faults import fault_place
from bot.privacy import redact, withhold

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.conversation_log.record import TurnRecord

logger = logging.getLogger(__name__)

#: Turns whose words wait: some megabytes. Of the oldest beyond, no words are kept.
_MOST = 1000


class WithheldWords:
    """Makes records of turns: without words until `follow`, redacted from then on; threads may share it."""

    def __init__(self, keep: Callable[[TurnRecord], None]) -> None:
        """`keep` puts the words of a record into the turn that was kept without them."""
        self._keep = keep
        self._turns: deque[list[Event]] = deque(maxlen=_MOST)
        self._learned = self._given_up = False
        self._lock = Lock()

    def record(self, events: list[Event]) -> TurnRecord | None:
        """The record of a turn, as `assemble` makes it, with the words that may be kept now."""
        with self._lock:
            if not self._learned:
                record = assemble(events, withhold)
                if record and not self._given_up:
                    self._turns.append(events)
                return record
        return _redacted(events)

    def follow(self) -> None:
        """Redaction has learned: keep the words that waited."""
        with self._lock:
            self._learned = True
            turns, self._turns = self._turns, deque()
        for events in turns:
            if record := _redacted(events):
                self._keep(record)

    def give_up(self) -> None:
        """Redaction could not learn: drop the words that waited, since nothing in this process redacts them later."""
        with self._lock:
            self._given_up = True
            self._turns.clear()

    def forget(self, sender: str) -> None:
        """Drop the words of somebody who wants to be erased."""
        with self._lock:
            kept = (events for events in self._turns if all(event.get("sender_id") != sender for event in events))
            self._turns = deque(kept, maxlen=_MOST)


def _redacted(events: list[Event]) -> TurnRecord | None:
    """The record of a turn, redacted; without its words where redaction fails, since staff may have to see the rest."""
    try:
        return assemble(events, redact)
    except Exception as error:  # noqa: BLE001  whatever is wrong with one message
        logger.error("Words of a message are not in the conversation log (%s at %s).", *fault_place(error))
        return assemble(events, withhold)
