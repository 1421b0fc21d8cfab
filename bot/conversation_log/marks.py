"""Notes and flags that staff put beside a conversation; a flag asks for something."""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.reviewing import SECOND_READER, hold
from bot.conversation_log.tables import Flag, Note
from bot.conversation_log.taught import forget_lessons
from bot.privacy import redact

#: Somebody found that a turn still names somebody.
NAMES_SOMEBODY = "privacy"
#: Flags that hold a turn back from learning: what is not decided, and what a model must not see.
HELD_BACK = (SECOND_READER, NAMES_SOMEBODY)
#: Characters of a note; the field of the page takes no more.
LONGEST_NOTE = 2000


def as_note(typed: str) -> str:
    """The words of a note as they are kept: a browser sends a line break as two characters and counts it as one."""
    return typed.replace("\r\n", "\n").strip()


def add_note(engine: sa.Engine, conversation: int, text: str, by: str) -> str:
    """Keep a note, redacted as a message would be; the text that was kept.

    Redaction finds the language of a note by its words: read as English, a Spanish note would lose nearly all of them.

    Raises:
        ValueError: it is longer than a note may be; cut, it would lose its end, and nobody would know.
        GoneError: the conversation was erased.
    """
    words = as_note(text)
    if len(words) > LONGEST_NOTE:
        raise ValueError(f"A note has at most {LONGEST_NOTE} characters.")
    kept = redact(words).text
    with engine.begin() as connection:
        hold(connection, conversation)
        connection.execute(sa.insert(Note).values(conversation_id=conversation, by=by, at=now_minute(), text=kept))
    return kept


def set_flag(engine: sa.Engine, conversation: int, turn_id: int, kind: str, by: str) -> None:
    """Set a flag, where it is not set already: two readers may do so at once.

    A flag that holds a turn back takes what the turn taught.

    Raises:
        GoneError: the conversation was erased.
    """
    with engine.begin() as connection:
        hold(connection, conversation)
        if connection.scalar(sa.select(Flag.id).where(_open(conversation, turn_id, kind)).limit(1)) is None:
            connection.execute(
                sa.insert(Flag).values(conversation_id=conversation, turn_id=turn_id, kind=kind, by=by, at=now_minute())
            )
        if kind in HELD_BACK:
            forget_lessons(connection, turn_id)


def clear_flag(engine: sa.Engine, conversation: int, turn_id: int, kind: str, by: str) -> None:
    """Clear a flag where it is set.

    Raises:
        GoneError: the conversation was erased.
    """
    with engine.begin() as connection:
        hold(connection, conversation)
        cleared = sa.update(Flag).where(_open(conversation, turn_id, kind))
        connection.execute(cleared.values(cleared_at=now_minute(), cleared_by=by))


def _open(conversation: int, turn_id: int, kind: str) -> sa.ColumnElement[bool]:
    return sa.and_(
        Flag.conversation_id == conversation,
        Flag.turn_id == turn_id,
        Flag.kind == kind,
        Flag.cleared_at.is_(None),
    )
