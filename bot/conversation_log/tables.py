"""The tables of the conversation log: what is kept of a conversation, and what staff add to it.

No column holds a person's words as they came, an address of a provider, or a time finer than a minute.
Times are Unix seconds of a whole minute, so that SQLite and PostgreSQL group them by week alike.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

#: Names for constraints, so that a migration can change them on every database.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Declarative base of the log."""

    metadata = sa.MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012  SQLAlchemy reads it from the class
        list[str]: sa.JSON,
        list[dict[str, Any]]: sa.JSON,
        dict[str, Any]: sa.JSON,
    }


#: A number that was given once is not given again: staff pages, the access log and the files of learning name
#: conversations and turns by number, also for a time after these were erased. PostgreSQL counts so by itself.
_NEVER_AGAIN = {"sqlite_autoincrement": True}


def _of_conversation() -> Mapped[int]:
    return mapped_column(sa.ForeignKey("conversation.id", ondelete="CASCADE"), index=True)


def _of_turn() -> Mapped[int | None]:
    return mapped_column(sa.ForeignKey("turn.id", ondelete="CASCADE"), index=True)


class Conversation(Base):
    """Everything one pseudonym wrote on one channel."""

    __tablename__ = "conversation"
    __table_args__ = _NEVER_AGAIN

    id: Mapped[int] = mapped_column(primary_key=True)
    pseudonym: Mapped[str] = mapped_column(sa.String(64), unique=True)
    reference: Mapped[str | None] = mapped_column(sa.String(16), index=True)
    channel: Mapped[str] = mapped_column(sa.String(32), index=True)
    first_seen: Mapped[int] = mapped_column(sa.BigInteger)
    last_seen: Mapped[int] = mapped_column(sa.BigInteger, index=True)
    language: Mapped[str | None] = mapped_column(sa.String(8), index=True)
    country: Mapped[str | None] = mapped_column(sa.String(2), index=True)
    campaign: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    turns: Mapped[int] = mapped_column(default=0)
    sessions: Mapped[int] = mapped_column(default=0)
    urgency: Mapped[int] = mapped_column(sa.SmallInteger, default=0, comment="rank of its most urgent turn")
    missed: Mapped[int] = mapped_column(sa.SmallInteger, default=0, comment="highest score of an unread turn")


class LoggedTurn(Base):
    """One message of a person with the verdicts on it and the answers given."""

    __tablename__ = "turn"
    __table_args__ = (
        sa.Index("ix_turn_conversation_position", "conversation_id", "position"),
        sa.Index("ix_turn_queue", "reviewed_at", "missed"),
        _NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(sa.String(32), unique=True, comment="makes a repeated write harmless")
    conversation_id: Mapped[int] = mapped_column(sa.ForeignKey("conversation.id", ondelete="CASCADE"))
    session: Mapped[int]
    position: Mapped[int]
    at: Mapped[int] = mapped_column(sa.BigInteger, index=True)
    button: Mapped[str | None] = mapped_column(sa.String(120), comment="what a button stood for")
    text: Mapped[str | None] = mapped_column(sa.Text, comment="redacted words; NULL once purged")
    removed: Mapped[list[str]] = mapped_column(comment="kinds of what redaction took out")
    intent: Mapped[str] = mapped_column(sa.String(64), index=True)
    confidence: Mapped[float]
    other_intents: Mapped[list[str]]
    tier: Mapped[str] = mapped_column(sa.String(16), index=True)
    asks: Mapped[bool]
    urgent_probability: Mapped[float]
    evidence: Mapped[list[dict[str, Any]]]
    indicators: Mapped[list[str]]
    language: Mapped[str | None] = mapped_column(sa.String(8), index=True)
    country: Mapped[str | None] = mapped_column(sa.String(2))
    responses: Mapped[list[str]]
    helplines: Mapped[list[dict[str, Any]]]
    helpline_shown: Mapped[bool]
    not_understood: Mapped[bool]
    low_confidence: Mapped[bool]
    feedback: Mapped[str | None] = mapped_column(sa.String(16), index=True)
    quiz: Mapped[str | None] = mapped_column(sa.String(64), comment="question and choice of the quiz")
    answer_ms: Mapped[int | None]
    missed: Mapped[int] = mapped_column(sa.SmallInteger, comment="0-100, how likely an urgent case was missed")
    follow_up: Mapped[str | None] = mapped_column(sa.String(32), comment="kind that it was read as, if any")
    follow_up_probability: Mapped[float | None]
    # The verdict of a reader; the columns above stay as the bot had them.
    right_intent: Mapped[str | None] = mapped_column(sa.String(64))
    right_tier: Mapped[str | None] = mapped_column(sa.String(16))
    right_language: Mapped[str | None] = mapped_column(sa.String(8))
    right_country: Mapped[str | None] = mapped_column(sa.String(2))
    right_follow_up: Mapped[str | None] = mapped_column(sa.String(32), comment="empty where it was none of the kinds")
    reviewed_by: Mapped[str | None] = mapped_column(sa.String(150))
    reviewed_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    version: Mapped[int] = mapped_column(default=1, comment="raised by every correction")


class Correction(Base):
    """One field of a turn that a reviewer changed; for words only how much was taken out.

    The field `read` holds no change: the reviewer found that what stands is right.
    """

    __tablename__ = "correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(sa.ForeignKey("turn.id", ondelete="CASCADE"), index=True)
    by: Mapped[str] = mapped_column(sa.String(150))
    at: Mapped[int] = mapped_column(sa.BigInteger, index=True)
    field: Mapped[str] = mapped_column(sa.String(16))
    old: Mapped[str] = mapped_column(sa.String(120))
    new: Mapped[str] = mapped_column(sa.String(120))


class Lesson(Base):
    """Wording that training may use: made from a turn that staff read, generalised, and free of leaks.

    It goes with its turn when that is erased. Retention takes the turn's text and leaves the lesson.
    """

    __tablename__ = "lesson"

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(sa.ForeignKey("turn.id", ondelete="CASCADE"), unique=True)
    language: Mapped[str] = mapped_column(sa.String(8))
    intent: Mapped[str] = mapped_column(sa.String(64))
    text: Mapped[str] = mapped_column(sa.Text)
    at: Mapped[int] = mapped_column(sa.BigInteger)


class FollowUpLesson(Base):
    """A lesson about what a message wanted in the middle of a conversation; a turn may teach both kinds."""

    __tablename__ = "follow_up_lesson"

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(sa.ForeignKey("turn.id", ondelete="CASCADE"), unique=True)
    language: Mapped[str] = mapped_column(sa.String(8))
    kind: Mapped[str] = mapped_column(sa.String(32))
    text: Mapped[str] = mapped_column(sa.Text)
    at: Mapped[int] = mapped_column(sa.BigInteger)


class Note(Base):
    """A note that a member of staff wrote about a conversation, redacted as well."""

    __tablename__ = "note"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = _of_conversation()
    turn_id: Mapped[int | None] = _of_turn()
    by: Mapped[str] = mapped_column(sa.String(150))
    at: Mapped[int] = mapped_column(sa.BigInteger, index=True)
    text: Mapped[str] = mapped_column(sa.Text)


class Flag(Base):
    """A mark that asks for something, such as a second reader; open until it is cleared."""

    __tablename__ = "flag"
    __table_args__ = _NEVER_AGAIN

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = _of_conversation()
    turn_id: Mapped[int | None] = _of_turn()
    kind: Mapped[str] = mapped_column(sa.String(32), index=True)
    by: Mapped[str] = mapped_column(sa.String(150))
    at: Mapped[int] = mapped_column(sa.BigInteger)
    cleared_by: Mapped[str | None] = mapped_column(sa.String(150))
    cleared_at: Mapped[int | None] = mapped_column(sa.BigInteger, index=True)


class Access(Base):
    """A look of a member of staff at something. It outlives the conversation, of which it holds only the number."""

    __tablename__ = "access"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int] = mapped_column(sa.BigInteger, index=True)
    by: Mapped[str] = mapped_column(sa.String(150), index=True)
    what: Mapped[str] = mapped_column(sa.String(32), index=True)
    conversation: Mapped[int | None] = mapped_column(index=True)
    detail: Mapped[str] = mapped_column(sa.String(200), default="")


class DirectoryCheck(Base):
    """A helpline that somebody of the staff called, and what came of it."""

    __tablename__ = "directory_check"
    __table_args__ = (sa.Index("ix_directory_check_line", "country", "line"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(sa.String(2))
    line: Mapped[str] = mapped_column(sa.String(200), comment="name of the line in its file")
    number: Mapped[str] = mapped_column(sa.String(40), comment="what was called, as printed")
    result: Mapped[str] = mapped_column(sa.String(16), comment="works, wrong or no_answer")
    by: Mapped[str] = mapped_column(sa.String(150))
    at: Mapped[int] = mapped_column(sa.BigInteger)


class Erasure(Base):
    """An erasure, when it was and how much it took: proof without a trace of the person whom it was about."""

    __tablename__ = "erasure"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int] = mapped_column(sa.BigInteger)
    how: Mapped[str] = mapped_column(sa.String(16), comment="person, operator or retention")
    turns: Mapped[int]


class Release(Base):
    """A release to partners, and how much of the privacy budget it spent; kept before its file is written."""

    __tablename__ = "release"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int] = mapped_column(sa.BigInteger)
    kind: Mapped[str] = mapped_column(sa.String(16), comment="figures or incidents")
    since: Mapped[int] = mapped_column(sa.BigInteger)
    until: Mapped[int] = mapped_column(sa.BigInteger, comment="not part of the period")
    epsilon: Mapped[float] = mapped_column(comment="spent for each year that the period touches; 0 for incidents")
    digest: Mapped[str | None] = mapped_column(sa.String(64), comment="SHA-256 of a file that may be made again")
    sheet: Mapped[dict[str, Any]] = mapped_column(comment="facts of the data sheet")
