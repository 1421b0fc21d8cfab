"""Erasure and retention leave nothing behind: not in tables, not in the bytes of any file."""

from __future__ import annotations

import asyncio
import errno
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.channels.telegram.memory import DELETABLE, Memory
from bot.conversation_log.beside import CHAT
from bot.conversation_log.broker import ConversationLogBroker
from bot.conversation_log.erasure import (
    ErasureIncompleteError,
    erase_pseudonyms,
    erase_reference,
    erase_rows,
    forget_traces,
)
from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.retention import DAY, purge
from bot.conversation_log.reviewing import ReaderVerdict, Saved, correct
from bot.conversation_log.tables import Conversation, Erasure, LoggedTurn, Note
from bot.database import create_engine
from bot.engine.conversation_store import ConversationStore
from bot.privacy.pseudonym import reference_code
from tests.unit.conversation_log.events import AT, publish, turn_events

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.conversation_log.spool import Spool

WHO, OTHER = "k1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "k1.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
WORDS = "the boss keeps our passports and the door is locked"


@pytest.fixture
def filled(engine: sa.Engine, waiting: Spool) -> sa.Engine:
    """Two conversations of several turns, one note, and one turn that waits."""
    broker = ConversationLogBroker(engine, waiting)
    for number in range(30):
        for sender, words in ((WHO, WORDS), (OTHER, "how do i find a helpline")):
            publish(broker, turn_events(words, sender=sender, message=f"{number}"))
    with engine.begin() as connection:
        id_ = connection.scalar(sa.select(Conversation.id).where(Conversation.pseudonym == WHO))
        connection.execute(sa.insert(Note).values(conversation_id=id_, by="ana", at=int(AT), text="read twice"))
    waiting.add(TurnRecord("waiting", WHO, "sms", 60, text=WORDS))
    waiting.add(TurnRecord("waiting2", OTHER, "sms", 60, text="hello"))
    return engine


def test_an_erasure_by_reference_leaves_no_byte(filled: sa.Engine, waiting: Spool, tmp_path: Path) -> None:
    """The code that a person reads out erases all of theirs and nothing of anybody else."""
    code = reference_code(WHO).lower().replace("-", " ")
    assert erase_reference(filled, waiting, code) == 31
    with filled.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Note)) == 0
        assert connection.scalar(sa.select(sa.func.count()).select_from(LoggedTurn)) == 30
        assert [(e.how, e.turns) for e in connection.execute(sa.select(Erasure.how, Erasure.turns))] == [
            ("operator", 31)
        ]
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [trace for trace in (WHO, WORDS, reference_code(WHO), "read twice") if trace.encode() in left]
    assert len(waiting) == 1


def test_an_unknown_reference_erases_nothing(filled: sa.Engine, waiting: Spool) -> None:
    """A code that nobody has is answered with zero."""
    assert erase_reference(filled, waiting, "AAAA-AAAA") == 0


@pytest.fixture
def beside(filled: sa.Engine, url: str) -> sa.Engine:
    """The same, with what the engine and a channel keep of both people."""
    store, memory = ConversationStore(url=url), Memory(url)
    for number, who in enumerate((WHO, OTHER)):
        store._rows.write(who, "{}")
        asyncio.run(memory.add_message(who, number, theirs=True))
    memory.close()
    return filled


def wish_to_be_erased() -> list[dict[str, object]]:
    """The events of a turn in which `WHO` asks for everything to be erased."""
    return turn_events(sender=WHO, slots={"erase": True})


def pseudonyms_in(engine: sa.Engine) -> list[set[str]]:
    """Whom the state of conversations and the numbers of messages are about."""
    tables = sa.table("conversation_state", sa.column("sender")), sa.table("telegram_message", sa.column("person"))
    with engine.connect() as connection:
        return [set(connection.scalars(sa.select(table))) for table in tables]


def test_an_erasure_takes_what_is_kept_beside_the_log(beside: sa.Engine, waiting: Spool) -> None:
    """Also from the staff page, which knows a reference code alone."""
    assert pseudonyms_in(beside) == [{WHO, OTHER}, {WHO, OTHER}]
    erase_reference(beside, waiting, reference_code(WHO))
    assert pseudonyms_in(beside) == [{OTHER}, {OTHER}]


def test_a_chat_that_its_person_erases_is_still_to_be_deleted(beside: sa.Engine, waiting: Spool) -> None:
    """The channel needs the numbers of its messages for that, and forgets them then."""
    broker = ConversationLogBroker(beside, waiting)
    publish(broker, wish_to_be_erased())
    assert pseudonyms_in(beside) == [{OTHER}, {WHO, OTHER}]


def test_a_wish_that_waited_leaves_what_is_kept_of_somebody_who_came_back(beside: sa.Engine, waiting: Spool) -> None:
    """The database failed when they wrote DELETE; the conversation that they are in now goes on."""
    waiting.add(TurnRecord("erase", OTHER, "", now_minute() - 600, erase=True))
    waiting.add(TurnRecord("erase", WHO, "", now_minute() + 60, erase=True))
    ConversationLogBroker(beside, waiting)
    assert pseudonyms_in(beside)[0] == {OTHER}
    with beside.connect() as connection:
        assert not list(connection.scalars(sa.select(Conversation.pseudonym)))


def test_a_purge_takes_what_is_kept_beside_the_log(beside: sa.Engine) -> None:
    """The state of a conversation is not kept longer than its words."""
    assert purge(beside, days=90, now=int(time.time()) + 89 * DAY).states == 2  # the numbers of messages
    assert purge(beside, days=90, now=int(time.time()) + 91 * DAY).states == 2
    assert pseudonyms_in(beside) == [set(), set()]


def test_a_full_disk_loses_neither_a_turn_nor_an_erasure(
    filled: sa.Engine, waiting: Spool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What waits in a file that can't be written anew is erased as soon as it can be."""
    broker = ConversationLogBroker(filled, waiting)
    waiting.add(TurnRecord("waiting", WHO, "sms", 60, text=WORDS))
    waiting.add(TurnRecord("waiting2", OTHER, "sms", 60, text="hello"))
    with monkeypatch.context() as full:
        full.setattr("bot.own_files._write", _no_space)
        with pytest.raises(ErasureIncompleteError, match="Free some space"):
            erase_pseudonyms(filled, waiting, [WHO])
        publish(broker, wish_to_be_erased())
    assert "can't be written" in caplog.text
    assert len(waiting) == 3
    ConversationLogBroker(filled, waiting)
    with filled.connect() as connection:
        assert set(connection.scalars(sa.select(Conversation.pseudonym))) == {OTHER}
    assert len(waiting) == 0


def _no_space(*_arguments: object, **_options: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_reader_that_stays_is_reported(tmp_path: Path, waiting: Spool) -> None:
    """When the journal of SQLite can't be emptied, the operator hears that traces are left, and why."""
    engine = create_engine(f"sqlite:///{tmp_path / 'log.db'}")
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(sender=WHO))
    reader = engine.connect()
    reader.exec_driver_sql("BEGIN")
    reader.execute(sa.select(LoggedTurn.id)).all()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.conversation_log.erasure.PATIENCE", 0.1)
        with pytest.raises(ErasureIncompleteError, match="Close other programs"):
            erase_pseudonyms(engine, waiting, [WHO])
    reader.close()
    forget_traces(engine)


def test_a_purge_completes_an_erasure_that_was_cut_short(engine: sa.Engine, waiting: Spool, tmp_path: Path) -> None:
    """Nobody can erase again by the reference code: the rows are gone, and with them the conversation of that code."""
    publish(ConversationLogBroker(engine, waiting), turn_events(WORDS, sender=WHO, at=time.time()))
    erase_rows(engine, frozenset({WHO}), how="operator")
    purge(engine, days=90)
    assert not [path for path in tmp_path.glob("log.db*") if WHO.encode() in path.read_bytes()]


@contextmanager
def in_use(engine: sa.Engine) -> Iterator[None]:
    """While another process reads the database, or vacuums it by itself."""
    other = create_engine(engine.url.render_as_string(hide_password=False))
    with other.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        connection.execute(sa.select(LoggedTurn.id)).all()
        if engine.dialect.name == "postgresql":
            connection.execute(sa.text("LOCK TABLE note IN SHARE UPDATE EXCLUSIVE MODE"))
        yield
    other.dispose()


def test_an_erasure_waits_no_longer_for_readers_than_it_is_told(engine: sa.Engine) -> None:
    """The database itself would wait for ten seconds, and the person with it."""
    began = time.monotonic()
    with in_use(engine), pytest.raises(ErasureIncompleteError, match="somebody uses"):
        forget_traces(engine, patience=0.2)
    assert time.monotonic() - began < 2
    forget_traces(engine)


def test_what_an_older_snapshot_still_sees_is_not_called_erased(engine: sa.Engine) -> None:
    """PostgreSQL's vacuum leaves dead rows that somebody may still read, and says nothing of it; SQLite says so."""
    begin = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ" if engine.dialect.name == "postgresql" else "BEGIN"
    other = create_engine(engine.url.render_as_string(hide_password=False))
    with other.connect() as reader:
        reader.exec_driver_sql(begin)
        reader.execute(sa.select(LoggedTurn.id)).all()
        with pytest.raises(ErasureIncompleteError, match="somebody uses"):
            forget_traces(engine, patience=0.2)
    other.dispose()
    forget_traces(engine)


def test_nobody_is_held_up_by_an_erasure_that_waits(engine: sa.Engine) -> None:
    """A turn of somebody else is written meanwhile: their answer waits for it."""
    with ThreadPoolExecutor(1) as threads, in_use(engine):
        waits = threads.submit(forget_traces, engine, 4.0)
        time.sleep(0.5)
        began = time.monotonic()
        write_turn(engine, TurnRecord("other", OTHER, "sms", 60, text="hello"))
        assert time.monotonic() - began < 2
        assert not waits.done()
    assert waits.exception() is None


def test_what_an_erasure_on_request_left_behind_goes_when_the_readers_have_gone(
    waiting: Spool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person is answered at once, and the bot goes on by itself."""
    monkeypatch.setattr("bot.conversation_log.writer.RETRY", 0.05)
    engine = create_engine(f"sqlite:///{tmp_path / 'log.db'}")
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(WORDS, sender=WHO))

    def on_disk() -> bool:
        return any(WHO.encode() in path.read_bytes() for path in tmp_path.glob("log.db*"))

    with in_use(engine):
        began = time.monotonic()
        publish(broker, wish_to_be_erased())
        assert time.monotonic() - began < 2
        assert broker._writer.ready
        assert on_disk()
    end = time.monotonic() + 5
    while on_disk():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_purge_takes_texts_and_keeps_figures(filled: sa.Engine, tmp_path: Path) -> None:
    """After the time, words, notes and the link to a person are gone; what is counted is not."""
    purged = purge(filled, days=90, now=int(AT) + 91 * DAY)
    assert (purged.texts, purged.notes, purged.conversations) == (60, 1, 2)
    with filled.connect() as connection:
        turns = connection.execute(sa.select(LoggedTurn.text, LoggedTurn.intent, LoggedTurn.evidence)).all()
        names = list(connection.scalars(sa.select(Conversation.pseudonym)))
    assert {turn.text for turn in turns} == {None}
    assert {turn.intent for turn in turns} == {"being_exploited"}
    assert not [turn for turn in turns if turn.evidence]
    assert all(name.startswith("past.") for name in names)
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("log.db*"))
    assert WORDS.encode() not in left
    assert WHO.encode() not in left


def test_somebody_who_comes_back_while_their_old_words_are_purged_can_still_be_erased(
    filled: sa.Engine, waiting: Spool
) -> None:
    """What they write now is kept under a pseudonym that their number leads to."""
    back = TurnRecord("back", WHO, "sms", int(AT) + 91 * DAY, text="hello again")
    threads, other = ThreadPoolExecutor(1), create_engine(filled.url.render_as_string(hide_password=False))

    @sa.event.listens_for(filled, "before_cursor_execute")
    def comes_back(*call: Any) -> None:
        if "SET pseudonym" in call[2]:
            threads.submit(write_turn, other, back)
            time.sleep(0.5)  # it is written, or waits for the purge

    purge(filled, days=90, now=int(AT) + 91 * DAY)
    threads.shutdown()
    assert erase_pseudonyms(filled, waiting, [WHO]) >= 2  # this turn, and the one in the spool
    with filled.connect() as connection:
        assert connection.scalar(sa.select(LoggedTurn.text).where(LoggedTurn.key == "back")) is None


def test_a_purge_and_a_reader_never_wait_for_each_other(filled: sa.Engine) -> None:
    """Both take a conversation first and then its messages; else one of the two would fail."""
    threads, other = ThreadPoolExecutor(1), create_engine(filled.url.render_as_string(hide_password=False))
    with filled.connect() as connection:
        turn = connection.execute(sa.select(LoggedTurn.id, LoggedTurn.version).limit(1)).one()
    read: list[Future[Saved]] = []
    changed: set[str] = set()

    @sa.event.listens_for(filled, "before_cursor_execute")
    def reads(*call: Any) -> None:
        changed.update(table for table in ("turn", "conversation") if call[2].startswith(f"UPDATE {table}"))
        if len(changed) == 2 and not read:
            read.append(threads.submit(correct, other, turn.id, turn.version, ReaderVerdict(), "ana"))
            time.sleep(0.5)  # it holds what the purge takes next, or waits for it

    assert purge(filled, days=90, now=int(AT) + 91 * DAY).conversations == 2
    assert read[0].result().turn == turn.id


def test_a_purge_takes_numbers_of_messages_when_they_can_be_deleted_no_more(beside: sa.Engine) -> None:
    """The channel takes them when somebody writes; on a quiet bot nobody may, for weeks."""
    assert CHAT.longest == DELETABLE + 60  # the minute to which times are cut
    assert purge(beside, days=90, now=now_minute() + DELETABLE).states == 0
    assert pseudonyms_in(beside) == [{WHO, OTHER}, {WHO, OTHER}]
    purge(beside, days=90, now=now_minute() + DELETABLE + 120)
    assert pseudonyms_in(beside) == [{WHO, OTHER}, set()]


def test_a_purge_leaves_what_is_young(filled: sa.Engine) -> None:
    """Nothing younger than the time is touched."""
    purged = purge(filled, days=90, now=int(AT) + 89 * DAY)
    assert (purged.texts, purged.notes, purged.conversations) == (0, 0, 0)
