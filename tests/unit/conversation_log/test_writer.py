"""The writer keeps every record once and in order, whatever happens to the database."""

from __future__ import annotations

import re
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log import writer as module
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import LoggedTurn
from bot.conversation_log.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.conversation_log.spool import Spool

Caplog = pytest.LogCaptureFixture


def turn(key: str, **values: object) -> TurnRecord:
    """A turn of one person."""
    return TurnRecord(key, "k1.a", "sms", 60, **values)  # type: ignore[arg-type]


def kept(engine: sa.Engine) -> list[str]:
    """Keys of the turns in the database, in order."""
    with engine.connect() as connection:
        return list(connection.scalars(sa.select(LoggedTurn.key).order_by(LoggedTurn.id)))


def soon(happens: Callable[[], bool]) -> None:
    """Wait until it happens."""
    end = time.monotonic() + 10
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture(autouse=True)
def _tries_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.recovery.RETRY", 0.05)


def test_a_full_disk_keeps_turns_in_memory(
    engine: sa.Engine, waiting: Spool, monkeypatch: pytest.MonkeyPatch, caplog: Caplog
) -> None:
    """When neither database nor file can be written, turns wait in memory until one of them can."""
    writer, real = Writer(engine, waiting), Path.open

    def full(self: Path, mode: str = "r", *args: object, **kwargs: object) -> object:
        if "a" in mode:
            raise OSError(28, "No space left on device")
        return real(self, mode, *args, **kwargs)  # type: ignore[call-overload]

    def no_space(*_args: object) -> None:
        raise sa.exc.OperationalError("INSERT", {}, Exception("database or disk is full"))

    with monkeypatch.context() as disk:
        disk.setattr(Path, "open", full)
        disk.setattr(module, "write_turn", no_space)
        writer.write(turn("first"))
        assert "database or disk is full" in caplog.text
        assert "No space left on device" in caplog.text
    writer.write(turn("second"))
    soon(lambda: kept(engine) == ["first", "second"])
    writer.stop()


def test_turns_that_waited_are_kept_although_nobody_writes_any_more(
    engine: sa.Engine, waiting: Spool, caplog: Caplog
) -> None:
    """The urgent message of an outage at night must not wait for the next visitor, nor may the retention."""
    writer = Writer(engine, waiting)
    with engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE turn RENAME TO elsewhere"))
    writer.write(turn("urgent"))
    assert not writer.ready
    time.sleep(0.5)
    assert len(waiting) == 1
    assert caplog.text.count("can't be written") == 1
    with engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE elsewhere RENAME TO turn"))
    soon(lambda: writer.ready)
    assert kept(engine) == ["urgent"]
    assert not waiting.path.exists()
    writer.stop()


def test_a_turn_that_the_database_refuses_keeps_no_other_one_from_it(
    engine: sa.Engine, waiting: Spool, caplog: Caplog
) -> None:
    """Neither when it comes nor when it waited: the log would be shut for everybody, for good."""
    refused = turn("refused", text="secret words", confidence=None)
    for record in (refused, turn("behind")):
        waiting.add(record)
    writer = Writer(engine, waiting)
    writer.write(refused)
    writer.write(turn("next"))
    assert kept(engine) == ["behind", "next"]
    assert len(waiting) == 0
    cause = r"A turn is not in the conversation log \((IntegrityError|NotNullViolation)"  # as SQLite and PostgreSQL say
    assert len(re.findall(cause, caplog.text)) == 2
    assert "secret words" not in caplog.text


def test_nobody_waits_for_a_database_that_is_known_to_hang(
    engine: sa.Engine, waiting: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried again beside the answers."""
    writer, answers_again = Writer(engine, waiting), threading.Event()
    monkeypatch.setattr(module, "migrate", lambda _engine: answers_again.wait(10))
    writer._database.fail(sa.exc.OperationalError("INSERT", {}, Exception("database is locked")))
    for key in ("1", "2", "3"):
        began = time.monotonic()
        writer.write(turn(key))
        assert time.monotonic() - began < 1
        time.sleep(0.1)
    assert len(waiting) == 3
    answers_again.set()
    soon(lambda: kept(engine) == ["1", "2", "3"])
    writer.stop()
