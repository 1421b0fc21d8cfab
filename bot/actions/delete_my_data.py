"""What was said shall be erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answers.delete import erased
from bot.actions.parts.questions import ask
from bot.actions.turn_action import TurnAction
from bot.turns.question import Question
from bot.turns.reply import Reply

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Tells somebody whose chat may be read to write the word that erases.
_HOW_TO_DELETE = "utter_follow_up_delete_chat"


class DeleteMyData(TurnAction):
    """What was said shall be erased; asked once, since it can't be undone."""

    action_name = "action_delete_my_data"

    def answer(self, turn: Turn) -> Reply:
        """The question whether to erase; at once where the bot has just told how, since somebody may be coming."""
        if turn.message.pressed and _HOW_TO_DELETE in turn.known.shown:
            return erased()
        return Reply((ask(Question.DELETE, turn),), asks=Question.DELETE)
