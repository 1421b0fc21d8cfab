"""The connection to Telegram for as long as the server runs."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.errors import TelegramProblem, TryLater
from bot.channels.telegram.memory import Memory
from bot.channels.telegram.pace import Patience, persist
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.profile import set_profile
from bot.channels.telegram.turns import Turns, place_at
from bot.faults import fault_place

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.channels.turn import OnNewMessage
    from bot.settings import Settings

logger = logging.getLogger(__name__)

#: Telegram may be out of reach when the server starts, and for long.
_AT_START = Patience(seconds=float("inf"), first_pause=1.0, longest_pause=60.0)

_NOT_TAKEN = (
    "Telegram did not take the webhook (%s). Check WAYMARK_TELEGRAM_TOKEN, WAYMARK_TELEGRAM_SECRET, and that "
    "WAYMARK_PUBLIC_URL is https on port 443, 80, 88 or 8443."
)

#: Seconds for answers under way when the server stops.
_FAREWELL = 5.0


class Connection:
    """Everything of the channel that lives in the server's event loop.

    Args:
        config: the settings.
        token: the bot's token.
        secret: what Telegram sends with a webhook call.
        on_new_message: Rasa's handler.
    """

    def __init__(self, config: Settings, token: str, secret: str, on_new_message: OnNewMessage) -> None:
        self._config = config
        self._token = token
        self._secret = secret
        self._on_new_message = on_new_message
        self._polling: Polling | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._api: TelegramApi | None = None
        self._memory: Memory | None = None
        self._state = "starting"
        self.turns: Turns | None = None

    @property
    def state(self) -> str:
        """What the health route says of the channel."""
        return self._polling.state if self._polling else self._state

    async def start(self) -> None:
        """Begin; the server does not wait for Telegram."""
        config = self._config
        self._api = TelegramApi(self._token, config.telegram_api_url, config.telegram_timeout)
        self._memory = Memory(config.database)
        silence = config.silence_minutes * 60.0
        self.turns = Turns(self._api, self._memory, self._on_new_message, silence)
        # The towns are read before the first pin comes, beside the event loop.
        self._begin(asyncio.to_thread(place_at, 0.0, 0.0))
        if config.telegram_mode == "polling":
            self._polling = Polling(self._api, self.turns)
            self._begin(self._polling.run())
            self._begin(set_profile(self._api))
            logger.info("Telegram is on, by long polling.")
        else:
            self._begin(self._register(self._api))

    async def stop(self) -> None:
        """End: finish what is under way, confirm it, close. A step that fails does not stop the others."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        if self.turns:
            await _guarded(self.turns.finish(_FAREWELL))
        if self._polling:
            await _guarded(self._polling.confirm())
        if self._api:
            await _guarded(self._api.close())
        if self._memory:
            self._memory.close()

    def _begin(self, work: Awaitable[object]) -> None:
        """Work beside the server, until it stops."""
        self._tasks.append(asyncio.create_task(_guarded(work)))

    async def _register(self, api: TelegramApi) -> None:
        address = self._config.public_url.rstrip("/")
        self._state = "webhook, not registered"
        if not address:
            logger.warning("Telegram: set WAYMARK_PUBLIC_URL so that the webhook can be registered.")
            return

        async def register() -> None:
            try:
                await api.set_webhook(f"{address}/webhooks/telegram/webhook", self._secret)
            except TryLater as problem:
                logger.warning("Telegram does not answer (%s); trying again.", type(problem).__name__)
                raise

        try:
            await persist(register, _AT_START, lambda: False)
        except TelegramProblem as problem:
            logger.warning(_NOT_TAKEN, type(problem).__name__)
            return
        self._state = "webhook"
        logger.info("Telegram is on, by webhook.")
        await set_profile(api)


async def _guarded(work: Awaitable[object]) -> None:
    """Wait for work; a fault of it is named in the log and ends nothing else."""
    try:
        await work
    except Exception as error:  # noqa: BLE001  whatever it is: the rest of the channel goes on
        logger.error("Telegram: something failed beside the answers (%s at %s).", *fault_place(error))
