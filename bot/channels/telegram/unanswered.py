"""Which updates get no answer: those that waited too long, and those that came twice."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from bot.channels.telegram.memory import UPDATES_KEPT

if TYPE_CHECKING:
    import asyncio

    from bot.channels.telegram.pace import Chat
    from bot.channels.telegram.received import Received

logger = logging.getLogger(__name__)

#: Seconds in which the same button pressed again is the same press.
_SAME_PRESS = 3.0


async def is_stale(received: Received, silence: float, late: asyncio.Task[bool] | None) -> bool:
    """Whether it waited too long.

    Telegram keeps no message longer than a day: an older one has a wrong clock. It tells no time of a press, but a
    button can't be pressed before it is shown. If it was shown long ago, and it is too late to acknowledge the press,
    the press counts as old.

    Args:
        received: the update.
        silence: seconds after which it is not answered any more.
        late: whether it is too late to acknowledge its press, if it is one.
    """
    if received.press:
        shown = time.time() - (received.press.shown_at or 0.0)
        stale = shown > silence and late is not None and await late
        if stale:
            logger.warning("Telegram: a press waited too long and is not answered any more.")
        return stale
    age = time.time() - received.sent_at if received.sent_at else 0.0
    stale = silence < age < UPDATES_KEPT
    if stale:
        logger.warning("Telegram: a message waited %d minutes and is not answered any more.", age // 60)
    return stale


def is_repeated(received: Received, chat: Chat) -> bool:
    """Whether the same button was pressed twice in a moment, or a mere picture belongs to an answered album.

    A picture with words of its own is answered in any case, and the album with it.
    """
    if received.press:
        pressed = (received.press.message_id, received.press.data)
        now = time.monotonic()
        *last, at = chat.last_press
        chat.last_press = (*pressed, now)
        return tuple(last) == pressed and now - at < _SAME_PRESS
    incoming = received.incoming
    if incoming is None or received.album is None:
        return False
    answered, chat.album = chat.album == received.album, received.album
    return answered and not (incoming.text or incoming.payload)
