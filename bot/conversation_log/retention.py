"""Retention: redacted texts are erased after a time; what remains of a turn belongs to no pseudonym."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from bot.conversation_log.beside import purge_beside
from bot.conversation_log.erasure import forget_traces
from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import Conversation, Erasure, LoggedTurn, Note

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Purged:
    """How much a purge took away: texts and notes, pseudonyms of conversations, and rows beside the log (`states`)."""

    texts: int
    notes: int
    conversations: int
    states: int


def purge(engine: sa.Engine, days: int, now: int | None = None) -> Purged:
    """Remove texts and notes older than so many days, and the pseudonyms and states of conversations that ended before.

    Everything else of a turn is kept for the figures (intent, tier, language, country, times). A conversation that
    ended gets a random name for its pseudonym, so that not even the key tells whose figures they are.

    Args:
        engine: the log's database.
        days: of age.
        now: Unix seconds; the present minute unless told.

    Raises:
        ErasureIncompleteError: somebody uses the database so long that traces are left in it.
    """
    now = now_minute() if now is None else now
    before = now - days * DAY
    with engine.begin() as connection:
        ended = _unlink(connection, before)  # conversations before their turns, as everywhere
        texts = connection.execute(
            sa.update(LoggedTurn)
            .where(LoggedTurn.at < before, LoggedTurn.text.is_not(None))
            .values(text=None, evidence=sa.literal([], sa.JSON), missed=0)
        ).rowcount
        notes = connection.execute(sa.delete(Note).where(Note.at < before)).rowcount
        states = purge_beside(connection, before, now)
        if texts or notes or ended:
            connection.execute(sa.insert(Erasure).values(at=now_minute(), how="retention", turns=texts))
    forget_traces(engine)  # also those of an erasure that was not completed, or that the end of its process cut short
    return Purged(texts, notes, ended, states)


def _unlink(connection: sa.Connection, before: int) -> int:
    """Give the conversations that ended before a time a random name for their pseudonym; how many there were."""
    ended = Conversation.last_seen < before, Conversation.reference.is_not(None)
    ids = connection.scalars(sa.select(Conversation.id).where(*ended))
    changes: list[dict[str, Any]] = [{"key": number, "name": f"past.{secrets.token_hex(16)}"} for number in ids]
    if not changes:
        return 0
    # asked again: somebody may have come back since, and what they wrote must stay theirs
    still = sa.update(Conversation.__table__).where(Conversation.id == sa.bindparam("key"), *ended)  # type: ignore[arg-type]
    unlinked = still.values(pseudonym=sa.bindparam("name"), reference=None, missed=0)
    return connection.execute(unlinked, changes).rowcount
