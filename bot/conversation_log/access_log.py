"""The log of which member of staff saw what, and the questions that can be asked of it.

Each conversation of a list is noted too, so that the log can say who saw words of a given one.
"""

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
#: Who did it, where it was a command of the terminal.
COMMAND_LINE = "command line"

#: Characters that the column `detail` holds.
_LONGEST_DETAIL = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """The entries to show; a field that is None asks for nothing. Times are Unix seconds, `until` excluded."""

    by: str | None = None
    conversation: int | None = None
    since: int | None = None
    until: int | None = None


def record_access(engine: sa.Engine, by: str, what: str, conversation: int | None = None, detail: str = "") -> None:
    """Note that a member of staff saw something; called before anything is shown."""
    with engine.begin() as connection:
        connection.execute(
            sa.insert(Access).values(
                at=now_minute(), by=by, what=what, conversation=conversation, detail=detail[:_LONGEST_DETAIL]
            )
        )


def record_listed(engine: sa.Engine, by: str, what: str, conversations: Iterable[int], detail: str = "") -> None:
    """Note that somebody saw words of these conversations in a list; called before anything is shown.

    The numbers of the conversations share as few entries as can hold them: an entry for each would bury the rest of the
    log.
    """
    values = {"at": now_minute(), "by": by, "what": what}
    details = list(_details_with_numbers(detail[: _LONGEST_DETAIL // 2], sorted(set(conversations))))
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


def _details_with_numbers(detail: str, numbers: list[int]) -> Iterator[str]:
    """The details of as many entries as are needed, such as "missed #7 #515"; only the first begins with `detail`."""
    text = detail
    for number in numbers:
        longer = f"{text} #{number}".strip()
        if len(longer) > _LONGEST_DETAIL:
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
