"""Turns that wait outside the database."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from bot.conversation_log import spool as module
from bot.conversation_log.record import TurnRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.conversation_log.spool import Spool


def test_a_damaged_line_is_left_out(waiting: Spool) -> None:
    """Half a line, written when the process was killed, does not stop the others."""
    waiting.path.write_text('{"key": "half', encoding="utf-8")
    waiting.add(TurnRecord("whole", "k1.x", "sms", 60))
    written: list[TurnRecord] = []
    assert waiting.drain(written.append) == 1
    assert [record.key for record in written] == ["whole"]


def record(number: int, person: str = "k1.x") -> TurnRecord:
    """A turn."""
    return TurnRecord(str(number), person, "sms", 60)


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    """A database that hangs; it answers at the latest when the test ends."""
    database = Hanging()
    yield database
    database.go.set()


class Hanging:
    """Stands for a database that takes turns, but hangs at the first one until `go` is set."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.begun, self.go = threading.Event(), threading.Event()

    def __call__(self, record: TurnRecord) -> None:
        """Take a turn."""
        self.begun.set()
        assert self.go.wait(10)
        self.written.append(record.key)


def test_a_turn_that_has_to_wait_is_not_held_up_by_those_that_are_written(waiting: Spool, hanging: Hanging) -> None:
    """Its person has no answer before it is kept; it is written behind the others."""
    for number in range(3):
        waiting.add(record(number))
    with ThreadPoolExecutor(2) as threads:
        drained = threads.submit(waiting.drain, hanging)
        assert hanging.begun.wait(5)
        threads.submit(waiting.add, record(3)).result(timeout=5)
        assert len(waiting) == 4
        hanging.go.set()
        assert drained.result(timeout=5) == 4
    assert hanging.written == ["0", "1", "2", "3"]
    assert not waiting.path.exists()


def test_an_erasure_waits_for_the_turn_that_is_being_written(waiting: Spool, hanging: Hanging) -> None:
    """Else the turn would come into the database behind the erasure of its rows."""
    waiting.add(record(0))
    with ThreadPoolExecutor(2) as threads:
        drained = threads.submit(waiting.drain, hanging)
        assert hanging.begun.wait(5)
        erased = threads.submit(waiting.erase, frozenset({"k1.x"}))
        with pytest.raises(TimeoutError):
            erased.result(timeout=0.3)
        hanging.go.set()
        assert (drained.result(timeout=5), erased.result(timeout=5)) == (1, 0)


def test_an_erasure_does_not_wait_for_all_of_them(
    waiting: Spool, hanging: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some turns it has its turn, and those that are left are written without the erased ones."""
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    for number in range(5):
        waiting.add(record(number, "k1.x" if number < 4 else "k1.other"))
    with ThreadPoolExecutor(2) as threads:
        drained = threads.submit(waiting.drain, hanging)
        assert hanging.begun.wait(5)
        erased = threads.submit(waiting.erase, frozenset({"k1.x"}))
        hanging.go.set()
        assert erased.result(timeout=5) + drained.result(timeout=5) == 5
    assert hanging.written[-1] == "4"
    assert not waiting.path.exists()


def test_what_a_failing_database_did_not_take_still_waits(waiting: Spool) -> None:
    """And what it took does not."""
    for number in range(3):
        waiting.add(record(number))
    taken: list[str] = []

    def write(each: TurnRecord) -> None:
        if each.key == "1":
            raise RuntimeError
        taken.append(each.key)

    with pytest.raises(RuntimeError):
        waiting.drain(write)
    assert taken == ["0"]
    assert waiting.drain(lambda each: taken.append(each.key)) == 2
    assert taken == ["0", "1", "2"]


def test_a_file_of_unreadable_lines_alone_goes(waiting: Spool, caplog: pytest.LogCaptureFixture) -> None:
    """Else it would stand in the way of a destruction of keys for ever."""
    waiting.path.write_text('{"key": "half', encoding="utf-8")
    assert waiting.drain(lambda _: None) == 0
    assert not waiting.path.exists()
    assert caplog.text.count("1 unreadable lines") == 1
