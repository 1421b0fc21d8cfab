"""Shall what was said be erased?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slots import Slot
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def delete_reply(turn: Turn) -> Reply:
    """After a yes the chat and all that is kept of it are erased."""
    return erased() if turn.message.choice == "yes" else Reply((Say("utter_not_deleted"),))


def erased() -> Reply:
    """The reply that all is erased, which also erases it."""
    return Reply((Say("utter_deleted", delete_history=True, erased=True),), {Slot.ERASE: True})
