"""The lexicon that stands for a list of Swahili words."""

from __future__ import annotations

import sqlite3

import pytest

from bot.privacy.vocabulary import ranked


def test_the_lexicon_is_closed_after_it_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server reads it once and runs for months."""
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def noted(*arguments: object, **options: object) -> sqlite3.Connection:
        opened.append(connect(*arguments, **options))  # type: ignore[arg-type]
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", noted)
    words = {word for _, word in ranked("sw")}
    assert {"habari", "chakula"} <= words
    assert len(opened) == 1
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")
