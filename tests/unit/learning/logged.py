"""A log with turns that somebody wrote and a reader put right, for the tests of lessons."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from bot.conversation_log.broker import ConversationLogBroker
from bot.conversation_log.log import now_minute
from bot.conversation_log.reviewing import ReaderVerdict, correct
from bot.conversation_log.storage import log_engine
from bot.conversation_log.tables import LoggedTurn
from bot.privacy_keys import pseudonymiser
from tests.unit.conversation_log.events import publish, turn_events

SENDER = "+97455512345"


def written(text: str, *, sender: str = SENDER, read_as: str | None = None, **turn: Any) -> int:
    """Log a turn in which somebody wrote these words, taken for a question about work; the turn's number."""
    told = {"intent": "worker_rights", "tier": "information", "message": text, "at": now_minute(), **turn}
    events = turn_events(text, sender=pseudonymiser().pseudonym("sms", sender), **told)
    if read_as:
        user = next(event for event in events if event["event"] == "user")
        user["parse_data"]["read_follow_up"] = {"name": read_as, "confidence": 0.7}
    publish(ConversationLogBroker(), events)
    with log_engine().connect() as connection:
        return connection.scalar(sa.select(sa.func.max(LoggedTurn.id))) or 0


def put_right(turn: int, **verdict: Any) -> None:
    """A reader gives a verdict on the turn."""
    with log_engine().connect() as connection:
        version = connection.scalar(sa.select(LoggedTurn.version).where(LoggedTurn.id == turn)) or 0
    correct(log_engine(), turn, version, ReaderVerdict(**verdict), "reader")
