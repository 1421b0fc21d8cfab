"""What is kept, who sees it, and how to have it erased; no more messages."""

from __future__ import annotations

from bot.actions.need import Need
from bot.actions.questions import ask
from bot.settings import settings
from bot.turns.turn import Question, Reply, Say, Turn


class AskPrivacy(Need):
    """Who sees this, whether it is anonymous, whether police are told."""

    action_name = "action_ask_privacy"

    def answer(self, turn: Turn) -> Reply:
        """The privacy answer, with the retention of this installation."""
        return Reply((Say("utter_ask_privacy", {"days": settings().retention_days}),))


#: Tells somebody whose chat may be read to write the word that erases.
_HOW_TO_DELETE = "utter_follow_up_delete_chat"


def erased() -> Reply:
    """The chat, and what is kept of it, go."""
    return Reply((Say("utter_deleted", {"delete_history": True}),), {"erase": True})


class DeleteMyData(Need):
    """What was said shall be erased; asked once, since it can't be undone."""

    action_name = "action_delete_my_data"

    def answer(self, turn: Turn) -> Reply:
        """The question whether to erase; at once where the bot has just told how, since somebody may be coming."""
        if turn.pressed and _HOW_TO_DELETE in turn.shown:
            return erased()
        return Reply((ask(Question.DELETE, turn),), asks=Question.DELETE)


class StopMessages(Need):
    """No more messages are wanted."""

    action_name = "action_stop_messages"

    def answer(self, turn: Turn) -> Reply:
        """One confirmation, then silence until the person writes again."""
        return Reply((Say("utter_stop_messages"),))
