"""A hidden chat shows nothing of what was said, and does not bring it up again."""

from __future__ import annotations

from bot.actions.quick_exit import QuickExit
from tests.turns import turn_of


def test_the_chat_is_deleted_and_harmless() -> None:
    """No number, no question."""
    reply = QuickExit().answer(turn_of("quick_exit", last_need="being_exploited"))
    (say,) = reply.says
    assert (say.response, say.delete_history, reply.asks) == ("utter_quick_exit", True, None)
