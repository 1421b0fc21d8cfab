"""What is said to someone who must hide the chat, or who may be somebody else: nothing of what was said."""

from __future__ import annotations

from bot.slots import Slot
from bot.turns.reply import Reply, Say

#: What stays known after a quick exit: where somebody is, for the number depends on it, and how to write to them.
_KEPT = frozenset({
    Slot.LANGUAGE, Slot.LANGUAGE_EXCUSED, Slot.COUNTRY, Slot.COUNTRY_SOURCE, Slot.COUNTRY_REFUSED, Slot.OFFLINE,
    Slot.INTRODUCED, Slot.CAMPAIGN, Slot.ERASE,
})  # fmt: skip
#: All else that the conversation knows is not brought up again, whatever comes to be known.
_AFTERWARDS = {**dict.fromkeys(slot for slot in Slot if slot not in _KEPT), Slot.HIDDEN: True}


def quick_exit_reply() -> Reply:
    """A harmless line; on Telegram the chat of the last 48 hours is deleted first (Bot API, deleteMessages)."""
    return Reply((Say("utter_quick_exit", delete_history=True),), dict(_AFTERWARDS))


def neutral_reply() -> Reply:
    """What somebody else who holds the phone reads: what this is, nothing of what was said, and no question."""
    return Reply((Say("utter_bot_challenge"),), dict(_AFTERWARDS))
