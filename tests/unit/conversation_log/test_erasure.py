"""Erasure and retention leave nothing behind: not in tables, not in the bytes of any file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.broker import ConversationLogBroker
from bot.conversation_log.erasure import (
    ErasureIncompleteError,
    erase_pseudonyms,
    erase_reference,
    forget_traces,
)
from bot.conversation_log.log import now_minute
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.retention import DAY, purge
from bot.conversation_log.tables import Conversation, Erasure, Note, Turn
from bot.database import create_engine
from bot.privacy.pseudonym import reference_code
from tests.unit.conversation_log.events import AT, turn_events

if TYPE_CHECKING:
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
            for event in turn_events(words, sender=sender, message=f"{number}"):
                broker.publish(event)
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
        assert connection.scalar(sa.select(sa.func.count()).select_from(Turn)) == 30
        assert [(e.how, e.turns) for e in connection.execute(sa.select(Erasure.how, Erasure.turns))] == [
            ("operator", 31)
        ]
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [trace for trace in (WHO, WORDS, reference_code(WHO), "read twice") if trace.encode() in left]
    assert len(waiting) == 1


def test_an_unknown_reference_erases_nothing(filled: sa.Engine, waiting: Spool) -> None:
    """A code that nobody has is answered with zero."""
    assert erase_reference(filled, waiting, "AAAA-AAAA") == 0


def test_a_reader_that_stays_is_reported(tmp_path: Path, waiting: Spool) -> None:
    """When the journal of SQLite can't be emptied, the operator hears that traces are left, and why."""
    engine = create_engine(f"sqlite:///{tmp_path / 'log.db'}")
    broker = ConversationLogBroker(engine, waiting)
    for event in turn_events(sender=WHO):
        broker.publish(event)
    reader = engine.connect()
    reader.exec_driver_sql("BEGIN")
    reader.execute(sa.select(Turn.id)).all()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.conversation_log.erasure.PATIENCE", 0.1)
        with pytest.raises(ErasureIncompleteError, match="Close other programs"):
            erase_pseudonyms(engine, waiting, [WHO])
    reader.close()
    forget_traces(engine)


def test_a_purge_takes_texts_and_keeps_figures(filled: sa.Engine, tmp_path: Path) -> None:
    """After the time, words, notes and the link to a person are gone; what is counted is not."""
    purged = purge(filled, days=90, now=int(AT) + 91 * DAY)
    assert (purged.texts, purged.notes, purged.conversations) == (60, 1, 2)
    with filled.connect() as connection:
        turns = connection.execute(sa.select(Turn.text, Turn.intent, Turn.evidence)).all()
        names = list(connection.scalars(sa.select(Conversation.pseudonym)))
    assert {turn.text for turn in turns} == {None}
    assert {turn.intent for turn in turns} == {"being_exploited"}
    assert not [turn for turn in turns if turn.evidence]
    assert all(name.startswith("past.") for name in names)
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("log.db*"))
    assert WORDS.encode() not in left
    assert WHO.encode() not in left


def test_a_purge_leaves_what_is_young(filled: sa.Engine) -> None:
    """Nothing younger than the time is touched."""
    purged = purge(filled, days=90, now=int(AT) + 89 * DAY)
    assert (purged.texts, purged.notes, purged.conversations) == (0, 0, 0)
    assert now_minute() % 60 == 0
