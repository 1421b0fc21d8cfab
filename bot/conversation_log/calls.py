"""Calls of staff to helplines: what proves that a number in the directory is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import DirectoryCheck


@dataclass(frozen=True, slots=True)
class Call:
    """A call to a helpline: the line by country and name, the number as printed, and what came of it."""

    country: str
    line: str
    number: str
    result: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Country, name and number, which tell the line from others; cut as the table cuts them."""
        return self.country, self.line[:200], self.number[:40]


def record_call(engine: sa.Engine, call: Call, by: str) -> int:
    """Note that somebody called a helpline and what came of it; the number of this entry."""
    country, line, number = call.key
    with engine.begin() as connection:
        done = connection.execute(
            sa.insert(DirectoryCheck)
            .values(
                country=country,
                line=line,
                number=number,
                result=call.result,
                by=by,
                at=now_minute(),
            )
            .returning(DirectoryCheck.id)
        )
        return int(done.scalar_one())


def take_back_call(engine: sa.Engine, number: int, by: str) -> bool:
    """Delete somebody's own entry after they pressed the wrong button; return whether there was one."""
    own = sa.delete(DirectoryCheck).where(DirectoryCheck.id == number, DirectoryCheck.by == by)
    with engine.begin() as connection:
        return bool(connection.execute(own).rowcount)


def latest_calls(engine: sa.Engine, *, reached: bool = False) -> dict[tuple[str, str, str], sa.Row[Any]]:
    """The latest call to each line, by country, name and number; `reached` leaves out calls that nobody answered.

    The number is part of the key: a service may have two lines of one name, of which one works, and a call to an old
    number says nothing about the number that replaced it.
    """
    line = (DirectoryCheck.country, DirectoryCheck.line, DirectoryCheck.number)
    newest = sa.select(sa.func.max(DirectoryCheck.id)).group_by(*line)
    if reached:
        newest = newest.where(DirectoryCheck.result != "no_answer")
    query = sa.select(DirectoryCheck.__table__).where(DirectoryCheck.id.in_(newest))
    with engine.connect() as connection:
        return {(row.country, row.line, row.number): row for row in connection.execute(query)}
