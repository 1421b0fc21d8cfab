"""What is counted of each week is what a count by hand finds, on both databases."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Conversation, LoggedTurn
from bot.figures import weekly
from bot.figures.periods import monday
from bot.figures.quality import answer_times, quality
from bot.figures.weekly import Scope

if TYPE_CHECKING:
    from collections.abc import Sequence

EVER = Scope(since=0, until=4_000_000_000)
#: A minute of 2026.
AT = 1_790_000_040


@pytest.fixture
def counted_turns(demo_log: sa.Engine) -> Sequence[sa.Row]:
    """Every turn that figures count: all but those of the try-it page."""
    tried = sa.select(Conversation.id).where(Conversation.channel.in_(TRYIT))
    with demo_log.connect() as connection:
        query = sa.select(LoggedTurn.__table__).where(LoggedTurn.conversation_id.not_in(tried))
        return connection.execute(query.order_by(LoggedTurn.id)).all()


@pytest.mark.parametrize("channel", TRYIT)
def test_the_try_it_page_is_in_no_figures(engine: sa.Engine, channel: str) -> None:
    """It is counted only where that channel is asked for."""
    record = TurnRecord(
        "key", "k1.a", channel, AT, text="help", new_session=True, quiz="quiz_1=a", indicators=("debt_bondage",)
    )
    write_turn(engine, record)
    alone = Scope(0, EVER.until, channel=channel)
    for counted in (weekly.begun, weekly.signs, weekly.quiz_answers, quality):
        assert not counted(engine, EVER)
        assert len(counted(engine, alone)) == 1
    assert [len(weekly.messages(engine, scope, "tier")) for scope in (EVER, alone)] == [0, 1]
    assert [weekly.first_seen(engine, name) for name in (None, channel)] == [None, AT]


def test_conversations_begin_in_the_week_of_their_first_message(
    demo_log: sa.Engine, counted_turns: Sequence[sa.Row]
) -> None:
    """Each person's, again after a silence, and those in which a helpline was shown."""
    begun = weekly.begun(demo_log, EVER)
    sessions = {(row.conversation_id, row.session): monday(row.at) for row in reversed(counted_turns)}
    assert Counter({(one.person, one.week): one.starts for one in begun}) == Counter(
        (person, week) for (person, _), week in sessions.items()
    )
    helplines = {(row.conversation_id, row.session) for row in counted_turns if row.helpline_shown}
    assert sum(one.helpline for one in begun) == len(helplines)
    assert weekly.first_seen(demo_log) == min(row.at for row in counted_turns)


def test_what_is_begun_belongs_to_the_groups_of_its_conversation(demo_log: sa.Engine) -> None:
    """Of the channel for good, of the country as of that week; a scope of one country counts that country alone."""
    begun = weekly.begun(demo_log, EVER)
    with demo_log.connect() as connection:
        of_person = {row.id: row for row in connection.execute(sa.select(Conversation.__table__))}
    assert all(one.groups["channel"] == of_person[one.person].channel for one in begun)
    latest = {one.person: one.groups["country"] for one in sorted(begun, key=lambda one: one.week)}
    assert latest == {person: of_person[person].country for person in latest}
    only = next(country for one in begun if (country := one.groups["country"]))
    assert {one.groups["country"] for one in weekly.begun(demo_log, Scope(0, EVER.until, country=only))} == {only}


def test_messages_are_counted_by_tier_and_intent(demo_log: sa.Engine, counted_turns: Sequence[sa.Row]) -> None:
    """Those in words; a button is not one."""
    written = [row for row in counted_turns if row.button is None]
    assert sum(count for *_, count in weekly.messages(demo_log, EVER, "tier")) == len(written)
    assert {(week, name): count for week, _, name, count in weekly.messages(demo_log, EVER, "intent")} == Counter(
        (monday(row.at), row.intent) for row in written
    )


def test_signs_of_exploitation_are_counted_once_a_person_and_week(
    demo_log: sa.Engine, counted_turns: Sequence[sa.Row]
) -> None:
    """However often somebody names one."""
    named = {(monday(row.at), row.conversation_id, name) for row in counted_turns for name in row.indicators}
    assert {(week, person, sign) for week, _, person, sign in weekly.signs(demo_log, EVER)} == named
    languages = {group for _, group, *_ in weekly.signs(demo_log, EVER, "language")}
    assert languages <= {row.language for row in counted_turns}


def test_quality_and_answer_times_are_those_of_the_turns(demo_log: sa.Engine, counted_turns: Sequence[sa.Row]) -> None:
    """Of all messages in words, and the middle and the slowest twentieth of the times."""
    written = [row for row in counted_turns if row.button is None]
    assert sum(counts["messages"] for *_, counts in quality(demo_log, EVER, "country")) == len(written)
    not_understood = sum(row.not_understood for row in written)
    assert sum(counts["not_understood"] for *_, counts in quality(demo_log, EVER)) == not_understood > 0
    times = sorted(row.answer_ms for row in counted_turns)
    assert answer_times(demo_log, EVER) == (times[len(times) // 2], times[int(len(times) * 0.95)])


def test_answers_to_the_quiz_come_in_order(demo_log: sa.Engine, counted_turns: Sequence[sa.Row]) -> None:
    """Week, person, question and choice of each."""
    answered = [(monday(row.at), row.conversation_id, row.quiz) for row in counted_turns if row.quiz]
    found = weekly.quiz_answers(demo_log, EVER)
    assert [(week, person, f"{question}={choice}") for week, person, question, choice in found] == answered != []
