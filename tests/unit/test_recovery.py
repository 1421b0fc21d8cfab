"""What failed is tried again until it succeeds, and no longer."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from bot.recovery import Availability, Recovery

if TYPE_CHECKING:
    from collections.abc import Iterator


class Attempts:
    """Attempts of which the first ones fail, by a fault or by saying so."""

    def __init__(self, *first: bool | Exception) -> None:
        self.first, self.made, self.succeeded = list(first), 0, threading.Event()

    def __call__(self) -> bool:
        """Make an attempt."""
        self.made += 1
        result = self.first.pop(0) if self.first else True
        if isinstance(result, Exception):
            raise result
        if result:
            self.succeeded.set()
        return result


def recovery(attempt: Attempts) -> Recovery:
    """A recovery with short pauses."""
    return Recovery("test", attempt, 0.01)


@pytest.fixture(autouse=True)
def _none_is_left() -> Iterator[None]:
    """Its thread ends with the first success."""
    yield
    end = time.monotonic() + 5
    while any(thread.name == "test" for thread in threading.enumerate()):
        assert time.monotonic() < end
        time.sleep(0.01)


def test_it_tries_until_it_succeeds(caplog: pytest.LogCaptureFixture) -> None:
    """A fault is one more failure, of which the words are not told."""
    attempts = Attempts(False, RuntimeError("secret words"), False)
    recovery(attempts).begin()
    assert attempts.succeeded.wait(5)
    assert attempts.made == 4
    assert "RuntimeError" in caplog.text
    assert "secret words" not in caplog.text


def test_many_who_want_it_get_one_thread() -> None:
    """A hundred messages during an outage are one attempt after it."""
    attempts = Attempts()
    one = recovery(attempts)
    for _ in range(100):
        one.begin()
    assert attempts.succeeded.wait(5)
    assert attempts.made == 1


def test_what_fails_while_an_attempt_runs_gets_another_one() -> None:
    """That attempt may have looked before."""
    running, go = threading.Event(), threading.Event()
    made = []

    def attempt() -> bool:
        made.append(True)
        running.set()
        return go.wait(5)

    one = Recovery("test", attempt, 0.01)
    one.begin()
    assert running.wait(5)
    one.begin()
    go.set()
    end = time.monotonic() + 5
    while len(made) < 2:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_it_begins_anew_after_a_success() -> None:
    """The next outage is another one."""
    attempts = Attempts()
    one = recovery(attempts)
    for made in (1, 2):
        attempts.succeeded.clear()
        one.begin()
        assert attempts.succeeded.wait(5)
        assert attempts.made == made


def test_a_stop_ends_it() -> None:
    """Nothing is tried after it, whoever wants it."""
    attempts = Attempts(*[False] * 1000)
    one = recovery(attempts)
    one.begin()
    one.stop()
    made = attempts.made
    one.begin()
    time.sleep(0.05)
    assert attempts.made == made


def test_a_database_that_is_away_is_told_of_once_and_tried_until_it_is_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """An outage of a night is one line, and the next one another."""
    monkeypatch.setattr("bot.recovery.RETRY", 0.01)
    faults, said = [OSError("gone")] * 3, list[str]()

    def make_ready() -> None:
        if faults:
            raise faults.pop()
        database.ready = True

    database = Availability("test", make_ready, said.append)
    for outages in (1, 2):
        database.fail(OSError("gone"))
        assert not database.ready
        database.try_again()
        end = time.monotonic() + 5
        while database.complaint:
            assert time.monotonic() < end
            time.sleep(0.01)
        assert database.ready
        assert len(said) == outages
