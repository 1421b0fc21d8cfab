"""What staff put right in the middle of a conversation becomes a lesson of its own, by the test of all lessons."""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversation_log.erasure import erase_pseudonyms
from bot.conversation_log.log import now_minute
from bot.conversation_log.marks import set_flag
from bot.conversation_log.retention import DAY, purge
from bot.conversation_log.reviewing import UNKNOWN
from bot.conversation_log.storage import log_engine, spool
from bot.conversation_log.tables import Conversation
from bot.learning.follow_up_lessons import follow_up_lessons, harvest_follow_ups
from bot.learning.leaks import Leak
from bot.learning.lessons import CONFIRMED, HELD, URGENCY_ALONE, harvest, lessons
from bot.learning.sifting import EXAMINATION, KNOWN, Harvest, KnownWording, TaughtWording
from tests.unit.learning.logged import put_right, written

FIRST, WORDS = "the lady keeps my papers", "and will they send me home without papers"
OTHER = "other"
KNOWN_BEFORE = KnownWording(
    {"en": frozenset({"the lady keeps my papers someone"})},
    frozenset({"being_exploited", "worker_rights"}),
    frozenset(),
    {"en": frozenset({"and will they send me home without a passport"})},
    frozenset({"no_papers", "scared", OTHER}),
)


def later(text: str = WORDS, *, confidence: float = 1.0) -> int:
    """Log a turn after the first one of its conversation, read as a follow-up; its number."""
    written(FIRST, confidence=1.0)
    return written(text, read_as="scared", confidence=confidence)


def read(turn: int, kind: str | None = "no_papers", **verdict: str) -> None:
    """A reader puts right what was wanted."""
    put_right(turn, follow_up=kind, **verdict)


def made(known: KnownWording = KNOWN_BEFORE, *, keep: bool = True) -> Harvest:
    """The lessons that there are now."""
    return harvest_follow_ups(log_engine(), known, OTHER, keep=keep)


def test_a_corrected_wish_becomes_a_lesson_and_no_intent() -> None:
    """Another kind, and none of them; what the message is about was not judged by that, unsure as the bot was."""
    turn = later(confidence=0.3)
    read(turn)
    assert made(keep=False).kept == 1
    assert follow_up_lessons(log_engine()) == []
    made()
    assert follow_up_lessons(log_engine()) == [TaughtWording(WORDS, "en", "no_papers")]
    read(turn, UNKNOWN)
    made()
    assert follow_up_lessons(log_engine()) == [TaughtWording(WORDS, "en", OTHER)]
    result = harvest(log_engine(), KNOWN_BEFORE)
    assert (result.kept, result.refused[CONFIRMED], result.refused[URGENCY_ALONE]) == (0, 0, 0)


def test_a_message_may_teach_both() -> None:
    """Where a reader put both right."""
    read(later(), intent="being_exploited")
    made()
    harvest(log_engine(), KNOWN_BEFORE)
    assert [lesson.intent for lesson in follow_up_lessons(log_engine())] == ["no_papers"]
    assert [lesson.intent for lesson in lessons(log_engine())] == ["being_exploited"]


def test_a_first_message_and_a_confirmed_one_teach_nothing() -> None:
    """Whatever is said of the one; and a reader who agrees may have looked at the urgency alone."""
    read(written(FIRST, confidence=1.0))
    read(written(WORDS, read_as="scared", confidence=1.0), kind=None)
    assert made() == Harvest()


def test_what_may_point_at_somebody_is_refused() -> None:
    """The test of every lesson: a rare word, a message of the evaluation, and what training has."""
    read(later("and will they send me home from the garage"))
    assert made().refused == {Leak.RARE_WORD: 1}
    turn = written(WORDS, read_as="scared", confidence=1.0)
    read(turn)
    measured = KnownWording(KNOWN_BEFORE.examples, KNOWN_BEFORE.intents, frozenset({WORDS}), KNOWN_BEFORE.follow_ups,
                     KNOWN_BEFORE.kinds)  # fmt: skip
    assert made(measured).refused == {Leak.RARE_WORD: 1, EXAMINATION: 1}
    read(written("and will they send me home without a passport", read_as="scared", confidence=1.0))
    assert made().refused[KNOWN] == 1


def test_doubt_holds_it_back_and_is_counted_once() -> None:
    """With what waits of the intents."""
    turn = later()
    read(turn)
    set_flag(log_engine(), 1, turn, "second_reader", "reader")
    assert made() == Harvest()
    assert harvest(log_engine(), KNOWN_BEFORE).refused == {HELD: 1}


def test_an_erasure_takes_it_and_retention_leaves_it() -> None:
    """As the other lessons."""
    read(later())
    made()
    purge(log_engine(), days=1, now=now_minute() + 2 * DAY)
    assert made().kept == 0
    assert len(follow_up_lessons(log_engine())) == 1
    with log_engine().connect() as connection:
        names = list(connection.scalars(sa.select(Conversation.pseudonym)))  # retention has given it another one
    erase_pseudonyms(log_engine(), spool(), names)
    assert follow_up_lessons(log_engine()) == []
