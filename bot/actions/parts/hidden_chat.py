"""What is said to someone who must hide the chat, or who may be somebody else: nothing of what was said."""

from __future__ import annotations

from bot.slots import FORGOTTEN, Slot
from bot.turns.reply import Reply, Say

_AFTERWARDS = {**dict.fromkeys(FORGOTTEN), Slot.HIDDEN: True}


def quick_exit_reply() -> Reply:
    """A harmless line; on Telegram the chat of the last 48 hours is deleted first (Bot API, deleteMessages)."""
    return Reply((Say("utter_quick_exit", delete_history=True),), dict(_AFTERWARDS))


def neutral_reply() -> Reply:
    """What somebody else who holds the phone reads: what this is, nothing of what was said, and no question."""
    return Reply((Say("utter_bot_challenge"),), dict(_AFTERWARDS))
