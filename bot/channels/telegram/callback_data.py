"""What a button carries: Telegram keeps 1 to 64 bytes with it and gives them back when it is pressed.

It is the payload itself, so that a button works as long as the chat exists, after a restart and with another
worker. What comes back is checked: a changed client may send bytes that no button of ours carries.
"""

from __future__ import annotations

import re

#: Bytes, Bot API: InlineKeyboardButton.callback_data.
LIMIT = 64

_PAYLOAD = re.compile(r'/[a-z_]{1,40}(?:\{ ?"[a-z_]{1,30}": ?"[\w-]{1,60}"(?:, ?"[a-z_]{1,30}": ?"[\w-]{1,60}")* ?\})?')


def fits(payload: str) -> bool:
    """Whether a button can carry the payload."""
    return 0 < len(payload.encode()) <= LIMIT


def is_payload(text: str) -> bool:
    """Whether this is a payload of ours by its form: an intent with plain entities, nothing else."""
    return _PAYLOAD.fullmatch(text) is not None
