"""The Bot API by python-telegram-bot, with its failures as our own types."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, error
from telegram.request import HTTPXRequest

from bot.channels.telegram.errors import Blocked, ReadElsewhere, Refused, TooFast, Unreachable, WrongToken
from bot.channels.telegram.received import ALLOWED_UPDATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.payloads import Button

#: Requests to the Bot API at the same time; more would wait on Telegram's own limit anyway.
_CONNECTIONS = 64

# Without it, python-telegram-bot warns at every 429.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramApi:
    """The requests that this bot makes of the Bot API.

    The bot is never `initialize`d: python-telegram-bot then puts a rejected token into its error's text.

    Args:
        token: the bot's.
        base_url: address of the Bot API.
        timeout: seconds for which a request waits for its connection and its answer.

    Raises:
        TelegramProblem: from every method, see `errors`.
    """

    def __init__(self, token: str, base_url: str, timeout: float) -> None:
        self._timeout = timeout
        self._requests = _client(_CONNECTIONS, timeout)
        self._updates = _client(1, timeout)
        self.bot = Bot(
            token,
            base_url=f"{base_url.rstrip('/')}/bot",
            request=self._requests,
            get_updates_request=self._updates,
        )

    async def _raw(self, method: str, arguments: dict[str, Any], wait: float) -> Any:
        """The raw result of a method, and not the library's object of it.

        The library refuses a result that lacks a field or holds a new one. A message would then be sent again although
        it arrived, and one such update would keep all later ones from being read.

        Args:
            method: name of the method with a second underscore (`send__message`). The library drops it, but would warn
                at a name for which it has a method of its own.
            arguments: of the method.
            wait: seconds until it must have answered.
        """
        with translated():
            return await self.bot.do_api_request(method, api_kwargs=arguments, read_timeout=wait)

    async def close(self) -> None:
        """Close the connections."""
        await self._requests.shutdown()
        await self._updates.shutdown()

    async def get_updates(self, offset: int | None, wait: int) -> list[Any]:
        """Updates from `offset` on, raw; waits up to `wait` seconds for the first. Confirms those before."""
        arguments = {"timeout": wait, "limit": 100, "allowed_updates": list(ALLOWED_UPDATES)}
        if offset is not None:
            arguments["offset"] = offset
        updates = await self._raw("get__updates", arguments, wait + self._timeout)
        return updates if isinstance(updates, list) else []

    async def send(self, chat_id: int, text: str, keyboard: Sequence[Sequence[Button]] = ()) -> int | None:
        """Send plain text and return the message's number; `keyboard` holds titles with button data.

        Without a sound, since somebody else may be near, and without link previews, which would fill the
        screen. Forwarding and copying stay allowed: a number must be easy to copy.
        """
        buttons = [[InlineKeyboardButton(c.title, callback_data=c.payload) for c in row] for row in keyboard]
        arguments: dict[str, Any] = {
            "chat_id": chat_id,
            "text": text,
            "link_preview_options": _NO_PREVIEW,
            "disable_notification": True,
        }
        if buttons:
            arguments["reply_markup"] = InlineKeyboardMarkup(buttons)
        message = await self._raw("send__message", arguments, self._timeout)
        return message.get("message_id") if isinstance(message, dict) else None

    async def answer_press(self, callback_id: str) -> None:
        """Tell the application that the press arrived, so that its clock stops."""
        with translated():
            await self.bot.answer_callback_query(callback_id)

    async def remove_buttons(self, chat_id: int, message_id: int) -> None:
        """Take the buttons away from a message."""
        with translated():
            await self.bot.edit_message_reply_markup(chat_id, message_id, reply_markup=None)

    async def delete(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Delete up to 100 messages for both sides; those that are gone are skipped."""
        with translated():
            await self.bot.delete_messages(chat_id, list(message_ids))

    async def leave(self, chat_id: int) -> None:
        """Leave a group or channel."""
        with translated():
            await self.bot.leave_chat(chat_id)

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have updates sent to `url` with `secret` in a header; updates that wait are kept."""
        with translated():
            await self.bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES))

    async def delete_webhook(self) -> None:
        """Have updates kept for `get_updates`; updates that wait are kept."""
        with translated():
            await self.bot.delete_webhook(drop_pending_updates=False)


def _client(connections: int, timeout: float) -> HTTPXRequest:
    return HTTPXRequest(
        connections,
        read_timeout=timeout,
        write_timeout=timeout,
        connect_timeout=timeout,
        pool_timeout=timeout,
    )


def _seconds(time: int | dt.timedelta) -> float:
    return time.total_seconds() if isinstance(time, dt.timedelta) else float(time)


@contextmanager
def translated() -> Iterator[None]:
    """The library's failures as our own types, without its text: that may hold the address with the token."""
    try:
        yield
    except error.RetryAfter as problem:
        raise TooFast(_seconds(problem.retry_after)) from None
    except error.Forbidden:
        raise Blocked from None
    except error.Conflict:
        raise ReadElsewhere from None
    except (error.InvalidToken, error.EndPointNotFound):
        raise WrongToken from None
    except (error.BadRequest, error.ChatMigrated):
        raise Refused from None
    except (error.TelegramError, ValueError, TypeError, KeyError, AttributeError):
        raise Unreachable from None  # no answer, or one that the library can't read
