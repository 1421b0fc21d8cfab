"""A message as the engine and the channel tell it."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker

from bot.turns.message import UnderstoodMessage, message_of
from bot.turns.question import Question


def message(text: str, *, payload: bool = False) -> UnderstoodMessage:
    """A message that says beside something else that the person is safe."""
    parsed = {"text": text, "intent": {"name": "answer"}, "beside": {"question": "safe", "choice": "yes"}}
    said = {"event": "user", "text": text, "metadata": {"payload": payload}}
    return message_of(Tracker("a", {}, parsed, [said], False, None, {}, None))


@pytest.mark.parametrize(
    ("text", "payload", "pressed"), [("1", True, True), ("/menu", False, True), ("1", False, False)]
)
def test_a_button_or_a_command_is_pressed(text: str, payload: bool, pressed: bool) -> None:
    """A number that was typed is its button, as the channel tells."""
    assert message(text, payload=payload).pressed is pressed


def test_an_answer_beside_is_one_to_its_question_alone() -> None:
    """Someone who says that they are safe says nothing of how to be reached."""
    assert message("i am safe, how do i leave").answers_beside(Question.SAFE) == "yes"
    assert message("i am safe, how do i leave").answers_beside(Question.CONTACT) is None
