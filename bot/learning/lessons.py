"""Lessons: what training takes from turns that staff read, kept beside their turn so that they go with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.marks import HELD_BACK
from bot.conversation_log.tables import Flag, FollowUpLesson, Lesson, LoggedTurn
from bot.learning.sifting import Harvest, KnownWording, Sieve, TaughtWording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Why no lesson is tried of a turn: codes of `bot/data/learning/reasons.yml`.
CONFIRMED, HELD, URGENCY_ALONE = "confirmed", "held", "urgency_alone"


@dataclass(frozen=True, slots=True)
class TurnsRead:
    """Turns as a query found them."""

    query: sa.Select[int, str | None, str, str]
    rows: Sequence[sa.Row[int, str | None, str, str]]

    def unchanged(self, connection: sa.Connection) -> set[int]:
        """Numbers of those that it finds the same now; none of them is erased before the end of the transaction."""
        held = self.query.with_for_update(read=True, key_share=True, of=LoggedTurn)
        return {row.id for row in {*self.rows} & {*connection.execute(held)}}


def lessons(engine: sa.Engine) -> list[TaughtWording]:
    """Every lesson that is kept, in the order of its turn."""
    return taught(engine, Lesson, "intent")


def taught(engine: sa.Engine, table: type[Lesson | FollowUpLesson], meaning: str) -> list[TaughtWording]:
    """The lessons of a table in the order of their turns, without those of turns that a flag holds back.

    A flag takes them away. One that was set while a round was keeping its lessons could not see those of the round.

    Args:
        engine: the log's database.
        table: of the lessons.
        meaning: its column for what the wording means.
    """
    query = sa.select(table.text, table.language, getattr(table, meaning)).where(table.turn_id.not_in(_held_back()))
    with engine.connect() as connection:
        return [TaughtWording(*row) for row in connection.execute(query.order_by(table.turn_id))]


def harvest(engine: sa.Engine, known: KnownWording, *, keep: bool = True) -> Harvest:
    """Make lessons of all turns that staff read, in place of those made before from the same turns.

    A turn whose text retention took keeps the lesson that it has.

    Args:
        engine: the log's database.
        known: what is known before.
        keep: whether to keep the lessons, or only to find out what they would be.
    """
    result, query = Harvest(), _turns_that_teach(known.intents)
    with engine.connect() as connection:
        turns = list(connection.execute(query))
        for why, numbers in _not_asked(connection).items():
            result.refuse(why, *numbers)
        sieve = Sieve(connection, known)
    made = sieve.lessons(turns, known.examples, result)
    if keep:
        made = replace_lessons(engine, Lesson, "intent", made, TurnsRead(query, turns))
    result.teach(made)
    return result


def _not_asked(connection: sa.Connection) -> dict[str, Sequence[int]]:
    """Turns that staff read and of which no lesson is tried, by reason.

    Together with the lessons and the refused turns they are all that staff read.
    """
    confirmed = *read_in_words(), *_sure(), LoggedTurn.right_follow_up.is_(None)
    reasons = {
        HELD: (*_read_words(), LoggedTurn.id.in_(_held_back())),
        URGENCY_ALONE: (*confirmed, LoggedTurn.right_tier.is_not(None)),
        CONFIRMED: (*confirmed, LoggedTurn.right_tier.is_(None)),
    }
    rows = sa.select(LoggedTurn.id).order_by(LoggedTurn.id)
    return {why: connection.scalars(rows.where(*where)).all() for why, where in reasons.items()}


def _turns_that_teach(intents: Iterable[str]) -> sa.Select[int, str | None, str, str]:
    """Turns in words that a reader put right, or confirmed where the bot had been unsure.

    A reader who put right what a message wanted in the middle of a conversation has not confirmed its intent.
    """
    language = sa.func.coalesce(LoggedTurn.right_language, LoggedTurn.language)
    intent = sa.func.coalesce(LoggedTurn.right_intent, LoggedTurn.intent)
    confirmed = sa.and_(_unsure(), LoggedTurn.right_follow_up.is_(None))
    return (
        sa.select(LoggedTurn.id, LoggedTurn.text, language.label("language"), intent.label("intent"))
        .where(*read_in_words(), intent.in_(intents), sa.or_(LoggedTurn.right_intent.is_not(None), confirmed))
        .order_by(LoggedTurn.id)
    )


def read_in_words() -> tuple[sa.ColumnElement[bool], ...]:
    """Turns in words that staff read, and that no flag holds back."""
    return *_read_words(), LoggedTurn.id.not_in(_held_back())


def _read_words() -> tuple[sa.ColumnElement[bool], ...]:
    return LoggedTurn.reviewed_at.is_not(None), LoggedTurn.text.is_not(None), LoggedTurn.button.is_(None)


def _held_back() -> sa.Select[int | None]:
    open_flag = Flag.turn_id.is_not(None), Flag.cleared_at.is_(None), Flag.kind.in_(HELD_BACK)
    return sa.select(Flag.turn_id).where(*open_flag)


def _unsure() -> sa.ColumnElement[bool]:
    return sa.or_(LoggedTurn.low_confidence.is_(True), LoggedTurn.not_understood.is_(True))


def _sure() -> tuple[sa.ColumnElement[bool], ...]:
    """Turns whose intent the bot knew for sure: to confirm it teaches nothing, and urgency is not learnt by itself."""
    return LoggedTurn.right_intent.is_(None), sa.not_(_unsure())


def replace_lessons(
    engine: sa.Engine,
    table: type[Lesson | FollowUpLesson],
    meaning: str,
    made: Iterable[tuple[int, TaughtWording]],
    read: TurnsRead,
) -> list[tuple[int, TaughtWording]]:
    """Keep these in place of all that were made of turns whose words are still kept; those that were kept.

    The test of many turns takes minutes, for which nobody waits. A turn that was erased meanwhile, or that a reader
    changed, teaches nothing: its lesson would bring back what is gone. The next round finds it as it is then.

    Args:
        engine: the log's database.
        table: of the lessons.
        meaning: its column for what the wording means.
        made: numbers of turns with what they teach.
        read: the turns that were tried.
    """
    with_text = sa.select(LoggedTurn.id).where(LoggedTurn.text.is_not(None))
    with engine.begin() as connection:
        connection.execute(sa.delete(table).where(table.turn_id.in_(with_text)))  # from here on SQLite has one writer
        same = read.unchanged(connection)
        kept = [(number, example) for number, example in made if number in same]
        for number, example in kept:
            values = {"language": example.language, meaning: example.intent, "text": example.text}
            connection.execute(sa.insert(table).values(turn_id=number, at=now_minute(), **values))
    return kept
