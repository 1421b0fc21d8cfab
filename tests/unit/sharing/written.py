"""Conversations of a log for tests: who wrote on which day, and what the bot made of it."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.sharing.people import CorrectedMessage, Person
from bot.sharing.period import months, weeks

if TYPE_CHECKING:
    import sqlalchemy as sa

TODAY = date(2026, 7, 15)
#: A quarter of weeks and one of months that are over.
WEEKS = weeks("2026-W01", "2026-W13", TODAY)
MONTHS = months("2026-01", "2026-03", TODAY)
JANUARY = date(2026, 1, 14)


def at(day: date) -> int:
    """Unix seconds of a day's noon."""
    return int(datetime.combine(day, time(12), UTC).timestamp())


def write(engine: sa.Engine, who: str, day: date = JANUARY, **changes: object) -> None:
    """Keep one message of a pseudonym, by default of somebody who tells of exploitation in Qatar."""
    values: dict[str, object] = {
        "channel": "sms",
        "intent": "being_exploited",
        "tier": "urgent",
        "language": "en",
        "country": "QA",
        "indicators": ("debt_bondage",),
    }
    write_turn(engine, TurnRecord(key=uuid.uuid4().hex, pseudonym=who, at=at(day), **(values | changes)))


def person(*messages: CorrectedMessage, channel: str = "sms") -> Person:
    """Somebody who wrote these messages."""
    return Person(channel, messages)


def message(day: date = JANUARY, **changes: object) -> CorrectedMessage:
    """A message by somebody who tells of exploitation in Qatar."""
    values: dict[str, object] = {
        "tier": "urgent",
        "intent": "being_exploited",
        "language": "en",
        "country": "QA",
        "indicators": ("debt_bondage",),
    }
    return CorrectedMessage(at=at(day), **(values | changes))
