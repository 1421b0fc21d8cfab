"""What a button carries: Telegram keeps 1 to 64 bytes with it and gives them back when it is pressed.

A payload that fits is carried as it is, so that a button works as long as the chat exists, after a restart
and with another worker. One that does not fit is replaced by a digest, and the channel's memory keeps which
payload that is. What comes back is checked: a changed client may send bytes that no button of ours carries.
"""

from __future__ import annotations

import base64
import hashlib
import re

#: Bytes, Bot API: InlineKeyboardButton.callback_data.
LIMIT = 64

_DIGEST = "#"
_PAYLOAD = re.compile(r'/[a-z_]{1,40}(?:\{ ?"[a-z_]{1,30}": ?"[\w-]{1,60}"(?:, ?"[a-z_]{1,30}": ?"[\w-]{1,60}")* ?\})?')


def fits(payload: str) -> bool:
    """Whether a button can carry the payload itself."""
    return 0 < len(payload.encode()) <= LIMIT


def digest(payload: str) -> str:
    """The short form of a payload that does not fit: the same for the same payload, always."""
    short = hashlib.blake2b(payload.encode(), digest_size=24).digest()
    return _DIGEST + base64.urlsafe_b64encode(short).decode()


def is_digest(data: str) -> bool:
    """Whether a button's data is a short form."""
    return data.startswith(_DIGEST)


def is_payload(text: str) -> bool:
    """Whether this is a payload of ours by its form: an intent with plain entities, nothing else."""
    return _PAYLOAD.fullmatch(text) is not None
