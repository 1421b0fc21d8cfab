"""Erasing is asked once, and done at once for somebody who was just told how."""

from __future__ import annotations

from bot.actions.delete_my_data import DeleteMyData
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of

ASKED = turn_of("delete_my_data", Tier.CONVERSATION, pressed=True)


def test_it_is_asked_since_it_cant_be_undone() -> None:
    """Nothing is erased by one word."""
    reply = DeleteMyData().answer(ASKED)
    assert reply.asks == Question.DELETE
    assert "erase" not in reply.remember


def test_where_the_bot_just_told_the_word_it_is_done() -> None:
    """The advice to write DELETE led to a question, with the employer at the door; what is only guessed is asked."""
    told = changed(ASKED, shown=("utter_follow_up_delete_chat",))
    assert DeleteMyData().answer(told).remember == {"erase": True}
    assert DeleteMyData().answer(changed(told, pressed=False)).asks == Question.DELETE
