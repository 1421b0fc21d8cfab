"""Someone who wants no more messages gets one confirmation."""

from __future__ import annotations

from bot.actions.stop_messages import StopMessages
from tests.turns import turn_of


def test_one_confirmation_and_no_question() -> None:
    """Nothing is asked of someone who wants silence."""
    reply = StopMessages().answer(turn_of("stop_messages", last_need="being_exploited"))
    assert [say.response for say in reply.says] == ["utter_stop_messages"]
    assert reply.asks is None
