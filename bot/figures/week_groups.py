"""The country and the language of a person in a week, from what they wrote in that week.

A conversation has them too, but every later message changes those. The figures of a week that is over would then
change when somebody comes back from another country, and two files of it would tell who that was.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from bot.conversation_log.tables import LoggedTurn
from bot.figures.periods import MONDAY, WEEK

Told = Literal["country", "language"]


def week_of(at: Any) -> Any:
    """Unix seconds of the Monday of a moment's week, as `periods.monday`, for a column of the database."""
    return (at - MONDAY) // WEEK * WEEK + MONDAY


@lru_cache(maxsize=64)
def week_groups(since: int, until: int) -> sa.Subquery:
    """A row for each person and week of whole weeks: `conversation_id`, `week`, `country` and `language`.

    Each is the latest one that is known of the week, None where none is. The same period gives the same object, so
    that the parts of a query can refer to it.
    """
    week = week_of(LoggedTurn.at)
    names: tuple[Told, Told] = ("country", "language")
    put_right = {name: _put_right(name) for name in names}
    columns = [_latest(_standing(name, put_right[name]), week).label(name) for name in names]
    query = sa.select(LoggedTurn.conversation_id, week.label("week"), *columns).distinct()
    for name, corrected in put_right.items():
        same = corrected.c.conversation_id == LoggedTurn.conversation_id, corrected.c.said == getattr(LoggedTurn, name)
        query = query.outerjoin(corrected, sa.and_(*same, corrected.c.nth == 1))
    return query.where(LoggedTurn.at >= since, LoggedTurn.at < until).subquery()


def _put_right(name: Told) -> sa.Subquery:
    """What readers made of a value in a conversation; of several the latest has `nth` 1."""
    turn = aliased(LoggedTurn)
    said, right = getattr(turn, name), getattr(turn, f"right_{name}")
    nth = sa.func.row_number().over(partition_by=(turn.conversation_id, said), order_by=turn.position.desc())
    columns = turn.conversation_id, said.label("said"), right.label("right"), nth.label("nth")
    return sa.select(*columns).where(right.is_not(None), said.is_not(None)).subquery()


def _standing(name: Told, corrected: sa.Subquery) -> Any:
    """What stands of a turn's value, as in the conversation: a correction also holds for turns that nobody read."""
    own, right = getattr(LoggedTurn, name), getattr(LoggedTurn, f"right_{name}")
    unread = sa.case((LoggedTurn.reviewed_at.is_(None), corrected.c.right))
    return sa.func.nullif(sa.func.coalesce(right, unread, own), "")


def _latest(value: Any, week: Any) -> Any:
    order = value.is_(None), LoggedTurn.position.desc()
    return sa.func.first_value(value).over(partition_by=(LoggedTurn.conversation_id, week), order_by=order)
