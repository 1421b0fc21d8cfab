"""States that wait for the database: nobody waits with them, none is lost, and none comes back."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from bot.database import create_engine
from bot.engine import conversation_rows
from bot.engine.conversation_rows import ConversationRows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WHO, OTHER = "k1.x", "k1.other"


@pytest.fixture
def rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ConversationRows:
    """Rows whose database is tried again at once."""
    monkeypatch.setattr("bot.recovery.RETRY", 0.02)
    return ConversationRows(create_engine(f"sqlite:///{tmp_path / 'state.db'}"))


@pytest.fixture
def back(rows: ConversationRows, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The database has failed and hangs at each attempt, until this is set."""
    back, make = threading.Event(), conversation_rows._METADATA.create_all

    def hang(engine: object) -> None:
        assert back.wait(10)
        make(engine)  # type: ignore[arg-type]

    monkeypatch.setattr(conversation_rows._METADATA, "create_all", hang)
    rows._database.fail(OSError("gone"))
    rows._database.try_again()
    return back


def _soon(happens: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_nobody_waits_for_a_database_that_hangs(rows: ConversationRows, back: threading.Event) -> None:
    """It is tried beside the answers; the conversation goes on in memory and is kept afterwards."""
    time.sleep(0.1)
    began = time.monotonic()
    rows.write(WHO, "1")
    assert rows.read(WHO) == "1"
    assert rows.senders() == [WHO]
    assert time.monotonic() - began < 1
    back.set()
    _soon(lambda: rows._database.ready)
    assert rows.read(WHO) == "1"


def test_states_are_kept_although_nobody_writes_any_more(rows: ConversationRows, back: threading.Event) -> None:
    """A restart after the outage must not lose them."""
    rows.write(WHO, "1")
    back.set()
    _soon(lambda: ConversationRows(rows._engine).read(WHO) == "1")


def test_a_state_that_comes_too_late_to_wait_is_written(rows: ConversationRows) -> None:
    """Its thread saw the database fail, and then another one made it ready.

    If it waited now, the next outage would bring it back over newer ones, also of somebody who was erased since.
    """
    rows._database.ready = False
    lock, reached, go = rows._lock, threading.Event(), threading.Event()

    class Held:
        """The lock, which the late thread reaches and gets when `go` is set."""

        def __enter__(self) -> None:
            if threading.current_thread().name.startswith("late") and not go.is_set():
                reached.set()
                assert go.wait(5)
            lock.acquire()

        def __exit__(self, *_error: object) -> None:
            lock.release()

    rows._lock = Held()  # type: ignore[assignment]
    with ThreadPoolExecutor(1, "late") as threads:
        written = threads.submit(rows.write, WHO, "old")
        assert reached.wait(5)
        assert rows._database.restore()
        go.set()
        written.result(timeout=5)
    assert rows.read(WHO) == "old"
    rows.write(WHO, None)
    rows._database.fail(OSError("gone"))
    rows._database.try_again()
    _soon(lambda: rows._database.ready)
    assert rows.read(WHO) is None


def test_what_changes_while_states_are_written_is_not_lost(
    rows: ConversationRows, back: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A conversation goes on from its latest state, wherever that is at the moment."""
    put_all = rows._put_all
    heard: list[str | None] = []

    def put(states: dict[str, str | None]) -> None:
        put_all(states)
        if states.get(WHO) == "1":
            heard.append(rows.read(WHO))
            rows.write(WHO, "2")
            rows.write(OTHER, None)

    monkeypatch.setattr(rows, "_put_all", put)
    rows.write(WHO, "1")
    rows.write(OTHER, "1")
    back.set()
    _soon(lambda: rows._database.ready)
    assert heard == ["1"]
    assert rows.read(WHO) == "2"
    assert rows.read(OTHER) is None
