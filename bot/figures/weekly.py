"""Counts of each week: conversations begun, messages, signs of exploitation, and answers to the quiz.

All of a week is counted from what was written in it, so that nothing that is written later changes its counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from bot.channel_names import TRYIT
from bot.conversation_log.tables import Conversation, LoggedTurn
from bot.figures.week_groups import week_groups, week_of

if TYPE_CHECKING:
    from collections.abc import Mapping

Attribute = Literal["country", "language", "channel", "campaign"]
GroupName = str | None
_ATTRIBUTES: tuple[Attribute, ...] = get_args(Attribute)
#: The measures of `Begun`: what is counted of a conversation that somebody begins.
SESSION_MEASURES = ("starts", "engaged", "helpline", "helpful", "unhelpful")


@dataclass(frozen=True, slots=True)
class Scope:
    """The turns to count: from `since` up to `until` (Unix seconds), of one group where one is given.

    The try-it page is counted only as a `channel` of its own: nobody looks for help there.
    """

    since: int
    until: int
    channel: str | None = None
    country: str | None = None
    language: str | None = None
    campaign: str | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """The conversations that one person began in a week. One that goes on after a silence counts as a new one.

    Args:
        person: number of the conversation of the pseudonym.
        week: Unix seconds of its Monday.
        groups: the groups that the person belongs to in that week, by attribute.
        starts: how many conversations were begun.
        engaged: in how many of these a second message came in that week.
        helpline: in how many of these a helpline was shown then.
        helpful, unhelpful: in how many of these that feedback was given then.
    """

    person: int
    week: int
    groups: Mapping[Attribute, GroupName]
    starts: int
    engaged: int
    helpline: int
    helpful: int
    unhelpful: int


def begun(engine: sa.Engine, scope: Scope) -> list[Begun]:
    """The conversations that each person began in each week, and what became of them."""
    sessions = _sessions(scope).subquery()
    count = sa.func.count()
    of_week = week_groups(scope.since, scope.until)
    groups = (of_week.c.country, of_week.c.language, Conversation.channel, Conversation.campaign)
    same = of_week.c.conversation_id == sessions.c.conversation_id, of_week.c.week == sessions.c.week
    query = (
        sa.select(
            sessions.c.conversation_id,
            sessions.c.week,
            *groups,
            count,
            count.filter(sessions.c.turns > 1),
            count.filter(sessions.c.helpline > 0),
            count.filter(sessions.c.helpful > 0),
            count.filter(sessions.c.unhelpful > 0),
        )
        .select_from(sessions)
        .join(Conversation, Conversation.id == sessions.c.conversation_id)
        .join(of_week, sa.and_(*same))
        .where(sa.not_(_began_before(sessions)))
        .group_by(sessions.c.conversation_id, sessions.c.week, *groups)
    )
    with engine.connect() as connection:
        return [
            Begun(
                person,
                int(week),
                {"country": country, "language": language, "channel": channel, "campaign": campaign},
                *measures,
            )
            for person, week, country, language, channel, campaign, *measures in connection.execute(query)
        ]


def messages(
    engine: sa.Engine, scope: Scope, of: Literal["tier", "intent"], by: Attribute | None = None
) -> list[tuple[int, GroupName, str, int]]:
    """Messages in words by week, group and tier or intent, as corrected."""
    name = sa.func.coalesce(getattr(LoggedTurn, f"right_{of}"), getattr(LoggedTurn, of))
    columns = (week_of(LoggedTurn.at), group_of(by, scope), name)
    query = turns_in(scope, *columns, sa.func.count(), by=by).where(LoggedTurn.button.is_(None)).group_by(*columns)
    with engine.connect() as connection:
        return [(int(week), group, str(code), int(count)) for week, group, code, count in connection.execute(query)]


def signs(engine: sa.Engine, scope: Scope, by: Attribute | None = None) -> set[tuple[int, GroupName, int, str]]:
    """Week, group, person and each indicator of exploitation that they named then."""
    columns = (week_of(LoggedTurn.at), group_of(by, scope), LoggedTurn.conversation_id, LoggedTurn.indicators)
    query = turns_in(scope, *columns, by=by)
    named = query.where(sa.cast(LoggedTurn.indicators, sa.Text) != "[]")
    with engine.connect() as connection:
        return {
            (int(week), group, person, sign)
            for week, group, person, names in connection.execute(named)
            for sign in names
        }


def quiz_answers(engine: sa.Engine, scope: Scope) -> list[tuple[int, int, str, str]]:
    """Answers to the quiz in order: week, person, question, choice."""
    query = turns_in(scope, week_of(LoggedTurn.at), LoggedTurn.conversation_id, LoggedTurn.quiz).where(
        LoggedTurn.quiz.is_not(None)
    )
    with engine.connect() as connection:
        rows = connection.execute(query.order_by(LoggedTurn.id))
        return [(int(week), person, *quiz.partition("=")[::2]) for week, person, quiz in rows]


def first_seen(engine: sa.Engine, channel: str | None = None) -> int | None:
    """The first time at which somebody wrote (Unix seconds), None where nobody did."""
    fits = Conversation.channel.not_in(TRYIT) if channel is None else Conversation.channel == channel
    with engine.connect() as connection:
        return connection.scalar(sa.select(sa.func.min(Conversation.first_seen)).where(fits))


def turns_in(scope: Scope, *columns: Any, by: Attribute | None = None) -> sa.Select[Any]:
    """Columns of the turns to count, of their conversations, and of the groups that are counted (`group_of`)."""
    asked = [name for name in _ATTRIBUTES if getattr(scope, name)]
    where = [group_of(name, scope) == getattr(scope, name) for name in asked]
    if scope.channel is None:
        where.append(Conversation.channel.not_in(TRYIT))
    query = (
        sa.select(*columns)
        .select_from(LoggedTurn)
        .join(Conversation, Conversation.id == LoggedTurn.conversation_id)
        .where(LoggedTurn.at >= scope.since, LoggedTurn.at < scope.until, *where)
    )
    of_week = week_groups(scope.since, scope.until)
    if not {by, *asked}.intersection(of_week.c.keys()):
        return query  # to find out the groups takes as long as to count
    same = of_week.c.conversation_id == LoggedTurn.conversation_id, of_week.c.week == week_of(LoggedTurn.at)
    return query.join(of_week, sa.and_(*same))


def group_of(by: Attribute | None, scope: Scope) -> Any:
    """The column of a group, or nothing where everybody is counted together."""
    if by is None:
        return sa.cast(sa.null(), sa.String)  # PostgreSQL groups by no bare NULL
    of_week = week_groups(scope.since, scope.until)
    return of_week.c[by] if by in of_week.c else getattr(Conversation, by)


def _sessions(scope: Scope) -> sa.Select[Any]:
    """Each conversation with what happened in it in a week."""

    def any_of(condition: Any) -> Any:
        return sa.func.max(sa.case((condition, 1), else_=0))

    week = week_of(LoggedTurn.at)
    return turns_in(
        scope,
        LoggedTurn.conversation_id,
        LoggedTurn.session,
        week.label("week"),
        sa.func.count().label("turns"),
        any_of(LoggedTurn.helpline_shown.is_(True)).label("helpline"),
        any_of(LoggedTurn.feedback == "helpful").label("helpful"),
        any_of(LoggedTurn.feedback == "unhelpful").label("unhelpful"),
    ).group_by(LoggedTurn.conversation_id, LoggedTurn.session, week)


def _began_before(sessions: sa.Subquery) -> sa.Exists:
    """Whether a conversation goes on over a Sunday: it began in the week before, and is counted there."""
    turn = aliased(LoggedTurn)
    same = turn.conversation_id == sessions.c.conversation_id, turn.session == sessions.c.session
    return sa.exists().where(*same, turn.at < sessions.c.week)
