"""A conversation and its turns as the staff pages show them, whatever a reader may see of their verdicts.

These are the columns that pages read, by name: rows of the database take any name, and would tell at the click alone
that one is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Self

from bot.conversation_log.reviewing import FIELDS
from bot.conversation_log.tables import Conversation, LoggedTurn

if TYPE_CHECKING:
    import sqlalchemy as sa


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """A turn, with the values of the columns of `LoggedTurn`."""

    id: int
    conversation_id: int
    session: int
    position: int
    at: int
    button: str | None
    text: str | None
    intent: str
    confidence: float
    tier: str
    asks: bool
    evidence: list[dict[str, Any]]
    language: str | None
    country: str | None
    responses: list[str]
    helplines: list[dict[str, Any]]
    answer_ms: int | None
    missed: int
    follow_up: str | None
    follow_up_probability: float | None
    right_intent: str | None
    right_tier: str | None
    right_language: str | None
    right_country: str | None
    right_follow_up: str | None
    reviewed_by: str | None
    reviewed_at: int | None
    version: int

    @classmethod
    def columns(cls) -> list[sa.ColumnElement[Any]]:
        """The columns of a row that makes one, in order."""
        return [getattr(LoggedTurn, each.name) for each in fields(cls)]

    def without_verdict(self) -> Self:
        """The same turn as the bot has it, without what a reader made of it."""
        nothing: dict[str, Any] = {f"right_{name}": None for name in FIELDS}
        return replace(self, **nothing)


@dataclass(frozen=True, slots=True)
class ShownConversation:
    """A conversation, with the values of the columns of `Conversation`."""

    id: int
    channel: str
    first_seen: int
    last_seen: int
    language: str | None
    country: str | None
    campaign: str | None
    turns: int
    urgency: int

    @classmethod
    def columns(cls) -> list[sa.ColumnElement[Any]]:
        """The columns of a row that makes one, in order."""
        return [getattr(Conversation, each.name) for each in fields(cls)]
