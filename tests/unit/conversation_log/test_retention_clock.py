"""The retention goes on by itself, whatever one of its rounds meets."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log import retention_clock
from bot.conversation_log.erasure import ErasureIncompleteError
from bot.conversation_log.retention import Purged
from bot.conversation_log.retention_clock import RetentionClock

if TYPE_CHECKING:
    from collections.abc import Callable


class Purges:
    """Stands for the purge: its first round ends as `first` says, and one that succeeds sets `succeeded`."""

    def __init__(self, first: Exception | None = None) -> None:
        self.first, self.rounds, self.succeeded = first, 0, threading.Event()

    def __call__(self, _engine: sa.Engine, _days: int) -> Purged:
        """Carry out a round."""
        self.rounds += 1
        if self.rounds == 1 and self.first:
            raise self.first
        self.succeeded.set()
        return Purged(0, 0, 0, 0)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Purges]:
    """Run a clock until a purge succeeds, or for five seconds."""

    def run(purges: Purges, ready: Callable[[], bool] = lambda: True) -> Purges:
        monkeypatch.setattr(retention_clock, "purge", purges)
        clock = RetentionClock(sa.create_engine("sqlite://"), 30, ready)
        clock.start()
        purges.succeeded.wait(5)
        clock.stop()
        return purges

    return run


@pytest.mark.parametrize(
    "fault",
    [
        OSError("secret words"),
        RuntimeError("secret words"),
        sa.exc.OperationalError("secret words", {}, Exception("")),
        ErasureIncompleteError("Somebody reads the database."),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_the_round_after_a_fault_tries_again(
    run: Callable[..., Purges],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fault: Exception,
) -> None:
    """The fault is logged, without what it says where that may be a person's words."""
    monkeypatch.setattr(retention_clock, "EVERY", 0.01)
    monkeypatch.setattr(retention_clock, "UNTIL_READY", 0.01)
    assert run(Purges(fault)).succeeded.is_set()
    assert "Texts that are too old could not all be erased" in caplog.text
    assert "secret words" not in caplog.text


def test_traces_that_others_kept_are_soon_tried_again(
    run: Callable[..., Purges], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They must not lie in the database for a quarter of a day because of a backup of some minutes."""
    monkeypatch.setattr(retention_clock, "UNTIL_READY", 0.01)
    assert run(Purges(ErasureIncompleteError("Somebody uses the database."))).rounds == 2


def test_a_database_that_is_not_ready_is_soon_asked_for_again(
    run: Callable[..., Purges], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may come up a moment after the bot: texts must not wait a quarter of a day for that."""
    assert retention_clock.UNTIL_READY * 10 < retention_clock.EVERY
    monkeypatch.setattr(retention_clock, "UNTIL_READY", 0.01)
    answers = iter([False, False])
    assert run(Purges(), ready=lambda: next(answers, True)).rounds == 1
