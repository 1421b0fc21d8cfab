"""Conversations as the staff pages show them: lists by filter, and transcripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.conversation_log.assessment import rank
from bot.conversation_log.reviewing import SECOND_READER, standing
from bot.conversation_log.shown import ShownConversation, ShownTurn
from bot.conversation_log.tables import Conversation, Correction, Flag, LoggedTurn, Note

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


Row = sa.Row[Any]


@dataclass(frozen=True, slots=True)
class Filter:
    """The conversations to list; a field that is None asks for nothing.

    `language`, `channel`, `country`, `campaign` and `flagged` ask about the conversation; `since` and `until` are Unix
    seconds of its last message, `until` excluded. All others ask for one turn that has them all: `unread` for one in
    words that nobody judged yet, `read_by` for one with a verdict of that reader, the latest or an earlier one, `flag`
    for an open flag, `turns` for one of these numbers that somebody read.
    """

    tier: str | None = None
    intent: str | None = None
    feedback: str | None = None
    low_confidence: bool = False
    not_understood: bool = False
    unread: bool = False
    read_by: str | None = None
    flag: str | None = None
    words: str | None = None
    turns: frozenset[int] | None = None
    language: str | None = None
    channel: str | None = None
    country: str | None = None
    campaign: str | None = None
    flagged: bool = False
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list: its rows, and how many there are in all."""

    rows: Sequence[Row]
    total: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation with everything that staff may see of it."""

    conversation: ShownConversation
    turns: Sequence[ShownTurn]
    notes: Sequence[Row]
    flags: Sequence[Row]
    corrections: Sequence[Row]


@dataclass(frozen=True, slots=True)
class TellingTurn:
    """The turn that a list shows of a conversation, and whether it is one that the filter asks for."""

    turn: ShownTurn
    asked: bool


def conversations(engine: sa.Engine, wanted: Filter, page: int, size: int = 50) -> Page:
    """The conversations that fit, the latest first; `page` counts from 1."""
    where = _where(wanted)
    query = (
        sa.select(Conversation.__table__)
        .where(*where)
        .order_by(Conversation.last_seen.desc(), Conversation.id.desc())
        .limit(size)
        .offset((page - 1) * size)
    )
    count = sa.select(sa.func.count()).select_from(Conversation).where(*where)
    with engine.connect() as connection:
        return Page(connection.execute(query).all(), connection.scalar(count) or 0)


def next_listed(engine: sa.Engine, wanted: Filter, after: ShownConversation) -> int | None:
    """The number of the conversation that comes after one in the list, None at its end.

    Whether that one still fits does not matter: a verdict on it may have taken it out of the list.
    """
    place = sa.tuple_(Conversation.last_seen, Conversation.id)
    query = (
        sa.select(Conversation.id)
        .where(*_where(wanted), place < (after.last_seen, after.id))
        .order_by(Conversation.last_seen.desc(), Conversation.id.desc())
        .limit(1)
    )
    with engine.connect() as connection:
        return connection.scalar(query)


def telling_turns(engine: sa.Engine, conversation_ids: list[int], wanted: Filter) -> dict[int, TellingTurn]:
    """For each conversation the turn to show: one that the filter asks for, else the most urgent one."""
    asked = sa.and_(True, *_of_turn(wanted))
    query = sa.select(asked, *ShownTurn.columns()).where(LoggedTurn.conversation_id.in_(conversation_ids))
    with engine.connect() as connection:
        rows = connection.execute(query.order_by(LoggedTurn.position)).all()
    turns = [TellingTurn(ShownTurn(*turn), bool(asked_for)) for asked_for, *turn in rows]
    return {each.turn.conversation_id: each for each in sorted(turns, key=_weight)}


def open_flags(engine: sa.Engine, conversation_ids: list[int]) -> dict[int, list[str]]:
    """The kinds of open flags of each conversation that has any, each kind once."""
    where = Flag.conversation_id.in_(conversation_ids), Flag.cleared_at.is_(None)
    query = sa.select(Flag.conversation_id, Flag.kind).where(*where).distinct()
    found: dict[int, list[str]] = {}
    with engine.connect() as connection:
        for row in connection.execute(query.order_by(Flag.kind)):
            found.setdefault(row.conversation_id, []).append(row.kind)
    return found


def second_reader_asked(engine: sa.Engine, conversation_ids: list[int], reader: str) -> frozenset[int]:
    """Turns of these conversations of which somebody else than the reader asked for a second one."""
    asked = Flag.kind == SECOND_READER, Flag.cleared_at.is_(None), Flag.by != reader, Flag.turn_id.is_not(None)
    query = sa.select(Flag.turn_id).where(Flag.conversation_id.in_(conversation_ids), *asked)
    with engine.connect() as connection:
        return frozenset(number for number in connection.scalars(query) if number is not None)


def corrected_by_first_reader(engine: sa.Engine, turns: Collection[int], reader: str) -> dict[int, frozenset[str]]:
    """Which of language and country a first reader corrected in these turns, by conversation.

    Those that the reader has judged since are left out. A conversation has what its turns have as corrected, so it
    would tell the first verdict.
    """
    query = sa.select(LoggedTurn.conversation_id, LoggedTurn.right_language, LoggedTurn.right_country).where(
        LoggedTurn.id.in_(sorted(turns)), LoggedTurn.reviewed_by.is_distinct_from(reader)
    )
    found: dict[int, frozenset[str]] = {}
    with engine.connect() as connection:
        for number, *values in connection.execute(query):
            names = {name for name, right in zip(("language", "country"), values, strict=True) if right is not None}
            found[number] = found.get(number, frozenset()) | names
    return found


def transcript(engine: sa.Engine, conversation: int) -> Transcript | None:
    """The conversation with this number, None where there is none (any more)."""
    with engine.connect() as connection:
        query = sa.select(*ShownConversation.columns()).where(Conversation.id == conversation)
        head = connection.execute(query).first()
        if head is None:
            return None
        turns = connection.execute(
            sa.select(*ShownTurn.columns())
            .where(LoggedTurn.conversation_id == conversation)
            .order_by(LoggedTurn.position)
        ).all()
        corrections = (
            sa.select(Correction.__table__)
            .join(LoggedTurn, LoggedTurn.id == Correction.turn_id)
            .where(LoggedTurn.conversation_id == conversation)
            .order_by(Correction.id)
        )
        return Transcript(
            conversation=ShownConversation(*head),
            turns=[ShownTurn(*turn) for turn in turns],
            notes=connection.execute(_beside(Note, conversation)).all(),
            flags=connection.execute(_beside(Flag, conversation)).all(),
            corrections=connection.execute(corrections).all(),
        )


def is_kept(engine: sa.Engine, conversation: int) -> bool:
    """Whether there is a conversation with this number (still)."""
    with engine.connect() as connection:
        return connection.scalar(sa.select(Conversation.id).where(Conversation.id == conversation)) is not None


def choices(engine: sa.Engine) -> dict[str, list[str]]:
    """The channels, countries, languages, campaigns and readers that occur, for the lists of the filters."""
    names: dict[str, sa.Select[Any] | sa.CompoundSelect[Any]] = {
        column.key: sa.select(column).distinct()
        for column in (Conversation.channel, Conversation.country, Conversation.language, Conversation.campaign)
    }
    names["reader"] = sa.union(sa.select(LoggedTurn.reviewed_by), sa.select(Correction.by))
    with engine.connect() as connection:
        return {
            key: sorted(name for name in connection.scalars(query) if name is not None) for key, query in names.items()
        }


def _beside(table: type[Note | Flag], conversation: int) -> sa.Select[Any]:
    rows = table.__table__
    return sa.select(rows).where(rows.c.conversation_id == conversation).order_by(rows.c.id)


def _weight(telling: TellingTurn) -> tuple[bool, int, int, int, int]:
    """How much a turn says about its conversation, a greater value meaning more; among equal turns the first wins.

    Urgency comes before the likelihood of a miss: a turn that was taken for urgent is no miss, and would come behind a
    doubtful "thank you".
    """
    turn = telling.turn
    return telling.asked, rank(standing(turn, "tier")), turn.missed, int(turn.button is None), -turn.position


def _where(wanted: Filter) -> list[sa.ColumnElement[bool]]:
    names = ("language", "channel", "country", "campaign")
    where = [getattr(Conversation, name) == value for name in names if (value := getattr(wanted, name))]
    if wanted.since is not None:
        where.append(Conversation.last_seen >= wanted.since)
    if wanted.until is not None:
        where.append(Conversation.last_seen < wanted.until)
    if wanted.flagged:
        where.append(
            sa.exists()
            .where(Flag.conversation_id == Conversation.id, Flag.cleared_at.is_(None))
            .correlate(Conversation)
        )
    if of_turn := _of_turn(wanted):
        where.append(sa.exists().where(LoggedTurn.conversation_id == Conversation.id, *of_turn).correlate(Conversation))
    return where


def _of_turn(wanted: Filter) -> list[sa.ColumnElement[bool]]:
    """The conditions that one turn must meet; none where the filter asks for no turn."""
    where: list[sa.ColumnElement[bool]] = []
    if wanted.tier:
        where.append(sa.func.coalesce(LoggedTurn.right_tier, LoggedTurn.tier) == wanted.tier)
    if wanted.intent:
        where.append(sa.func.coalesce(LoggedTurn.right_intent, LoggedTurn.intent) == wanted.intent)
    if wanted.feedback:
        where.append(LoggedTurn.feedback == wanted.feedback)
    if wanted.low_confidence:
        where.append(LoggedTurn.low_confidence.is_(True))
    if wanted.not_understood:
        where.append(LoggedTurn.not_understood.is_(True))
    where += _of_reading(wanted)
    if wanted.words:
        where.append(LoggedTurn.text.icontains(wanted.words, autoescape=True))
    return where


def _of_reading(wanted: Filter) -> list[sa.ColumnElement[bool]]:
    """The conditions about the reader of a turn, and about their verdict."""
    where: list[sa.ColumnElement[bool]] = []
    if wanted.unread:
        where += [LoggedTurn.reviewed_at.is_(None), LoggedTurn.text.is_not(None), LoggedTurn.button.is_(None)]
    if wanted.read_by:
        earlier = LoggedTurn.id.in_(sa.select(Correction.turn_id).where(Correction.by == wanted.read_by))
        where += [LoggedTurn.reviewed_at.is_not(None), sa.or_(LoggedTurn.reviewed_by == wanted.read_by, earlier)]
    if wanted.flag:
        where.append(
            LoggedTurn.id.in_(sa.select(Flag.turn_id).where(Flag.kind == wanted.flag, Flag.cleared_at.is_(None)))
        )
    if wanted.turns is not None:
        where += [LoggedTurn.reviewed_at.is_not(None), LoggedTurn.id.in_(sorted(wanted.turns))]
    return where
