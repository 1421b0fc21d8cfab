"""A hidden chat shows nothing of what was said, and does not bring it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.actions.quick_exit import QuickExit, neutral_reply
from bot.turns.turn import Turn

if TYPE_CHECKING:
    from bot.turns.reply import Reply


def test_the_chat_is_deleted_and_harmless() -> None:
    """No number, no question."""
    reply = QuickExit().answer(Turn("quick_exit", last_need="being_exploited"))
    (say,) = reply.says
    assert (say.response, say.delete_history, reply.asks) == ("utter_quick_exit", True, None)


@pytest.mark.parametrize("reply", [QuickExit().answer(Turn("quick_exit")), neutral_reply()])
def test_what_was_told_is_forgotten(reply: Reply) -> None:
    """Another person may hold the phone; where somebody is stays known, for the number depends on it."""
    assert reply.remember["hidden"] is True
    assert {"last_need", "minor", "contact", "open_question"} <= reply.remember.keys()
    assert "country" not in reply.remember
