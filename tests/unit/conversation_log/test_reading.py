"""Lists, queues, corrections and figures say the same on both databases."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log import access_log, figures
from bot.conversation_log.access_log import Wanted, record_listed
from bot.conversation_log.assessment import URGENT_TIERS
from bot.conversation_log.calls import Call, latest_calls, record_call
from bot.conversation_log.figures import Scope
from bot.conversation_log.log import write_turn
from bot.conversation_log.marks import add_note, set_flag
from bot.conversation_log.periods import monday
from bot.conversation_log.quality import answer_times, quality
from bot.conversation_log.queues import queue, queue_counts
from bot.conversation_log.reading import (
    Filter,
    choices,
    conversations,
    telling_turns,
    transcript,
)
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.reviewing import (
    GoneError,
    SavedMeanwhileError,
    Verdict,
    correct,
)
from bot.conversation_log.suppression import HIDDEN, plain, shown
from bot.conversation_log.tables import Conversation, Turn
from bot.review.demo import make_demo

if TYPE_CHECKING:
    from pathlib import Path

EVER = Scope(since=0, until=4_000_000_000)


@pytest.fixture
def filled(engine: sa.Engine) -> sa.Engine:
    """A log of invented conversations."""
    make_demo(engine, 400)
    return engine


def turns_of(engine: sa.Engine) -> list[sa.Row]:
    """Every turn."""
    with engine.connect() as connection:
        return list(connection.execute(sa.select(Turn.__table__)))


def people_s_turns(engine: sa.Engine) -> list[sa.Row]:
    """Every turn but those of the try-it page."""
    tried = sa.select(Conversation.id).where(Conversation.channel.in_(TRYIT))
    with engine.connect() as connection:
        return list(
            connection.execute(sa.select(Turn.__table__).where(Turn.conversation_id.not_in(tried)).order_by(Turn.id))
        )


def test_a_list_is_complete_ordered_and_paged(filled: sa.Engine) -> None:
    """The pages together hold every conversation once, the latest first."""
    total = conversations(filled, Filter(), 1).total
    rows = [row for page in range(1, total // 50 + 2) for row in conversations(filled, Filter(), page).rows]
    assert len({row.id for row in rows}) == len(rows) == total
    assert [row.last_seen for row in rows] == sorted((row.last_seen for row in rows), reverse=True)


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (Filter(tier="urgent"), lambda turn: turn.tier == "urgent"),
        (Filter(intent="check_job_offer", low_confidence=True),
         lambda turn: turn.intent == "check_job_offer" and turn.low_confidence),
        (Filter(not_understood=True), lambda turn: turn.not_understood),
        (Filter(feedback="unhelpful"), lambda turn: turn.feedback == "unhelpful"),
        (Filter(words="PASSPORT"), lambda turn: "passport" in (turn.text or "")),
        (Filter(words="СЕСТРА"), lambda turn: "сестра" in (turn.text or "")),
        (Filter(words="%"), lambda _turn: False),
    ],
)  # fmt: skip
def test_a_filter_finds_exactly_what_fits(filled: sa.Engine, wanted: Filter, fits: object) -> None:
    """Compared with every turn, one by one."""
    expected = {turn.conversation_id for turn in turns_of(filled) if fits(turn)}  # type: ignore[operator]
    page = conversations(filled, wanted, 1, size=500)
    assert {row.id for row in page.rows} == expected
    shown_turns = telling_turns(filled, sorted(expected), wanted)
    assert all(turn.asked for turn in shown_turns.values())


def test_the_queue_begins_with_the_likeliest_miss(filled: sa.Engine) -> None:
    """Turns in it were not taken for urgent, and their counts are those of the tabs."""
    page = queue(filled, "missed", 1, 500)
    assert [row.missed for row in page.rows] == sorted((row.missed for row in page.rows), reverse=True)
    assert not [row for row in page.rows if row.tier in URGENT_TIERS]
    assert queue_counts(filled)["missed"] == page.total == len(page.rows) > 0


@pytest.mark.parametrize("channel", TRYIT)
def test_the_try_it_page_waits_for_no_reader_and_is_in_no_figures(engine: sa.Engine, channel: str) -> None:
    """Staff try the bot with the worst that they can think of; it is counted where that channel is asked for."""
    record = TurnRecord("key", "k1.a", channel, 60, text="help", tier="urgent", missed=90, not_understood=True)
    write_turn(engine, replace(record, new_session=True, quiz="quiz_1=a", indicators=("debt_bondage",)))
    assert set(queue_counts(engine).values()) == {0}
    set_flag(engine, 1, 1, "second_reader", "ana")
    assert queue_counts(engine) == {"missed": 0, "second": 1, "unclear": 0, "urgent": 0}
    assert [queue(engine, name, 1).total for name in ("missed", "unclear", "urgent")] == [0, 0, 0]
    assert conversations(engine, Filter(), 1).total == 1
    alone = Scope(0, EVER.until, channel=channel)
    for counted in (figures.begun, figures.signs, figures.quiz_answers, quality):
        assert not counted(engine, EVER)
        assert len(counted(engine, alone)) == 1
    assert [len(figures.messages(engine, scope, "tier")) for scope in (EVER, alone)] == [0, 1]
    assert [figures.first_seen(engine, name) for name in (None, channel)] == [None, 60]


def test_a_verdict_notes_flags_and_calls_are_kept(filled: sa.Engine) -> None:
    """Each is found again in the transcript; a stale one is refused and changes nothing."""
    turn = queue(filled, "missed", 1).rows[0]
    number = turn.conversation_id
    correct(filled, turn.id, 1, Verdict(tier="urgent", remove=(turn.text.split()[0],)), "ana")
    with pytest.raises(SavedMeanwhileError) as clash:
        correct(filled, turn.id, 1, Verdict(tier="concern"), "bea")
    assert (clash.value.by, clash.value.theirs["tier"]) == ("ana", "urgent")
    set_flag(filled, number, turn.id, "second_reader", "ana")
    add_note(filled, number, None, "read it twice", "ana")
    access_log.record_access(filled, "ana", "conversation", number)
    record_call(filled, Call("QA", "A line", "as printed", "wrong"), "ana")
    record_call(filled, Call("QA", "A line", "as printed", "works"), "ana")
    found = transcript(filled, number)
    assert found is not None
    assert {entry.field for entry in found.corrections} == {"tier", "text"}
    assert [len(found.notes), len(found.flags)] == [1, 1]
    assert queue(filled, "second", 1).total == 1
    assert latest_calls(filled)["QA", "A line", "as printed"].result == "works"
    assert access_log.accesses(filled, Wanted(), 1)[0].conversation == number


def test_the_log_of_who_saw_what_is_asked_for_a_conversation(engine: sa.Engine) -> None:
    """On every database, in a list or alone; a number is not found within a longer one."""
    record_listed(engine, "ana", "queue", [7, 515, 5150], "missed")
    access_log.record_access(engine, "bea", "conversation", 515)
    access_log.record_access(engine, "bea", "conversation", 51)
    assert [row.by for row in access_log.accesses(engine, Wanted(conversation=515), 1)] == ["bea", "ana"]
    assert [row.detail for row in access_log.accesses(engine, Wanted(conversation=7), 1)] == ["missed #7 #515 #5150"]
    assert not access_log.accesses(engine, Wanted(conversation=1), 1)
    assert access_log.everybody(engine) == ["ana", "bea"]


def test_what_was_erased_is_gone_for_a_reader_too(engine: sa.Engine) -> None:
    """A verdict, a note or a flag for it is refused as such."""
    assert transcript(engine, 7) is None
    for change in (
        lambda: correct(engine, 7, 1, Verdict(), "ana"),
        lambda: add_note(engine, 7, None, "x", "ana"),
        lambda: set_flag(engine, 7, None, "privacy", "ana"),
    ):
        with pytest.raises(GoneError):
            change()


def test_figures_agree_with_a_count_by_hand(filled: sa.Engine) -> None:
    """People, what they begin, tiers, signs and quality are those of the rows that people wrote."""
    rows = people_s_turns(filled)
    begun = figures.begun(filled, EVER)
    sessions = {(row.conversation_id, row.session): monday(row.at) for row in reversed(rows)}
    assert Counter({(one.person, one.week): one.starts for one in begun}) == Counter(
        (person, week) for (person, _), week in sessions.items()
    )
    helplines = {(row.conversation_id, row.session) for row in rows if row.helpline_shown}
    assert sum(one.helpline for one in begun) == len(helplines)
    with filled.connect() as connection:
        of_person = {row.id: row for row in connection.execute(sa.select(Conversation.__table__))}
    assert all(one.groups["country"] == of_person[one.person].country for one in begun)
    written = [row for row in rows if row.button is None]
    assert sum(count for *_, count in figures.messages(filled, EVER, "tier")) == len(written)
    assert {(week, name): count for week, _, name, count in figures.messages(filled, EVER, "intent")} == Counter(
        (monday(row.at), row.intent) for row in written
    )
    named = {(monday(row.at), row.conversation_id, name) for row in rows for name in row.indicators}
    assert {(week, person, sign) for week, _, person, sign in figures.signs(filled, EVER)} == named
    assert {group for _, group, *_ in figures.signs(filled, EVER, "language")} <= {row.language for row in rows}
    found = quality(filled, EVER, "country")
    assert sum(counts["messages"] for *_, counts in found) == len(written)
    assert {counts["not_understood"] for *_, counts in quality(filled, EVER)} > {0}
    times = sorted(row.answer_ms for row in rows)
    assert answer_times(filled, EVER) == (times[len(times) // 2], times[int(len(times) * 0.95)])
    assert figures.quiz_answers(filled, EVER)
    assert figures.first_seen(filled) == min(row.at for row in rows)
    only = choices(filled)["country"][0]
    alone = figures.begun(filled, Scope(0, EVER.until, country=only))
    assert {one.groups["country"] for one in alone} == {only}


def test_a_hidden_count_reads_as_hidden() -> None:
    """One that is small does even where somebody forgot to hide it; nought and large ones are told."""
    assert [shown(count) for count in (HIDDEN, 3, 0, 1234, None)] == ["hidden", "hidden", "0", "1,234", "–"]
    assert [plain(count) for count in (HIDDEN, 3, 0, 1234, None)] == ["hidden", "hidden", 0, 1234, ""]


def test_a_damaged_spool_line_is_left_out(tmp_path: Path, engine: sa.Engine) -> None:
    """Half a line, written when the process was killed, does not stop the others."""
    from bot.conversation_log.spool import Spool

    waiting = Spool(tmp_path / "waiting.jsonl")
    waiting.path.write_text('{"key": "half', encoding="utf-8")
    waiting.add(TurnRecord("whole", "k1.x", "sms", 60))
    assert waiting.drain(lambda record: write_turn(engine, record)) == 1
    assert len(turns_of(engine)) == 1
