"""What a turn taught: its lessons go when a reader changes what they were made of.

Training reads lessons as they lie in the log, with no new round of learning before. And a lesson whose turn lost its
text to retention is never made anew: what it holds then would stay for good.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.tables import FollowUpLesson, Lesson

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The fields of a verdict that a lesson holds or that decide whether there is one; urgency and country do not.
_OF_LESSONS = frozenset({"intent", "language", "follow_up"})


def teaches(changed: Iterable[str]) -> bool:
    """Whether a lesson depends on one of these fields of a verdict."""
    return not _OF_LESSONS.isdisjoint(changed)


def forget_lessons(connection: sa.Connection, turn: int) -> None:
    """Take away both lessons of a turn; the next round of learning makes them of the turn as it is then."""
    for table in (Lesson, FollowUpLesson):
        connection.execute(sa.delete(table).where(table.turn_id == turn))
