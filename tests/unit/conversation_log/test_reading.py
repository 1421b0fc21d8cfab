"""Lists, queues and corrections say the same on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.channel_names import TRYIT
from bot.conversation_log import access_log
from bot.conversation_log.access_log import Wanted, record_listed
from bot.conversation_log.assessment import URGENT_TIERS
from bot.conversation_log.calls import Call, latest_calls, record_call
from bot.conversation_log.log import write_turn
from bot.conversation_log.marks import add_note, set_flag
from bot.conversation_log.queues import queue, queue_counts
from bot.conversation_log.reading import (
    Filter,
    conversations,
    telling_turns,
    transcript,
)
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.reviewing import (
    GoneError,
    ReaderVerdict,
    SavedMeanwhileError,
    correct,
)
from bot.conversation_log.tables import LoggedTurn
from bot.review.demo import make_demo
from tests.unit.conversation_log.events import rows

if TYPE_CHECKING:
    import sqlalchemy as sa


def test_a_list_is_complete_ordered_and_paged(demo_log: sa.Engine) -> None:
    """The pages together hold every conversation once, the latest first."""
    total = conversations(demo_log, Filter(), 1).total
    listed = [row for page in range(1, total // 50 + 2) for row in conversations(demo_log, Filter(), page).rows]
    assert len({row.id for row in listed}) == len(listed) == total
    assert [row.last_seen for row in listed] == sorted((row.last_seen for row in listed), reverse=True)


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
def test_a_filter_finds_exactly_what_fits(demo_log: sa.Engine, wanted: Filter, fits: object) -> None:
    """Compared with every turn, one by one."""
    expected = {turn.conversation_id for turn in rows(demo_log, LoggedTurn) if fits(turn)}  # type: ignore[operator]
    page = conversations(demo_log, wanted, 1, size=500)
    assert {row.id for row in page.rows} == expected
    shown_turns = telling_turns(demo_log, sorted(expected), wanted)
    assert all(turn.asked for turn in shown_turns.values())


def test_the_queue_begins_with_the_likeliest_miss(demo_log: sa.Engine) -> None:
    """Turns in it were not taken for urgent, and their counts are those of the tabs."""
    page = queue(demo_log, "missed", 1, 500)
    assert [row.missed for row in page.rows] == sorted((row.missed for row in page.rows), reverse=True)
    assert not [row for row in page.rows if row.tier in URGENT_TIERS]
    assert queue_counts(demo_log)["missed"] == page.total == len(page.rows) > 0


@pytest.mark.parametrize("gave_up", [{"not_understood": True}, {"feedback": "unhelpful"}])
def test_an_alarm_that_was_not_understood_waits_once(engine: sa.Engine, gave_up: dict[str, Any]) -> None:
    """Among the urgent ones: two readers would read it at once, in two queues."""
    write_turn(engine, TurnRecord("key", "k1.a", "sms", 60, text="help", tier="urgent", **gave_up))
    write_turn(engine, TurnRecord("next", "k1.a", "sms", 60, text="what", tier="information", **gave_up))
    assert queue_counts(engine) == {"missed": 0, "second": 0, "unclear": 1, "urgent": 1}


@pytest.mark.parametrize("channel", TRYIT)
def test_the_try_it_page_waits_for_no_reader(engine: sa.Engine, channel: str) -> None:
    """Staff try the bot there with the worst that they can think of; a second reader may be asked for."""
    write_turn(
        engine, TurnRecord("key", "k1.a", channel, 60, text="help", tier="urgent", missed=90, not_understood=True)
    )
    assert set(queue_counts(engine).values()) == {0}
    set_flag(engine, 1, 1, "second_reader", "ana")
    assert queue_counts(engine) == {"missed": 0, "second": 1, "unclear": 0, "urgent": 0}
    assert [queue(engine, name, 1).total for name in ("missed", "unclear", "urgent")] == [0, 0, 0]
    assert conversations(engine, Filter(), 1).total == 1


def test_a_verdict_notes_flags_and_calls_are_kept(engine: sa.Engine) -> None:
    """Each is found again in the transcript; a stale one is refused and changes nothing."""
    make_demo(engine, 40)
    turn = queue(engine, "missed", 1).rows[0]
    number = turn.conversation_id
    correct(engine, turn.id, 1, ReaderVerdict(tier="urgent", remove=(turn.text.split()[0],)), "ana")
    with pytest.raises(SavedMeanwhileError) as clash:
        correct(engine, turn.id, 1, ReaderVerdict(tier="concern"), "bea")
    assert (clash.value.by, clash.value.theirs["tier"]) == ("ana", "urgent")
    set_flag(engine, number, turn.id, "second_reader", "ana")
    add_note(engine, number, "read it twice", "ana")
    access_log.record_access(engine, "ana", "conversation", number)
    record_call(engine, Call("QA", "A line", "as printed", "wrong"), "ana")
    record_call(engine, Call("QA", "A line", "as printed", "works"), "ana")
    found = transcript(engine, number)
    assert found is not None
    assert {entry.field for entry in found.corrections} == {"tier", "text"}
    assert [len(found.notes), len(found.flags)] == [1, 1]
    assert queue(engine, "second", 1).total == 1
    assert latest_calls(engine)["QA", "A line", "as printed"].result == "works"
    assert access_log.accesses(engine, Wanted(), 1)[0].conversation == number


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
        lambda: correct(engine, 7, 1, ReaderVerdict(), "ana"),
        lambda: add_note(engine, 7, "x", "ana"),
        lambda: set_flag(engine, 7, 1, "privacy", "ana"),
    ):
        with pytest.raises(GoneError):
            change()
