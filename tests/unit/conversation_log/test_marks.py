"""What staff put beside a conversation is kept whole, or not at all."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.marks import LONGEST_NOTE, add_note
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Note

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def note(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Keeps a note about a conversation, with nothing in it to redact; the words that are kept."""
    monkeypatch.setattr("bot.conversation_log.marks.redact", lambda text: SimpleNamespace(text=text))
    write_turn(engine, TurnRecord("a", "k1.a", "sms", now_minute(), text="x", intent="other"))
    return lambda text: add_note(engine, 1, text, "ana")


def test_a_note_that_fills_the_field_is_kept_to_its_end(note: Callable[[str], str]) -> None:
    """A browser sends a line break as two characters, and the field counts one: 199 of them cut off twenty lines."""
    typed = "\n".join(["ask again"] * 200)
    assert len(typed) == LONGEST_NOTE - 1
    assert note(typed.replace("\n", "\r\n") + " \r\n") == typed


def test_a_longer_note_is_refused(note: Callable[[str], str], engine: sa.Engine) -> None:
    """It lost its end before, and nobody was told."""
    with pytest.raises(ValueError, match="at most 2000"):
        note("a" * (LONGEST_NOTE + 1))
    with engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Note)) == 0
