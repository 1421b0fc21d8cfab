"""A hidden chat does not bring up again what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.actions.parts.hidden_chat import neutral_reply, quick_exit_reply

if TYPE_CHECKING:
    from bot.turns.reply import Reply


@pytest.mark.parametrize("reply", [quick_exit_reply(), neutral_reply()])
def test_what_was_told_is_forgotten(reply: Reply) -> None:
    """Another person may hold the phone; where somebody is stays known, for the number depends on it."""
    assert reply.remember["hidden"] is True
    assert {"last_need", "minor", "contact", "open_question", "locked_in"} <= reply.remember.keys()
    assert "country" not in reply.remember
    assert reply.remember["in_need_before"] is None
