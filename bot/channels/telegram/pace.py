"""How fast the bot may write, and how long it keeps trying."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from aiolimiter import AsyncLimiter

from bot.channels.telegram.errors import TooFast, TryLater

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.channels.telegram.received import Received

logger = logging.getLogger(__name__)

#: Messages a second in all, and at once: together 30, the most in any second (Bot API FAQ: "My bot is hitting limits").
_OVERALL, _BURST = 25, 5

#: One message a second in a chat on average; an answer of up to three may go out at once (same source).
_CHAT_BURST = 3

#: Chats of which the pace is remembered.
_CHATS = 2_000

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a request is tried.

    Args:
        seconds: how long a request is tried. After that nothing is sent any more: the bot writes only to people who
            wrote to it within the last minutes (safety.md, Conduct 7).
        first_pause: seconds before the second try; they double each time.
        longest_pause: seconds between two tries at most.
    """

    seconds: float = 120.0
    first_pause: float = 0.5
    longest_pause: float = 15.0


@dataclass(slots=True)
class Chat:
    """A chat: its turns follow each other, and its messages keep a pace of their own.

    Args:
        lock: held by the update that is answered.
        limiter: the pace of the messages to this chat.
        waiting: updates that wait for their turn, by their numbers, in their order.
        blocked: whether the person has blocked the bot since they wrote last.
        last_press: number of the message, data of the button and monotonic time of the last press.
        album: the album that was answered last.
    """

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    limiter: AsyncLimiter = field(default_factory=lambda: AsyncLimiter(_CHAT_BURST, _CHAT_BURST))
    waiting: dict[int, Received] = field(default_factory=dict)
    blocked: bool = False
    last_press: tuple[int | None, str, float] = (None, "", 0.0)
    album: str | None = None


class Pace:
    """All chats, and the pace of the bot as a whole."""

    def __init__(self) -> None:
        self.overall = AsyncLimiter(_BURST, _BURST / _OVERALL)
        self._chats: dict[int, Chat] = {}

    def chat(self, chat_id: int) -> Chat:
        """The chat of that number."""
        if chat_id not in self._chats:
            if len(self._chats) >= _CHATS:
                self._chats = {number: chat for number, chat in self._chats.items() if not _is_idle(chat)}
            self._chats[chat_id] = Chat()
        return self._chats[chat_id]


def _is_idle(chat: Chat) -> bool:
    return not chat.waiting and not chat.lock.locked() and chat.limiter.has_capacity(_CHAT_BURST)


async def persist(request: Callable[[], Awaitable[T]], patience: Patience, stop: Callable[[], bool]) -> T:
    """Try until it succeeds, is refused for good, `stop` says so, or patience ends.

    A request that got no answer is made again, although it may have arrived: it is better to read a number twice than
    to wait for it in vain. The Bot API has no key by which it could tell a repeated request.

    Raises:
        TelegramProblem: the last one.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + patience.seconds
    pause = patience.first_pause
    while True:
        try:
            return await request()
        except TryLater as problem:
            wait = problem.seconds if isinstance(problem, TooFast) else pause
            if stop() or loop.time() + wait > end:
                raise
            await asyncio.sleep(wait)
            pause = min(pause * 2, patience.longest_pause)
