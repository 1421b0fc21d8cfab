"""What a conversation is as a whole, after staff put its turns right: how urgent, which language, which country."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from bot.conversation_log.assessment import rank
from bot.conversation_log.tables import Conversation, Turn


def settle(connection: sa.Connection, conversation: int) -> None:
    """Let the conversation follow its turns as they stand, and its place in the queue those that nobody read.

    The caller holds its row: a turn that is written meanwhile waits, or an alarm of it would be lost.
    """
    names = ("tier", "right_tier", "language", "right_language", "country", "right_country", "missed", "reviewed_at")
    query = sa.select(*(getattr(Turn, name) for name in names)).where(Turn.conversation_id == conversation)
    turns = list(connection.execute(query.order_by(Turn.position)))
    values = {
        "urgency": max((rank(turn.right_tier or turn.tier) for turn in turns), default=0),
        "language": _latest(turns, "language"),
        "country": _latest(turns, "country"),
        "missed": max((turn.missed for turn in turns if turn.reviewed_at is None), default=0),
    }
    connection.execute(sa.update(Conversation).where(Conversation.id == conversation).values(values))


def _latest(turns: list[sa.Row[Any]], name: str) -> str | None:
    """The latest value that is known.

    What a reader put right in one turn holds for the others that the bot took the same way, where nobody read them:
    a wrong country stands in every message after it, and one of them is enough to say so.
    """
    pairs = ((getattr(turn, name), getattr(turn, f"right_{name}")) for turn in turns)
    put_right = {said: right for said, right in pairs if said and right is not None}
    found: str | None = None
    for turn in turns:
        said, right = getattr(turn, name), getattr(turn, f"right_{name}")
        if right is None:
            right = said if turn.reviewed_at is not None else put_right.get(said, said)
        found = right or found
    return found
