"""Rasa's event broker that keeps the log: it redacts at once, and writes before anybody is answered.

The tracker store publishes the events of a turn in a worker thread and waits for it, before the answer goes out and
before the provider's call is acknowledged. So a process that is killed loses no turn that a provider counts as
delivered: the provider delivers again what was not yet written. A database that fails stops no answer (`writer.py`).
"""

from __future__ import annotations

import logging
import threading
from asyncio import AbstractEventLoop, to_thread
from typing import TYPE_CHECKING

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker

from bot.answer_times import listen
from bot.conversation_log.log import keep_answer_time, keep_words
from bot.conversation_log.record import turn_key
from bot.conversation_log.retention_clock import RetentionClock
from bot.conversation_log.storage import log_engine, spool
from bot.conversation_log.withheld import WithheldWords
from bot.conversation_log.writer import Writer
from bot.database import complaint_of
from bot.faults import fault_place
from bot.privacy import has_learned, preload
from bot.redaction_learning import learn_beside
from bot.settings import settings
from bot.slots import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rasa.utils.endpoints import EndpointConfig

    from bot.conversation_log.assembly import Event
    from bot.conversation_log.record import TurnRecord
    from bot.conversation_log.spool import Spool
    from bot.told_by_channel import ToldByChannel

logger = logging.getLogger(__name__)

_LISTEN = "action_listen"


class ConversationLogBroker(EventBroker):  # type: ignore[misc]
    """Collects the events of a turn in memory, and keeps its redacted record when the turn ends."""

    def __init__(self, engine: sa.Engine | None = None, waiting: Spool | None = None) -> None:
        self._engine = log_engine(migrated=False) if engine is None else engine
        self._open: dict[str, list[Event]] = {}
        self._lock = threading.Lock()
        self._words = WithheldWords(self._keep_words)
        if has_learned():
            self._redact_from_now_on()
        else:
            learn_beside(self._redact_from_now_on, self._words.give_up)
        self._writer = Writer(self._engine, spool() if waiting is None else waiting)
        self._stop_listening = listen(self._keep_answer_time)
        self._retention = RetentionClock(self._engine, settings().retention_days, lambda: self._writer.ready)
        self._retention.start()

    @classmethod
    async def from_endpoint_config(
        cls,
        broker_config: EndpointConfig,
        event_loop: AbstractEventLoop | None = None,
    ) -> ConversationLogBroker:
        """The broker that `endpoints.yml` names."""
        return await to_thread(cls)

    def _redact_from_now_on(self) -> None:
        # The other languages load in a tenth of a second at their first message; together they would take 140 MB.
        preload(settings().live_languages[:1])
        self._words.follow()

    def publish(self, event: Event) -> None:
        """Take one event of Rasa; when it ends a turn, the turn is kept before this returns. Never raises."""
        sender = str(event.get("sender_id") or "")
        with self._lock:
            events = self._open.setdefault(sender, [])
            finished = events if event.get("event") == "user" and _has_user(events) else []
            if finished:
                events = self._open[sender] = []
            events.append(event)
            ended = event.get("event") == "action" and event.get("name") == _LISTEN
            if ended:
                del self._open[sender]
            if ended and not _has_user(events) and (begun := _session_start(events)):
                self._open[sender] = begun
        for turn in filter(None, (finished, events if ended else [])):
            self._keep(sender, turn)

    async def close(self) -> None:
        """Keep what is still open."""
        await to_thread(self._keep_all)

    def _keep_all(self) -> None:
        self._stop_listening()
        with self._lock:
            left, self._open = self._open, {}
        for sender, events in left.items():
            self._keep(sender, events)
        self._writer.stop()
        self._retention.stop()
        self._engine.dispose()

    def _keep(self, sender: str, events: list[Event]) -> None:
        try:
            if any(e.get("event") == "slot" and e.get("name") == Slot.ERASE and e.get("value") for e in events):
                for name in (sender, *_earlier_pseudonyms(events)):
                    self._words.forget(name)
                    self._writer.erase(name)
            elif record := self._words.record(events):
                self._writer.write(record)
        except Exception as error:  # noqa: BLE001  nothing may stand between a person and an answer
            logger.error("A turn is not in the conversation log (%s at %s).", *fault_place(error))

    def _keep_words(self, record: TurnRecord) -> None:
        """Keep the words that were withheld, where the database holds their turn; else they stay withheld."""
        try:
            keep_words(self._engine, record)
        except sa.exc.SQLAlchemyError as error:
            logger.warning("Words of a message are not in the conversation log: %s", complaint_of(error))

    def _keep_answer_time(self, pseudonym: str, message_id: str, milliseconds: int) -> None:
        """Keep the time that an answer took, where the database holds its turn; else the figures do without it."""
        if not self._writer.ready:
            return
        try:
            keep_answer_time(self._engine, turn_key(pseudonym, message_id), milliseconds)
        except sa.exc.SQLAlchemyError as error:
            logger.debug("A time is not in the conversation log: %s", complaint_of(error))


def _earlier_pseudonyms(events: list[Event]) -> list[str]:
    """What the sender of a turn was called under older keys: a wish to be erased is about all that is kept."""
    of_messages: Iterator[ToldByChannel] = (e.get("metadata") or {} for e in events if e.get("event") == "user")
    return [name for told in of_messages for name in told.get("earlier_pseudonyms") or ()]


def _session_start(events: list[Event]) -> list[Event]:
    """What belongs to the message that follows: a session begins, and listens, before the message that began it.

    The slots that it carries over do not: the turn did not set them.
    """
    return [event for event in events if event.get("event") == "session_started"]


def _has_user(events: list[Event]) -> bool:
    return any(event.get("event") == "user" for event in events)
