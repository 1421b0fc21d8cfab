"""Lessons about what a message wanted in the middle of a conversation; they pass the same test as all lessons."""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversation_log.tables import FollowUpLesson, LoggedTurn
from bot.learning.lessons import TurnsRead, read_in_words, replace_lessons, taught
from bot.learning.sifting import Harvest, KnownWording, Sieve, TaughtWording


def follow_up_lessons(engine: sa.Engine) -> list[TaughtWording]:
    """Every lesson that is kept, in the order of its turn."""
    return taught(engine, FollowUpLesson, "kind")


def harvest_follow_ups(engine: sa.Engine, known: KnownWording, other: str, *, keep: bool = True) -> Harvest:
    """Make lessons of the turns in which staff put right what was wanted, in place of those made before.

    A turn that staff only confirmed gives none: a reader who says that the bot was right may have looked at the urgency
    alone.

    Args:
        engine: the log's database.
        known: what is known before.
        other: the kind of a message that is no follow-up.
        keep: whether to keep the lessons, or only to find out what they would be.
    """
    result, query = Harvest(), _turns_that_teach(known.kinds, other)
    with engine.connect() as connection:
        turns = list(connection.execute(query))
        sieve = Sieve(connection, known)
    made = sieve.lessons(turns, known.follow_ups, result)
    if keep:
        made = replace_lessons(engine, FollowUpLesson, "kind", made, TurnsRead(query, turns))
    result.teach(made)
    return result


def _turns_that_teach(kinds: frozenset[str], other: str) -> sa.Select[int, str | None, str, str]:
    """Corrected turns, but no first ones of a conversation: there is nothing yet that they could follow up."""
    language = sa.func.coalesce(LoggedTurn.right_language, LoggedTurn.language)
    kind = sa.case((LoggedTurn.right_follow_up == "", other), else_=LoggedTurn.right_follow_up)
    return (
        sa.select(LoggedTurn.id, LoggedTurn.text, language.label("language"), kind.label("kind"))
        .where(*read_in_words(), LoggedTurn.right_follow_up.is_not(None), kind.in_(kinds), LoggedTurn.position > 1)
        .order_by(LoggedTurn.id)
    )
