"""Redaction learns in a process of its own, and somebody is told when it has or could not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.redaction_learning import learn_beside

if TYPE_CHECKING:
    import pytest


def test_it_tells_when_redaction_has_learned() -> None:
    """Here redaction has learned already, so any command will do."""
    told: list[bool] = []
    learn_beside(lambda: told.append(True), lambda: told.append(False), (sys.executable, "-c", "")).join(60)
    assert told == [True]


def test_an_operator_learns_why_no_words_are_kept(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The last line of the failed command, and what to do."""
    monkeypatch.setattr("bot.redaction_learning.has_learned", lambda: False)
    told: list[bool] = []
    failing = (sys.executable, "-c", "raise SystemExit('No space left')")
    learn_beside(lambda: told.append(True), lambda: told.append(False), failing).join(60)
    assert told == [False]
    assert "No space left" in caplog.text
    assert "python -m bot prepare redaction" in caplog.text


def test_an_end_by_force_is_told_as_such(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A machine with too little memory ends it; the last line that it said would be taken for the reason."""
    monkeypatch.setattr("bot.redaction_learning.has_learned", lambda: False)
    code = "import os, sys; print('Learning', file=sys.stderr, flush=True); os.kill(os.getpid(), 9)"
    learn_beside(lambda: None, lambda: None, (sys.executable, "-c", code)).join(60)
    assert "(ended by signal 9" in caplog.text
    assert "Learning" not in caplog.text
