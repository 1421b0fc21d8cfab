"""Turns that wait outside the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation_log.record import TurnRecord

if TYPE_CHECKING:
    from bot.conversation_log.spool import Spool


def test_a_damaged_line_is_left_out(waiting: Spool) -> None:
    """Half a line, written when the process was killed, does not stop the others."""
    waiting.path.write_text('{"key": "half', encoding="utf-8")
    waiting.add(TurnRecord("whole", "k1.x", "sms", 60))
    written: list[TurnRecord] = []
    assert waiting.drain(written.append) == 1
    assert [record.key for record in written] == ["whole"]
