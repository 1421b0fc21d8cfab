"""Lists, queues, corrections and figures say the same on both databases."""

from __future__ import annotations

import random
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
from bot.conversation_log.quality import quality, quality_counts
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
from bot.conversation_log.suppression import FEW, HIDDEN, hide_crossed, hide_small, shown
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
    for counted in (figures.tiers, figures.intents, figures.indicators, figures.quiz_answers):
        assert not counted(engine, EVER)
        assert counted(engine, alone)
    assert [quality(engine, scope).messages for scope in (EVER, alone)] == [0, 1]
    assert [figures.groups(engine, scope, None)[0].people for scope in (EVER, alone)] == [0, 1]


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
    """Total, groups, tiers, indicators and quality are those of the rows that people wrote."""
    rows = people_s_turns(filled)
    total = figures.groups(filled, EVER, None)[0]
    sessions = {(row.conversation_id, row.session) for row in rows}
    helplines = {(row.conversation_id, row.session) for row in rows if row.helpline_shown}
    assert (total.people, total.starts, total.helpline) == (
        len({row.conversation_id for row in rows}),
        len(sessions),
        len(helplines),
    )
    for by in ("campaign", "country", "language", "channel", "week"):
        assert sum(group.starts for group in figures.groups(filled, EVER, by)) == total.starts
    for by in ("language", "channel", "week"):
        cells = figures.crossed(filled, EVER, "country", by)
        for country in figures.groups(filled, EVER, "country"):
            assert sum(group.starts for (row, _), group in cells.items() if row == country.name) == country.starts
    assert sum(figures.crossed_counts(filled, EVER, "intents", "language").values()) == len(
        [row for row in rows if row.button is None]
    )
    by_language = figures.crossed_indicators(filled, EVER, "language")
    assert sum(by_language.values()) == sum(figures.indicators(filled, EVER).values())
    assert (
        sum(row["messages"] for row in quality_counts(filled, EVER, "country").values())
        == quality(filled, EVER).messages
    )
    written = [row for row in rows if row.button is None]
    assert sum(figures.tiers(filled, EVER).values()) == len(written)
    assert sum(figures.intents(filled, EVER).values()) == len(written)
    named = {(row.conversation_id, name) for row in rows for name in row.indicators}
    assert sum(figures.indicators(filled, EVER).values()) == len(named)
    found = quality(filled, EVER)
    times = sorted(row.answer_ms for row in rows)
    assert (found.answer_p50, found.answer_p95) == (times[len(times) // 2], times[int(len(times) * 0.95)])
    assert figures.quiz_answers(filled, EVER)
    only = choices(filled)["country"][0]
    assert figures.groups(filled, Scope(0, EVER.until, country=only), "country")[0].name == only


def test_a_single_small_count_hides_another_one() -> None:
    """Otherwise the total would give it away; zeros stay, and a hidden one reads `<10`."""
    assert hide_small([50, 3, 20, 0]) == [50, FEW, HIDDEN, 0]
    assert hide_small([50, 3, 4]) == [50, FEW, FEW]
    assert hide_small([50, 10]) == [50, 10]
    assert [shown(count) for count in (FEW, HIDDEN, 0, 1234, None)] == ["<10", "hidden", "0", "1,234", "–"]


def test_no_line_of_a_crossed_table_hides_one_count_alone() -> None:
    """Each row and each column whose total is shown hides none or two; what is shown is what was counted."""
    chance = random.Random(5)  # noqa: S311  nothing secret hangs on it
    for _ in range(200):
        size = chance.randint(1, 5), chance.randint(1, 5)
        cells = {(row, column): chance.choice([0, 0, 3, 11, 60]) for row in range(size[0]) for column in range(size[1])}
        lines = [[(row, column) for column in range(size[1])] for row in range(size[0])]
        lines += [[(row, column) for row in range(size[0])] for column in range(size[1])]
        totals = [sum(cells[key] for key in line) for line in lines]
        rows, columns = (dict(enumerate(hide_small(part))) for part in (totals[: size[0]], totals[size[0] :]))
        found = hide_crossed(cells, rows, columns)  # type: ignore[arg-type]
        for line, total in zip(lines, [*rows.values(), *columns.values()], strict=True):
            hidden = sum(found[key] < 0 for key in line) + (total < 0)
            assert hidden != 1 or len(line) == 1
        assert all(found[key] in {count, FEW, HIDDEN} and not 0 < found[key] < 10 for key, count in cells.items())


def test_a_damaged_spool_line_is_left_out(tmp_path: Path, engine: sa.Engine) -> None:
    """Half a line, written when the process was killed, does not stop the others."""
    from bot.conversation_log.spool import Spool

    waiting = Spool(tmp_path / "waiting.jsonl")
    waiting.path.write_text('{"key": "half', encoding="utf-8")
    waiting.add(TurnRecord("whole", "k1.x", "sms", 60))
    assert waiting.drain(lambda record: write_turn(engine, record)) == 1
    assert len(turns_of(engine)) == 1
