"""What staff change, corrections with an optimistic lock, notes and flags; and who of them saw what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import (
    Access,
    Conversation,
    Correction,
    Flag,
    Note,
    Turn,
)
from bot.privacy import Kind, redact

_FIELDS = ("intent", "tier", "language", "country")


class SavedMeanwhileError(RuntimeError):
    """Somebody else saved this turn after it was shown; nothing of this change was kept."""

    def __init__(self, by: str, at: int, theirs: dict[str, str]) -> None:
        super().__init__(f"Turn saved by {by} meanwhile.")
        self.by, self.at, self.theirs = by, at, theirs


class GoneError(LookupError):
    """The turn or the conversation is not there any more: it was erased."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reader's verdict on a turn. What is None stays; `remove` are words to take out of the text."""

    intent: str | None = None
    tier: str | None = None
    language: str | None = None
    country: str | None = None
    remove: tuple[str, ...] = ()
    remove_as: Kind = Kind.NAME


def correct(engine: sa.Engine, turn_id: int, version: int, verdict: Verdict, by: str) -> None:
    """Keep a reader's verdict, with what it changes; a verdict without changes says that the bot was right.

    Args:
        engine: the log's database.
        turn_id: the turn.
        version: the version that the reader saw.
        verdict: what the reader found.
        by: who it was.

    Raises:
        SavedMeanwhileError: the turn has another version by now.
        GoneError: the turn was erased.
    """
    with engine.begin() as connection:
        turn = connection.execute(sa.select(Turn.__table__).where(Turn.id == turn_id)).first()
        if turn is None:
            raise GoneError
        changes = _changes(turn, verdict)
        values: dict[str, Any] = {f"right_{name}": new for name, (_, new) in changes.items()}
        text, found = _without(turn.text or "", verdict)
        if found:
            values["text"] = text
            values["evidence"] = [_without_place(piece) for piece in turn.evidence]
        done = connection.execute(
            sa.update(Turn)
            .where(Turn.id == turn_id, Turn.version == version)
            .values(reviewed_by=by, reviewed_at=now_minute(), version=version + 1, **values)
        )
        if not done.rowcount:
            raise SavedMeanwhileError(turn.reviewed_by or "?", turn.reviewed_at or 0, _rights(turn))
        history = [(name, old or "", new) for name, (old, new) in changes.items()]
        history += [("text", "", f"{found} x {verdict.remove_as.placeholder}")] if found else []
        for name, old, new in history:
            connection.execute(
                sa.insert(Correction).values(turn_id=turn_id, by=by, at=now_minute(), field=name, old=old, new=new)
            )
        _settle(connection, turn.conversation_id)


def add_note(engine: sa.Engine, conversation: int, turn_id: int | None, text: str, by: str) -> str:
    """Keep a note, redacted as a message would be; the text that was kept.

    Its words tell its language: read as English, a note in Spanish was taken out word by word.

    Raises:
        GoneError: the conversation was erased.
    """
    kept = redact(text.strip()[:2000]).text
    with engine.begin() as connection:
        _there(connection, conversation)
        connection.execute(
            sa.insert(Note).values(conversation_id=conversation, turn_id=turn_id, by=by, at=now_minute(), text=kept)
        )
    return kept


def toggle_flag(engine: sa.Engine, conversation: int, turn_id: int | None, kind: str, by: str) -> bool:
    """Set a flag, or clear it where it is set; whether it is set now.

    Raises:
        GoneError: the conversation was erased.
    """
    same = sa.and_(
        Flag.conversation_id == conversation,
        Flag.turn_id.is_(None) if turn_id is None else Flag.turn_id == turn_id,
        Flag.kind == kind,
        Flag.cleared_at.is_(None),
    )
    with engine.begin() as connection:
        _there(connection, conversation)
        cleared = connection.execute(sa.update(Flag).where(same).values(cleared_at=now_minute(), cleared_by=by))
        if cleared.rowcount:
            return False
        connection.execute(
            sa.insert(Flag).values(conversation_id=conversation, turn_id=turn_id, kind=kind, by=by, at=now_minute())
        )
    return True


def record_access(engine: sa.Engine, by: str, what: str, conversation: int | None = None, detail: str = "") -> None:
    """Note who saw what; called before anything is shown."""
    with engine.begin() as connection:
        connection.execute(
            sa.insert(Access).values(at=now_minute(), by=by, what=what, conversation=conversation, detail=detail[:200])
        )


def accesses(engine: sa.Engine, page: int, size: int = 100) -> list[sa.Row[Any]]:
    """The access log, the latest first."""
    query = sa.select(Access.__table__).order_by(Access.id.desc()).limit(size).offset((page - 1) * size)
    with engine.connect() as connection:
        return list(connection.execute(query))


def _changes(turn: sa.Row[Any], verdict: Verdict) -> dict[str, tuple[str | None, str]]:
    """Fields whose value the verdict changes: from what stands now to what shall."""
    now = {name: getattr(turn, f"right_{name}") or getattr(turn, name) for name in _FIELDS}
    asked = {name: getattr(verdict, name) for name in _FIELDS}
    return {name: (now[name], new) for name, new in asked.items() if new is not None and new != now[name]}


def _rights(turn: sa.Row[Any]) -> dict[str, str]:
    return {name: getattr(turn, f"right_{name}") or getattr(turn, name) or "" for name in _FIELDS}


def _without(text: str, verdict: Verdict) -> tuple[str, int]:
    """The text without the words to remove, and how often they stood in it."""
    found = 0
    for words in sorted(filter(None, (words.strip() for words in verdict.remove)), key=len, reverse=True):
        found += text.count(words)
        text = text.replace(words, verdict.remove_as.placeholder)
    return text, found


def _without_place(piece: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in piece.items() if name not in {"start", "end"}}


def _settle(connection: sa.Connection, conversation: int) -> None:
    """The conversation's place in the queue, after a turn of it was read."""
    highest = (
        sa.select(sa.func.coalesce(sa.func.max(Turn.missed), 0))
        .where(Turn.conversation_id == conversation, Turn.reviewed_at.is_(None))
        .scalar_subquery()
    )
    connection.execute(sa.update(Conversation).where(Conversation.id == conversation).values(missed=highest))


def _there(connection: sa.Connection, conversation: int) -> None:
    if connection.scalar(sa.select(Conversation.id).where(Conversation.id == conversation)) is None:
        raise GoneError
