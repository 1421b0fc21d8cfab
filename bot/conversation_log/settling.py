"""The urgency, the language and the country of a conversation as a whole, after staff put its turns right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.conversation_log.assessment import rank
from bot.conversation_log.tables import Conversation, LoggedTurn

if TYPE_CHECKING:
    from collections.abc import Callable


_OF_TURN = ("tier", "right_tier", "language", "right_language", "country", "right_country", "missed", "reviewed_at")
_OF_CONVERSATION = ("urgency", "language", "country", "missed")
#: Conversations that are read at once.
_BATCH = 500


def settle(connection: sa.Connection, conversation: int) -> None:
    """Let the conversation follow its turns as they stand, and its place in the queue the turns that nobody read.

    The caller holds the row of the conversation. A turn that comes meanwhile then waits; otherwise its alarm would be
    overwritten.
    """
    values = _settled(_turns(connection, [conversation])[conversation])
    connection.execute(sa.update(Conversation).where(Conversation.id == conversation).values(values))


def settle_all(connection: sa.Connection, told: Callable[[int, int], None]) -> int:
    """Let every conversation follow the corrections of its turns; how many conversations that changed.

    A migration needs it once, for corrections of a time when conversations did not follow them.

    Args:
        connection: of a transaction.
        told: called with how many conversations are done, and of how many.
    """
    read = sa.select(LoggedTurn.conversation_id).where(LoggedTurn.reviewed_at.is_not(None)).distinct()
    numbers = sorted(connection.scalars(read))
    changed = 0
    for start in range(0, len(numbers), _BATCH):
        told(start, len(numbers))
        changed += _settle_batch(connection, numbers[start : start + _BATCH])
    told(len(numbers), len(numbers))
    return changed


def _settle_batch(connection: sa.Connection, numbers: list[int]) -> int:
    columns = (getattr(Conversation, name) for name in ("id", *_OF_CONVERSATION))
    held = sa.select(*columns).where(Conversation.id.in_(numbers)).order_by(Conversation.id).with_for_update()
    stand = {row.id: {name: getattr(row, name) for name in _OF_CONVERSATION} for row in connection.execute(held)}
    settled = {number: _settled(turns) for number, turns in _turns(connection, list(stand)).items()}
    changes = [{"number": number, **values} for number, values in settled.items() if values != stand[number]]
    if changes:
        here = sa.update(Conversation.__table__).where(Conversation.id == sa.bindparam("number"))  # type: ignore[arg-type]
        connection.execute(here.values({name: sa.bindparam(name) for name in _OF_CONVERSATION}), changes)
    return len(changes)


def _turns(connection: sa.Connection, numbers: list[int]) -> dict[int, list[sa.Row[Any]]]:
    """The turns of conversations in order."""
    columns = (getattr(LoggedTurn, name) for name in ("conversation_id", *_OF_TURN))
    query = sa.select(*columns).where(LoggedTurn.conversation_id.in_(numbers))
    found: dict[int, list[sa.Row[Any]]] = {number: [] for number in numbers}
    for turn in connection.execute(query.order_by(LoggedTurn.conversation_id, LoggedTurn.position)):
        found[turn.conversation_id].append(turn)
    return found


def _settled(turns: list[sa.Row[Any]]) -> dict[str, Any]:
    """The columns of the conversation, as its turns have them."""
    return {
        "urgency": max((rank(turn.right_tier or turn.tier) for turn in turns), default=0),
        "language": _latest(turns, "language"),
        "country": _latest(turns, "country"),
        "missed": max((turn.missed for turn in turns if turn.reviewed_at is None), default=0),
    }


def _latest(turns: list[sa.Row[Any]], name: str) -> str | None:
    """The latest value that is known of `language` or `country`, the reader's before the bot's; None for none.

    A correction of one turn also holds for the turns that nobody read and for which the bot had the same wrong value. A
    wrong country stands in every message after it, so it is enough to correct one of them.
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
