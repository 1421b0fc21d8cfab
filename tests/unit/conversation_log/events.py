"""Turns as the conversation store publishes them, and the rows that are kept of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.conversation_log.broker import ConversationLogBroker

LINE = {"country": "QA", "category": "trafficking", "phone": "printed", "name": "A line"}
PHRASE = {
    "kind": "phrase",
    "indicator": "retention_of_identity_documents",
    "intent": "being_exploited",
    "phrase": "took my passport",
    "start": 5,
    "end": 21,
}
AT = 1_790_000_000.5


def turn_events(
    text: str = "they took my passport and i cant leave",
    *,
    sender: str = "k1.0123456789abcdef0123456789abcdef",
    intent: str = "being_exploited",
    tier: str = "urgent",
    message: str = "m1",
    at: float = AT,
    **changes: Any,
) -> list[dict[str, Any]]:
    """The events of one turn in the order of the engine, each with the sender."""
    urgency = {
        "tier": tier,
        "asks": False,
        "probability": 0.97,
        "indicators": ["retention_of_identity_documents"],
        "evidence": [PHRASE],
    } | changes.pop("urgency", {})  # fmt: skip
    parsed = {
        "intent": {"name": intent, "confidence": changes.pop("confidence", 0.91)},
        "language": {"code": "en", "confidence": 0.99},
        "other_intents": [],
        "entities": changes.pop("entities", []),
        "text": text,
        "urgency": urgency,
    }
    user = {"event": "user", "timestamp": at, "text": text, "parse_data": parsed, "input_channel": "telegram",
            "message_id": message, "metadata": changes.pop("metadata", {})}  # fmt: skip
    answer = {
        "event": "bot", "timestamp": at + 0.042, "text": "the answer",
        "metadata": {
            "utter_action": changes.pop("response", "utter_being_exploited"),
            "language": "en", "country_code": "QA", "tier": tier, "shown_helplines": [LINE],
        },
    }  # fmt: skip
    events = [
        {"event": "action", "name": "action_session_start", "timestamp": at},
        {"event": "session_started", "timestamp": at},
        {"event": "action", "name": "action_listen", "timestamp": at},
        user,
        {"event": "action", "name": "action_urgent_help", "timestamp": at},
        answer,
        *({"event": "slot", "name": n, "value": v, "timestamp": at} for n, v in changes.pop("slots", {}).items()),
        {"event": "action", "name": "action_listen", "timestamp": at},
    ]
    return [{"sender_id": sender, **event} for event in events]


def publish(broker: ConversationLogBroker, *turns: Iterable[dict[str, Any]]) -> None:
    """Publish the events of each turn as the conversation store does."""
    for events in turns:
        for event in events:
            broker.publish(event)


def rows(engine: sa.Engine, table: type) -> list[sa.Row[Any]]:
    """All rows of a table, in the order in which they were made."""
    columns = table.__table__  # type: ignore[attr-defined]
    with engine.connect() as connection:
        return list(connection.execute(sa.select(columns).order_by(columns.c.id)))
