"""Lessons are made only of what staff corrected, and go with their turn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.erasure import erase_pseudonyms
from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.marks import set_flag
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.retention import DAY, purge
from bot.conversation_log.reviewing import ReaderVerdict, correct, take_back
from bot.conversation_log.storage import log_engine, spool
from bot.conversation_log.tables import Flag
from bot.learning.follow_up_lessons import follow_up_lessons, harvest_follow_ups
from bot.learning.leaks import Leak
from bot.learning.lessons import CONFIRMED, HELD, URGENCY_ALONE, harvest, lessons
from bot.learning.sifting import EXAMINATION, KNOWN, Harvest, KnownWording, Sieve, TaughtWording
from bot.privacy_keys import pseudonymiser
from bot.training.examples import read_follow_up_lessons, read_lessons
from tests.unit.learning.logged import SENDER, put_right, written

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "the lady keeps my papers and i sleep in the kitchen"
KNOWN_WORDS = frozenset({"the lady keeps my papers and i sleep in the kitchen floor someone"})
KNOWN_BEFORE = KnownWording({"en": KNOWN_WORDS}, frozenset({"being_exploited", "worker_rights"}), frozenset())


def test_a_correction_becomes_a_lesson() -> None:
    """With the intent that the reader gave."""
    put_right(written(WORDS), intent="being_exploited")
    assert harvest(log_engine(), KNOWN_BEFORE).kept == 1
    assert lessons(log_engine()) == [TaughtWording(WORDS, "en", "being_exploited")]


def test_a_look_changes_nothing() -> None:
    """It says what would be learned, and the next training knows nothing of it."""
    put_right(written(WORDS), intent="being_exploited")
    assert harvest(log_engine(), KNOWN_BEFORE, keep=False).kept == 1
    assert lessons(log_engine()) == []


def test_what_nobody_read_or_changed_teaches_nothing() -> None:
    """A sure verdict that a reader confirms is no news; it is counted, or readers would miss what they read."""
    written("my papers")
    put_right(written(WORDS))
    result = harvest(log_engine(), KNOWN_BEFORE)
    assert (result.kept, result.refused) == (0, {CONFIRMED: 1})


def test_a_name_stays_out() -> None:
    """Redacted in the log, general in the lesson; one that redaction missed is a rare word."""
    put_right(written("Xanthippe keeps my papers and i sleep in the kitchen"), intent="being_exploited")
    put_right(written("the lady zorblaxia keeps my papers and i sleep in the kitchen"), intent="being_exploited")
    result = harvest(log_engine(), KNOWN_BEFORE)
    texts = [lesson.text for lesson in lessons(log_engine())]
    assert all("xanthippe" not in text.lower() and "zorblaxia" not in text for text in texts)
    assert result.kept == len(texts) >= 1


def test_a_word_of_our_language_that_we_never_used_is_refused_until_several_used_it() -> None:
    """One conversation's own word may be what it is known by."""
    words = "the lady keeps my papers and i sleep in the garage"
    put_right(written(words), intent="being_exploited")
    assert harvest(log_engine(), KNOWN_BEFORE).refused == {Leak.RARE_WORD: 1}
    for person in range(5):
        written(f"the garage {person}", sender=f"+9745551000{person}")
    assert harvest(log_engine(), KNOWN_BEFORE).kept == 1


def test_whoever_tries_the_bot_makes_no_word_a_usual_one() -> None:
    """The try-it page writes each message from two phones, and from new ones whenever it is loaded."""
    put_right(written("the lady keeps my papers and i sleep in the garage"), intent="being_exploited")
    for load in range(3):
        for channel in TRYIT:
            write_turn(
                log_engine(), TurnRecord(f"{load} {channel}", f"k1.{load}.{channel}", channel, 60, text="garage")
            )
    assert harvest(log_engine(), KNOWN_BEFORE).refused == {Leak.RARE_WORD: 1}


def test_a_message_of_the_evaluation_is_never_learned() -> None:
    """Or its figures would mean nothing; nor is what training has already."""
    put_right(written(WORDS), intent="being_exploited")
    examination = KnownWording(KNOWN_BEFORE.examples, KNOWN_BEFORE.intents, frozenset({WORDS}))
    assert harvest(log_engine(), examination).refused == {EXAMINATION: 1}
    had = KnownWording({"en": KNOWN_WORDS | {WORDS}}, KNOWN_BEFORE.intents, frozenset())
    assert harvest(log_engine(), had).refused == {KNOWN: 1}


@pytest.mark.parametrize(
    ("kind", "held"), [("second_reader", 1), ("privacy", 1), ("good_example", 0), ("urgent_missed", 0)]
)
def test_only_doubt_and_names_hold_a_lesson_back(kind: str, held: int) -> None:
    """An open flag for a second reader, or for a name that is left; praise and a missed case do not."""
    turn = written(WORDS)
    put_right(turn, intent="being_exploited")
    set_flag(log_engine(), 1, turn, kind, "reader")
    result = harvest(log_engine(), KNOWN_BEFORE)
    assert (result.kept, result.refused[HELD]) == (1 - held, held)


def test_a_turn_whose_urgency_alone_was_put_right_is_counted_as_not_used() -> None:
    """Or staff would believe that the bot learns from it."""
    put_right(written(WORDS), tier="urgent")
    result = harvest(log_engine(), KNOWN_BEFORE)
    assert (result.kept, result.refused) == (0, {URGENCY_ALONE: 1})


def test_an_erasure_takes_the_lesson_too() -> None:
    """And no trace of its words is left in the database's files."""
    put_right(written(WORDS), intent="being_exploited")
    harvest(log_engine(), KNOWN_BEFORE)
    erase_pseudonyms(log_engine(), spool(), [pseudonymiser().pseudonym("sms", SENDER)])
    assert lessons(log_engine()) == []


def erase(_turn: int) -> None:
    """The person wants everything gone."""
    erase_pseudonyms(log_engine(), spool(), [pseudonymiser().pseudonym("sms", SENDER)])


def take_out(turn: int) -> None:
    """A reader finds words that redaction missed."""
    put_right(turn, remove=("kitchen",))


def doubt(turn: int) -> None:
    """A reader asks for a second one."""
    set_flag(log_engine(), 1, turn, "second_reader", "reader")


@pytest.mark.parametrize("happens", [erase, take_out, doubt])
@pytest.mark.parametrize("gather", [harvest, lambda *known: harvest_follow_ups(*known, "other")])
def test_what_changes_during_the_test_of_all_turns_becomes_no_lesson(
    monkeypatch: pytest.MonkeyPatch, happens: Callable[[int], None], gather: Callable[..., Harvest]
) -> None:
    """The test takes minutes, and nobody waits for it; the other turn is learned all the same."""
    other = written("the lady keeps my papers", sender="+97455500000")
    written("the lady", sender="+97455500000")
    written("the lady")
    turn = written(WORDS)
    for each in (other + 1, turn):
        put_right(each, intent="being_exploited", follow_up="scared")
    test = Sieve.lessons

    def tested(*args: Any) -> Any:
        made = test(*args)
        happens(turn)
        return made

    monkeypatch.setattr(Sieve, "lessons", tested)
    known = replace(KNOWN_BEFORE, follow_ups=KNOWN_BEFORE.examples, kinds=frozenset({"scared"}))
    assert gather(log_engine(), known).kept == 1
    assert [each.text for each in (*lessons(log_engine()), *follow_up_lessons(log_engine()))] == ["the lady"]


def put_otherwise(turn: int) -> None:
    """Another reader finds that it meant something else."""
    put_right(turn, intent="worker_rights", follow_up="")


def still_names(turn: int) -> None:
    """A reader sees a name that redaction missed, and leaves it to others."""
    set_flag(log_engine(), 1, turn, "privacy", "reader")


@pytest.mark.parametrize("happens", [take_out, put_otherwise, doubt, still_names])
def test_what_a_reader_changes_takes_the_lessons_with_it(happens: Callable[[int], None]) -> None:
    """Training reads lessons without a new round, and where the text is gone no round makes them anew."""
    turn = taught_twice()
    happens(turn)
    assert [*read_lessons(), *read_follow_up_lessons()] == []
    purge(log_engine(), days=1, now=now_minute() + 2 * DAY)
    harvest_both()
    assert (lessons(log_engine()), follow_up_lessons(log_engine())) == ([], [])


@pytest.mark.parametrize("verdict", [{}, {"country": "QA"}, {"tier": "urgent"}])
def test_what_no_lesson_hangs_on_leaves_them(verdict: dict[str, Any]) -> None:
    """A reader who confirms or says where somebody is unlearns nothing, also where the text is gone."""
    turn = taught_twice()
    put_right(turn, **verdict)
    assert len([*lessons(log_engine()), *follow_up_lessons(log_engine())]) == 2


def test_a_verdict_that_is_taken_back_takes_what_it_taught() -> None:
    """And one that answered the doubt of another reader: the doubt stands again."""
    written("the lady", sender=SENDER)
    turn = written(WORDS, sender=SENDER)
    doubt(turn)
    saved = correct(log_engine(), turn, 1, ReaderVerdict(intent="being_exploited"), "second")
    assert harvest(log_engine(), KNOWN_BEFORE).kept == 1
    take_back(log_engine(), saved, "second")
    assert lessons(log_engine()) == []


def test_the_lesson_of_a_held_turn_is_not_read() -> None:
    """A flag that was set while the round kept its lessons did not see them."""
    turn = taught_twice()
    with log_engine().begin() as connection:
        flag = {"conversation_id": 1, "turn_id": turn, "kind": "privacy", "by": "reader", "at": now_minute()}
        connection.execute(sa.insert(Flag).values(**flag))
    assert (lessons(log_engine()), follow_up_lessons(log_engine())) == ([], [])


def taught_twice() -> int:
    """A turn that teaches an intent and a kind of follow-up; its number."""
    written("the lady")
    turn = written(WORDS)
    put_right(turn, intent="being_exploited", follow_up="scared")
    harvest_both()
    assert len([*lessons(log_engine()), *follow_up_lessons(log_engine())]) == 2
    return turn


def harvest_both() -> None:
    """A round gathers both kinds of lessons."""
    known = replace(KNOWN_BEFORE, follow_ups=KNOWN_BEFORE.examples, kinds=frozenset({"scared"}))
    harvest(log_engine(), known)
    harvest_follow_ups(log_engine(), known, "other")


def test_retention_leaves_the_lesson() -> None:
    """The text goes, and the next round keeps what was learned from it."""
    put_right(written(WORDS), intent="being_exploited")
    harvest(log_engine(), KNOWN_BEFORE)
    purge(log_engine(), days=1, now=now_minute() + 2 * DAY)
    assert harvest(log_engine(), KNOWN_BEFORE).kept == 0
    assert len(lessons(log_engine())) == 1
