"""Keeps the state of a conversation between two messages, without a word of what was said.

A conversation is one row: the slots, and what is left of the last messages of the session without their text. So a turn
costs the same however long the conversation is. Rasa's own SQL store keeps every event with its text and reads all of
them at every turn: there turn 1,000 costs a hundred times as much as turn 10.
"""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)

from bot.conversation_log.record import minute_of
from bot.database import create_engine
from bot.engine.conversation_rows import ConversationRows
from bot.faults import fault_place
from bot.settings import settings
from bot.slots import Slot
from bot.understood import INTENT, OTHER_INTENTS, TEXT

if TYPE_CHECKING:
    from rasa.core.brokers.broker import EventBroker
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.trackers import DialogueStateTracker
    from rasa.utils.endpoints import EndpointConfig

logger = logging.getLogger(__name__)

#: So many messages of a session are kept, with what was answered: what is asked or said once looks at all of them.
KEPT_MESSAGES = 20

#: What a state raises that another version of the bot wrote, or that was damaged.
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError)

#: Attribute of a tracker: how many of its events were published already.
_PUBLISHED = "published_events"


class ConversationStore(TrackerStore):  # type: ignore[misc]
    """Rasa tracker store of one bounded, textless row a conversation; publishes each new event once.

    Args:
        domain: slots and responses of the model.
        event_broker: what the events are published to; the conversation log.
        url: SQLAlchemy address of the database; that of the settings unless given.
        host: the entry of `endpoints.yml`, which Rasa passes and nothing here reads.
    """

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        url: str | None = None,
        host: EndpointConfig | None = None,
    ) -> None:
        super().__init__(domain, event_broker)
        self._rows = ConversationRows(create_engine(url or settings().database))

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Publish the events since the last save, then keep the row: after a crash between, events come again."""
        events = list(tracker.events)
        published = getattr(tracker, _PUBLISHED, 0)
        await self._stream_new_events(self.event_broker, events[published:], tracker.sender_id)
        setattr(tracker, _PUBLISHED, len(events))
        if tracker.get_slot(Slot.ERASE):
            await asyncio.to_thread(self.erase, tracker.sender_id)  # the broker erased the log at this slot
            return
        state = json.dumps(_textless_state(tracker), ensure_ascii=False, separators=(",", ":"))
        await asyncio.to_thread(self._rows.write, tracker.sender_id, state)

    async def _stream_new_events(
        self, event_broker: EventBroker | None, new_events: list[Event], sender_id: str
    ) -> None:
        if event_broker is not None and new_events:
            await asyncio.to_thread(self._publish, event_broker, new_events, sender_id)

    @staticmethod
    def _publish(event_broker: EventBroker, new_events: list[Event], sender_id: str) -> None:
        for event in new_events:
            event_broker.publish({"sender_id": sender_id, **event.as_dict()})

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as it was left, or None for somebody new, and where nobody can tell how it was left."""
        state = await asyncio.to_thread(self._rows.read, sender_id)
        if state is None:
            return None
        try:
            tracker = _restored(json.loads(state), self.init_tracker(sender_id))
        except _UNREADABLE as error:
            logger.warning("A conversation begins anew: its state can't be read (%s at %s).", *fault_place(error))
            return None
        setattr(tracker, _PUBLISHED, len(tracker.events))
        return tracker

    async def keys(self) -> list[str]:
        """Pseudonyms of all conversations."""
        return await asyncio.to_thread(self._rows.senders)

    def erase(self, sender: str) -> bool:
        """Delete a conversation's row; False where there was none."""
        return self._rows.write(sender, None)


#: Slots of one turn only; the metadata of the message is Rasa's own copy.
_NOT_KEPT = frozenset({"session_started_metadata", "requested_slot"})


def _textless_state(tracker: DialogueStateTracker) -> dict[str, Any]:
    slots = {
        name: slot.value
        for name, slot in tracker.slots.items()
        if slot.value is not None and slot.value != slot.initial_value and name not in _NOT_KEPT
    }
    kept = (_without_text(event) for event in _of_session(list(tracker.events)))
    return {"slots": slots, "events": [event for event in kept if event]}


def _of_session(events: list[Event]) -> list[Event]:
    """The last messages since the session began, with their answers.

    What was said before must not be read again by another person.
    """
    begun = max((place for place, event in enumerate(events) if isinstance(event, SessionStarted)), default=0)
    messages = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
    first = messages[-KEPT_MESSAGES] if len(messages) > KEPT_MESSAGES else 0
    return events[max(begun, first) :]


def _without_text(event: Event) -> dict[str, Any] | None:
    """The event as far as the next turn needs it; slots are kept apart.

    Its time is kept to the minute, as everywhere: the silence after which a session ends may be that much shorter.
    """
    timestamp = minute_of(event.timestamp)
    if isinstance(event, UserUttered):
        intent = {"name": event.intent_name, "confidence": 1.0}
        others = list((event.parse_data or {}).get(OTHER_INTENTS) or ())
        return {"event": "user", "timestamp": timestamp, "parse_data": {INTENT: intent, OTHER_INTENTS: others}}
    if isinstance(event, BotUttered):
        buttons = (event.data or {}).get("buttons")
        response = event.metadata.get("utter_action")
        return {"event": "bot", "timestamp": timestamp, "buttons": buttons, "response": response}
    if isinstance(event, ActionExecuted):
        return {"event": "action", "timestamp": timestamp, "name": event.action_name}
    return None


def _restored(state: dict[str, Any], tracker: DialogueStateTracker) -> DialogueStateTracker:
    events: list[Event] = [SlotSet(name, value) for name, value in state["slots"].items() if name in tracker.slots]
    events += [_event(kept) for kept in state["events"]]
    for event in events:
        tracker.update(event)
    return tracker


def _event(kept: dict[str, Any]) -> Event:
    timestamp = kept["timestamp"]
    if kept["event"] == "user":
        parsed = kept["parse_data"]
        return UserUttered("", intent=parsed[INTENT], parse_data={**parsed, TEXT: ""}, timestamp=timestamp)
    if kept["event"] == "bot":
        data = {"buttons": kept["buttons"]} if kept["buttons"] else None
        return BotUttered(None, data=data, metadata={"utter_action": kept["response"]}, timestamp=timestamp)
    return ActionExecuted(kept["name"], timestamp=timestamp)
