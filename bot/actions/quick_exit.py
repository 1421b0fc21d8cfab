"""Somebody else is near, or may hold the phone: an innocuous chat that tells nothing of what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.turn_action import TurnAction
from bot.slots import Slot
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: What the conversation knows and shall not bring up again after a quick exit.
_FORGOTTEN = (
    Slot.LAST_NEED, Slot.LAST_TIER, Slot.CONTACT, Slot.MINOR, Slot.OPEN_QUESTION, Slot.REMINDED, Slot.HOME_COUNTRY,
    Slot.SECOND_COUNTRY, Slot.OF_ANOTHER, Slot.AUDIENCE, Slot.FEARS_AUTHORITIES, Slot.FAILED_LINES,
)  # fmt: skip
_AFTERWARDS = {**dict.fromkeys(_FORGOTTEN), Slot.HIDDEN: True}


def quick_exit_reply() -> Reply:
    """A harmless line; on Telegram the chat of the last 48 hours is deleted first (Bot API, deleteMessages)."""
    return Reply((Say("utter_quick_exit", delete_history=True),), dict(_AFTERWARDS))


def neutral_reply() -> Reply:
    """What somebody else who holds the phone reads: what this is, nothing of what was said, and no question."""
    return Reply((Say("utter_bot_challenge"),), dict(_AFTERWARDS))


class QuickExit(TurnAction):
    """The chat must be hidden now."""

    action_name = "action_quick_exit"

    def answer(self, turn: Turn) -> Reply:
        """An innocuous reply."""
        return quick_exit_reply()
