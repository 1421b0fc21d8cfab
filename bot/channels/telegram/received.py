"""One update as the rest of the channel sees it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.channels.message import Incoming

#: What Telegram shall send. Channel posts, member changes of others, reactions and polls are left out.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


class Then(StrEnum):
    """The reaction to an update."""

    ANSWER = "answer"
    LEAVE = "leave"  # a group or channel: nobody there asked for us in private
    LEAVE_WITH_LINE = "leave_with_line"  # somebody wrote to us in a group
    BLOCKED = "blocked"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed.

    Args:
        callback_id: by which the press is acknowledged.
        message_id: the message that the button stands under.
        data: what the button carries.
        shown_at: when that message was sent, Unix seconds; None where Telegram does not tell. Of the press it tells no
            time.
    """

    callback_id: str
    message_id: int | None
    data: str
    shown_at: int | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """One update.

    Args:
        update_id: number of the update, for deduplication.
        then: what has to follow.
        chat_id: the chat it came from.
        incoming: the message for the engine, with `Then.ANSWER`.
        message_id: the person's message, to be deleted with the chat.
        sent_at: when it was written, Unix seconds.
        edited: whether an earlier message was changed.
        album: common to the pictures of one album, which get one answer.
        press: the button, if one was pressed.
        language: ISO 639-1 of the sender's application.
        arrived: when it came here, by the monotonic clock.
    """

    update_id: int
    then: Then = Then.IGNORE
    chat_id: int = 0
    incoming: Incoming | None = None
    message_id: int | None = None
    sent_at: int | None = None
    edited: bool = False
    album: str | None = None
    press: Press | None = None
    language: str | None = None
    arrived: float = field(default_factory=time.monotonic, compare=False)
