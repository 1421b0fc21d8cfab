"""Long polling: updates are asked for, so no public address is needed."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.channels.telegram.errors import ReadElsewhere, TelegramProblem, TooFast, WrongToken
from bot.faults import fault_place

if TYPE_CHECKING:
    from bot.channels.telegram.api import TelegramApi
    from bot.channels.telegram.turns import Turns

logger = logging.getLogger(__name__)

#: Seconds that Telegram holds a request open for the first update.
_WAIT = 25

#: Seconds for turns to finish before the next request; nearly all take milliseconds.
_GRACE = 1.0

_READ_ELSEWHERE = (
    "Telegram gives this bot's updates to another program or to a webhook (409). Stop the other one, or use "
    "another token for tests. Trying again."
)


class Polling:
    """Reads updates and confirms those that are answered.

    An update is confirmed by the offset of a later request. The offset is that of the first update that is
    not answered yet, so an update that is under way when the process ends comes again.

    Args:
        api: the Bot API.
        turns: what takes the updates.
        wait: seconds that Telegram shall hold a request open.
        pause: seconds after a first failure; they double with each further one.
        longest_pause: seconds up to which they do.
    """

    def __init__(
        self,
        api: TelegramApi,
        turns: Turns,
        wait: int = _WAIT,
        pause: float = 1.0,
        longest_pause: float = 30.0,
    ) -> None:
        self._api = api
        self._turns = turns
        self._wait = wait
        self._first_pause = self._pause = pause
        self._longest_pause = longest_pause
        self._offset: int | None = None
        self._token_known = False
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self.state = "starting"

    async def run(self) -> None:
        """Read until cancelled, or until Telegram says at the start that the token is wrong.

        Where it says so of a token that it took before, the fault may be its own, or that of a proxy.
        """
        while True:
            try:
                await self._round()
            except TelegramProblem as problem:
                if isinstance(problem, WrongToken) and not self._token_known:
                    self.state = "wrong token"
                    logger.warning("Telegram does not know this token and stays off. See WAYMARK_TELEGRAM_TOKEN.")
                    return
                await self._recover(problem)
            except Exception as error:  # noqa: BLE001  nobody would be read any more
                if self.state != "failing":
                    logger.error("Telegram: reading failed (%s at %s); trying again.", *fault_place(error))
                self.state = "failing"
                await self._rest(self._pause)
            else:
                self.state, self._pause = "polling", self._first_pause

    async def confirm(self) -> None:
        """Tell Telegram what is answered, at the end; what is not comes again with the next start."""
        self._advance()
        if self._offset is not None:
            try:
                await self._api.get_updates(self._offset, wait=0)
            except TelegramProblem as problem:
                logger.debug("Telegram: %s.", type(problem).__name__)

    async def _round(self) -> None:
        if not self._token_known:
            await self._api.delete_webhook()  # Telegram gives updates to one reader only
            self._token_known = True
        updates = await self._api.get_updates(self._offset, wait=0 if self._under_way else self._wait)
        for raw in updates:
            try:
                if raw["update_id"] not in self._under_way:  # one that takes long comes with each request
                    self._under_way[raw["update_id"]] = self._turns.submit(raw)
            except Exception as error:  # noqa: BLE001  one update must not keep those that follow from being read
                logger.warning("Telegram: something that is no update was left out (%s at %s).", *fault_place(error))
                await asyncio.sleep(self._first_pause)  # it can't be confirmed and comes again at once
        if self._under_way:
            await asyncio.wait(self._under_way.values(), timeout=_GRACE)
        self._advance()

    def _advance(self) -> None:
        """Move the offset past the answered updates, up to the first that is not."""
        for number in sorted(self._under_way):
            task = self._under_way[number]
            if not task.done() or task.cancelled():
                break
            del self._under_way[number]
            self._offset = number + 1

    async def _recover(self, problem: TelegramProblem) -> None:
        if isinstance(problem, ReadElsewhere):
            if self.state != "read elsewhere":
                logger.warning(_READ_ELSEWHERE)
            self.state = "read elsewhere"
        else:
            if self.state != "unreachable":
                logger.warning("Telegram does not answer (%s); trying again.", type(problem).__name__)
            self.state = "unreachable"
        await self._rest(problem.seconds if isinstance(problem, TooFast) else self._pause)

    async def _rest(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._pause = min(self._pause * 2, self._longest_pause)
