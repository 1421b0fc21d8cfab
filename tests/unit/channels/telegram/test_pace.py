"""How fast the bot writes in all."""

from __future__ import annotations

import asyncio

from bot.channels.telegram.pace import Pace

#: Messages that Telegram takes in a second (Bot API FAQ: "My bot is hitting limits").
MOST = 30


def test_no_second_holds_more_messages_than_telegram_takes() -> None:
    """Many people write at once: what could be saved up must not come on top of what a second allows."""

    async def sent() -> int:
        pace, count = Pace(), 0

        async def send() -> None:
            nonlocal count
            async with pace.overall:
                count += 1

        sending = [asyncio.create_task(send()) for _ in range(2 * MOST)]
        await asyncio.sleep(1)
        for task in sending:
            task.cancel()
        return count

    assert 0 < asyncio.run(sent()) <= MOST
