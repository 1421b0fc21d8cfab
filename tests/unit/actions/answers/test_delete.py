"""What was said is erased after a yes."""

from __future__ import annotations

from bot.actions.answers.delete import delete_reply
from bot.turns.question import Question
from tests.turns import changed, turn_of


def test_only_a_yes_erases() -> None:
    """Anything else leaves the chat as it is, and says so."""
    answered = turn_of("answer", question=Question.DELETE, choice="yes")
    assert delete_reply(answered).remember == {"erase": True}
    assert delete_reply(changed(answered, choice="no")).says[0].response == "utter_not_deleted"
