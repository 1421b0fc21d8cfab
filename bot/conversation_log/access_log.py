"""The log of who of the staff saw what: also each conversation of a list, so that it can be asked for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import Access

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What is noted when somebody opens a conversation.
OPENED = "conversation"

#: Characters that the column holds.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries to show; a field that is None asks for nothing. Times are Unix seconds, `until` excluded."""

    by: str | None = None
    conversation: int | None = None
    since: int | None = None
    until: int | None = None


def record_access(engine: sa.Engine, by: str, what: str, conversation: int | None = None, detail: str = "") -> None:
    """Note who saw what; called before anything is shown."""
    with engine.begin() as connection:
        connection.execute(
            sa.insert(Access).values(
                at=now_minute(), by=by, what=what, conversation=conversation, detail=detail[:_LONGEST]
            )
        )


def record_listed(engine: sa.Engine, by: str, what: str, conversations: Iterable[int], detail: str = "") -> None:
    """Note that somebody saw words of these conversations in a list; called before anything is shown.

    Their numbers are kept in as few entries as hold them: an entry each would bury the rest of the log.
    """
    values = {"at": now_minute(), "by": by, "what": what}
    details = list(_entries(detail[: _LONGEST // 2], sorted(set(conversations))))
    with engine.begin() as connection:
        connection.execute(sa.insert(Access), [{**values, "detail": text} for text in details])


def count(engine: sa.Engine, wanted: Wanted) -> int:
    """How many entries fit."""
    with engine.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(Access).where(*_where(wanted))) or 0


def accesses(engine: sa.Engine, wanted: Wanted, page: int, size: int = 100) -> list[sa.Row[Any]]:
    """The entries that fit, the latest first; `page` counts from 1."""
    query = sa.select(Access.__table__).where(*_where(wanted))
    query = query.order_by(Access.id.desc()).limit(size).offset((page - 1) * size)
    with engine.connect() as connection:
        return list(connection.execute(query))


def everybody(engine: sa.Engine) -> list[str]:
    """Names in the log, also of accounts that are closed."""
    with engine.connect() as connection:
        return list(connection.scalars(sa.select(Access.by).distinct().order_by(Access.by)))


def _entries(detail: str, numbers: list[int]) -> Iterator[str]:
    text = detail
    for number in numbers:
        longer = f"{text} #{number}".strip()
        if len(longer) > _LONGEST:
            yield text
            longer = f"#{number}"
        text = longer
    yield text


def _where(wanted: Wanted) -> list[sa.ColumnElement[bool]]:
    where: list[sa.ColumnElement[bool]] = []
    if wanted.by:
        where.append(Access.by == wanted.by)
    if wanted.conversation is not None:
        listed = sa.literal(" ") + Access.detail + " "
        where.append(sa.or_(Access.conversation == wanted.conversation, listed.contains(f" #{wanted.conversation} ")))
    if wanted.since is not None:
        where.append(Access.at >= wanted.since)
    if wanted.until is not None:
        where.append(Access.at < wanted.until)
    return where
