"""What was said is erased after a yes."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.answers.delete import delete_reply
from bot.turns.question import Question
from bot.turns.turn import Turn


def test_only_a_yes_erases() -> None:
    """Anything else leaves the chat as it is, and says so."""
    answered = Turn("answer", question=Question.DELETE, choice="yes")
    assert delete_reply(answered).remember == {"erase": True}
    assert delete_reply(replace(answered, choice="no")).says[0].response == "utter_not_deleted"
