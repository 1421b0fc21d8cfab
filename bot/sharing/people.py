"""The people who wrote in a period, with the verdicts on their messages: the facts that exports start from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.tables import Conversation, LoggedTurn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.sharing.period import ReleasePeriod


@dataclass(frozen=True, slots=True)
class CorrectedMessage:
    """The verdict on one message, as corrected.

    Args:
        at: Unix seconds of a whole minute.
        tier: its urgency.
        intent: its subject.
        language: of the message, None where it is unknown.
        country: that it was about or came from, None where it is unknown.
        indicators: of exploitation or danger that it named.
        read: whether somebody of the staff has read it.
    """

    at: int
    tier: str
    intent: str
    language: str | None = None
    country: str | None = None
    indicators: tuple[str, ...] = ()
    read: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One pseudonym with its messages of a period, at least one, in order."""

    channel: str
    messages: tuple[CorrectedMessage, ...]

    @property
    def country(self) -> str | None:
        """The country that was told last."""
        return next((message.country for message in reversed(self.messages) if message.country), None)

    @property
    def language(self) -> str | None:
        """The language that was written last."""
        return next((message.language for message in reversed(self.messages) if message.language), None)


def people(engine: sa.Engine, period: ReleasePeriod) -> Iterator[Person]:
    """Everybody who wrote in the period; the try-it page is left out."""
    query = (
        sa.select(
            LoggedTurn.conversation_id,
            Conversation.channel,
            LoggedTurn.at,
            sa.func.coalesce(LoggedTurn.right_tier, LoggedTurn.tier).label("tier"),
            sa.func.coalesce(LoggedTurn.right_intent, LoggedTurn.intent).label("intent"),
            sa.func.coalesce(LoggedTurn.right_language, LoggedTurn.language).label("language"),
            sa.func.coalesce(LoggedTurn.right_country, LoggedTurn.country).label("country"),
            LoggedTurn.indicators,
            LoggedTurn.reviewed_at,
        )
        .join(Conversation, Conversation.id == LoggedTurn.conversation_id)
        .where(LoggedTurn.at >= period.since, LoggedTurn.at < period.until, Conversation.channel.not_in(TRYIT))
        .order_by(LoggedTurn.conversation_id, LoggedTurn.position)
    )
    with engine.connect() as connection:
        rows: Iterable[sa.Row[Any]] = connection.execution_options(yield_per=1000).execute(query)
        for _, turns in groupby(rows, key=lambda row: row.conversation_id):
            yield _person(list(turns))


def _person(turns: list[sa.Row[Any]]) -> Person:
    messages = (
        CorrectedMessage(
            at=turn.at,
            tier=turn.tier,
            intent=turn.intent,
            language=turn.language,
            country=turn.country,
            indicators=tuple(turn.indicators),
            read=turn.reviewed_at is not None,
        )
        for turn in turns
    )
    return Person(turns[0].channel, tuple(messages))
