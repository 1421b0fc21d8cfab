"""What is said to someone who must hide the chat, or who may be somebody else: nothing of what was said."""

from __future__ import annotations

from bot.slots import Slot
from bot.turns.reply import Reply, Say

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
