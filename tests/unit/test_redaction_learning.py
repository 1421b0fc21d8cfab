"""Redaction learns in a process of its own, and somebody is told when it has or could not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.redaction_learning import learn_beside

if TYPE_CHECKING:
    import pytest


def test_it_tells_when_redaction_has_learned() -> None:
    """Here redaction has learned already, so that any command will do."""
    told: list[bool] = []
    learn_beside(lambda: told.append(True), (sys.executable, "-c", "")).join(60)
    assert told == [True]


def test_an_operator_learns_why_no_words_are_kept(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The last line of the failed command, and what to do."""
    monkeypatch.setattr("bot.redaction_learning.has_learned", lambda: False)
    told: list[bool] = []
    learn_beside(lambda: told.append(True), (sys.executable, "-c", "raise SystemExit('No space left')")).join(60)
    assert not told
    assert "No space left" in caplog.text
    assert "python -m bot.privacy" in caplog.text
