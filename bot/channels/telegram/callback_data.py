"""The data of a button: Telegram keeps 1 to 64 bytes with it and gives them back when it is pressed.

We give it the payload itself, so that a button works as long as the chat exists, also after a restart and with another
worker.
"""

from __future__ import annotations

#: Bytes, Bot API: InlineKeyboardButton.callback_data.
LIMIT = 64


def fits(payload: str) -> bool:
    """Whether a button can carry the payload."""
    return 0 < len(payload.encode()) <= LIMIT
