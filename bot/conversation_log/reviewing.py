"""A reader's verdict on a turn: kept only where nobody saved the turn since it was shown, and taken back on request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.settling import settle
from bot.conversation_log.tables import Conversation, Correction, Flag, LoggedTurn
from bot.conversation_log.taking_out import TakenOut, take_out
from bot.conversation_log.taught import forget_lessons, teaches
from bot.privacy import RemovedKind

if TYPE_CHECKING:
    from bot.conversation_log.shown import ShownTurn

SECOND_READER = "second_reader"
#: A reader's word for a language or a country that nobody can tell, and for a message that is no follow-up. It is not
#: None: in the columns of a turn that means "as the bot has it".
UNKNOWN = ""

FIELDS = ("intent", "tier", "language", "country", "follow_up")
#: What the history holds of a verdict without changes: the turn itself knows only its latest reader.
READ = "read"


class SavedMeanwhileError(RuntimeError):
    """Somebody else saved this turn after it was shown; nothing of this change was kept."""

    def __init__(self, by: str, at: int, theirs: dict[str, str]) -> None:
        super().__init__(f"Turn saved by {by} meanwhile.")
        self.by, self.at, self.theirs = by, at, theirs


class GoneError(LookupError):
    """The turn or the conversation is not there any more: it was erased."""


class AbsentWordsError(ValueError):
    """Words to take out are not in the message; nothing of this change was kept."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__("Words to take out are not in the message.")
        self.words = words


@dataclass(frozen=True, slots=True)
class ReaderVerdict:
    """A reader's verdict on a turn.

    Args:
        intent, tier, language, country, follow_up: what is right; None leaves what stands, `UNKNOWN` takes a language,
            a country or a kind of follow-up away.
        agreed: the bot was right in all of these, so what somebody corrected before is taken back.
        remove: words to take out of the text.
        remove_as: what they are.
    """

    intent: str | None = None
    tier: str | None = None
    language: str | None = None
    country: str | None = None
    follow_up: str | None = None
    agreed: bool = False
    remove: tuple[str, ...] = ()
    remove_as: RemovedKind = RemovedKind.NAME


@dataclass(frozen=True, slots=True)
class Saved:
    """A verdict that was kept, with what `take_back` needs.

    Args:
        turn: number of the turn.
        version: the version that the verdict made.
        before: the columns that it changed, as they were.
        flags: requests for a second reader that it answered.
        stretches: how many stretches of words it took out, which nothing brings back.
    """

    turn: int
    version: int
    before: dict[str, Any]
    flags: list[int]
    stretches: int = 0


def correct(engine: sa.Engine, turn_id: int, version: int, verdict: ReaderVerdict, by: str) -> Saved:
    """Keep a reader's verdict, with what it changes; a verdict without changes says that what stands is right.

    It answers requests for a second reader, except those that the same reader made. What the turn taught goes where it
    was of words that are taken out now, or of a meaning that is another one now.

    Args:
        engine: the log's database.
        turn_id: the turn.
        version: the version that the reader saw.
        verdict: what the reader found.
        by: who it was.

    Raises:
        SavedMeanwhileError: the turn has another version by now.
        AbsentWordsError: the text does not hold some of the words to take out.
        GoneError: the turn was erased.
    """
    with engine.begin() as connection:
        turn = _held(connection, turn_id)
        left = take_out(turn.text or "", verdict.remove, verdict.remove_as)
        if left.absent:
            raise AbsentWordsError(left.absent)
        changes = _changes(turn, verdict)
        values: dict[str, Any] = {f"right_{name}": _kept(turn, name, new) for name, (_, new) in changes.items()}
        values |= {"reviewed_by": by, "reviewed_at": now_minute()}
        before = {name: getattr(turn, name) for name in values}
        if not _write(connection, turn_id, version, {**values, **_text(turn, left)}):
            raise SavedMeanwhileError(turn.reviewed_by or "?", turn.reviewed_at or 0, standing_values(turn))
        history = [(name, old, new) for name, (old, new) in changes.items()]
        if left.stretches:
            history.append(("text", "", f"{left.stretches} x {verdict.remove_as.placeholder}"))
        if left.stretches or teaches(changes):
            forget_lessons(connection, turn_id)
        _remember(connection, turn_id, by, history or [(READ, "", "")])
        flags = _answered(connection, turn_id, by)
        settle(connection, turn.conversation_id)
    return Saved(turn_id, version + 1, before, flags, left.stretches)


def take_back(engine: sa.Engine, saved: Saved, by: str) -> None:
    """Put the turn back to what it was before a verdict; words that were taken out stay out.

    Raises:
        SavedMeanwhileError: somebody saved the turn after that verdict.
        GoneError: the turn was erased.
    """
    with engine.begin() as connection:
        turn = _held(connection, saved.turn)
        if not _write(connection, saved.turn, saved.version, saved.before):
            raise SavedMeanwhileError(turn.reviewed_by or "?", turn.reviewed_at or 0, standing_values(turn))
        was = standing_values(_turn(connection, saved.turn))
        history = [(name, old, was[name]) for name, old in standing_values(turn).items() if old != was[name]]
        _remember(connection, saved.turn, by, history)
        if not history and not saved.stretches:
            _forget_reading(connection, saved.turn, by)
        unread_again = saved.before["reviewed_at"] is None
        if unread_again or saved.flags or teaches(name for name, _, _ in history):
            forget_lessons(connection, saved.turn)
        connection.execute(sa.update(Flag).where(Flag.id.in_(saved.flags)).values(cleared_at=None, cleared_by=None))
        settle(connection, turn.conversation_id)


def _held(connection: sa.Connection, number: int) -> sa.Row[Any]:
    """The turn, which nobody else changes until the end of the transaction.

    Its conversation is held first, in the same order as in erasure, so that the two never wait for each other, and
    retention can't take the words between their reading and their writing.
    """
    hold(connection, sa.select(LoggedTurn.conversation_id).where(LoggedTurn.id == number).scalar_subquery())
    return _turn(connection, number)


def hold(connection: sa.Connection, conversation: int | sa.ScalarSelect[int]) -> None:
    """Let nobody else change a conversation, or what belongs to it, until the end of the transaction.

    It is held by a write that changes nothing: SQLite knows no other way.

    Raises:
        GoneError: the conversation was erased.
    """
    same = sa.update(Conversation).where(Conversation.id == conversation).values(missed=Conversation.missed)
    if not connection.execute(same).rowcount:
        raise GoneError


def _turn(connection: sa.Connection, number: int) -> sa.Row[Any]:
    turn = connection.execute(sa.select(LoggedTurn.__table__).where(LoggedTurn.id == number).with_for_update()).first()
    if turn is None:
        raise GoneError
    return turn


def _write(connection: sa.Connection, turn: int, version: int, values: dict[str, Any]) -> bool:
    """Change the turn where it still has the version that was shown."""
    same = sa.update(LoggedTurn).where(LoggedTurn.id == turn, LoggedTurn.version == version)
    return bool(connection.execute(same.values(version=version + 1, **values)).rowcount)


def _remember(connection: sa.Connection, turn: int, by: str, history: list[tuple[str, str, str]]) -> None:
    for name, old, new in history:
        connection.execute(
            sa.insert(Correction).values(turn_id=turn, by=by, at=now_minute(), field=name, old=old, new=new)
        )


def _forget_reading(connection: sa.Connection, turn: int, by: str) -> None:
    """Take out of the history that a reader changed nothing, as the latest verdict of theirs is taken back."""
    theirs = Correction.turn_id == turn, Correction.by == by, Correction.field == READ
    latest = sa.select(sa.func.max(Correction.id)).where(*theirs).scalar_subquery()
    connection.execute(sa.delete(Correction).where(Correction.id == latest))


def _answered(connection: sa.Connection, turn: int, by: str) -> list[int]:
    """Clear the requests of others for a second reader; their numbers."""
    asked = sa.and_(
        Flag.turn_id == turn, Flag.kind == SECOND_READER, Flag.cleared_at.is_(None), Flag.by != by
    )  # fmt: skip
    numbers = list(connection.scalars(sa.select(Flag.id).where(asked)))
    connection.execute(sa.update(Flag).where(Flag.id.in_(numbers)).values(cleared_at=now_minute(), cleared_by=by))
    return numbers


def _changes(turn: sa.Row[Any], verdict: ReaderVerdict) -> dict[str, tuple[str, str]]:
    """Fields whose value the verdict changes: from what stands now to what shall."""
    now = standing_values(turn)
    asked = {name: (getattr(turn, name) or "") if verdict.agreed else getattr(verdict, name) for name in FIELDS}
    return {name: (now[name], new) for name, new in asked.items() if new is not None and new != now[name]}


def _kept(turn: sa.Row[Any], name: str, new: str) -> str | None:
    """The value for the column of a correction: None where it is the same as the bot's."""
    return None if new == (getattr(turn, name) or "") else new


def standing_values(turn: sa.Row[Any] | ShownTurn) -> dict[str, str]:
    """The value that stands of each field: the reader's, else the bot's."""
    return {name: standing(turn, name) for name in FIELDS}


def standing(turn: sa.Row[Any] | ShownTurn, name: str) -> str:
    """The value that stands of a turn's field: the reader's, else the bot's; empty where it is unknown."""
    right = getattr(turn, f"right_{name}")
    return (getattr(turn, name) or "") if right is None else str(right)


def in_the_middle(turn: ShownTurn) -> bool:
    """Whether a message can be a follow-up: somebody's words, behind the first ones of their conversation."""
    return turn.button is None and turn.position > 1


def _text(turn: sa.Row[Any], left: TakenOut) -> dict[str, Any]:
    """The text without words that were taken out; places in it are no longer those of the evidence."""
    if not left.stretches:
        return {}
    evidence = [{name: fact for name, fact in piece.items() if name not in {"start", "end"}} for piece in turn.evidence]
    return {"text": left.text, "evidence": evidence}
