"""Long polling: nothing lost, nothing answered twice, the network may fail."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import Any

import pytest

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.memory import Memory
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.received import ALLOWED_UPDATES
from bot.channels.telegram.turns import Turns
from bot.settings import settings
from tests.channels.telegram import raw
from tests.channels.telegram.bot_api import CUT, BotApi
from tests.channels.telegram.conftest import QUICK, Engine


@contextlib.asynccontextmanager
async def polling(api: TelegramApi, turns: Turns) -> Any:
    """Poll until the block ends."""
    poller = Polling(api, turns, wait=1, pause=0.02, longest_pause=0.05)
    task = asyncio.create_task(poller.run())
    try:
        yield poller
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def until(condition: Any) -> None:
    """Wait until the condition holds, at most five seconds."""
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not happen")


async def test_updates_are_read_and_confirmed(api: TelegramApi, turns: Turns, server: BotApi) -> None:
    """Every update is answered, and confirmed by the next offset; only the wanted kinds are asked for."""
    updates = [raw.text("a"), raw.text("b"), raw.press("/menu")]
    server.queue(*updates)
    async with polling(api, turns) as poller:
        await until(lambda: server.offset == updates[-1]["update_id"] + 1)
        assert poller.state == "polling"
    assert server.sent() == ["echo a", "echo b", "echo /menu"]
    assert server.of("getUpdates")[0].given["allowed_updates"] == list(ALLOWED_UPDATES)


async def test_not_confirmed_before_answered(api: TelegramApi, server: BotApi, engine: Engine) -> None:
    """The update of a turn under way stays with Telegram; other chats go on; a new process answers it."""
    stuck = asyncio.Event()

    async def slow(message: Any) -> list[dict[str, Any]]:
        if message.text == "slow":
            await stuck.wait()
        return [{"text": message.text}]

    engine.says = slow
    first, second = raw.text("slow"), raw.text("quick", chat=9)
    server.queue(first, second)
    turns = Turns(api, Memory(settings().database), engine, 900.0, QUICK)
    async with polling(api, turns) as poller:
        await until(lambda: server.sent() == ["quick"])
        third = raw.text("later", chat=9)
        server.queue(third)
        await until(lambda: server.sent() == ["quick", "later"])
        assert server.offset <= first["update_id"]
    await turns.finish(0.01)
    await poller.confirm()
    assert server.offset <= first["update_id"]
    stuck.set()
    async with polling(api, Turns(api, Memory(settings().database), engine, 900.0, QUICK)):
        await until(lambda: server.offset == third["update_id"] + 1)
    assert server.sent() == ["quick", "later", "slow"]


async def test_an_update_under_way_is_not_taken_again(api: TelegramApi, server: BotApi, engine: Engine) -> None:
    """Telegram gives it with each request until it is answered."""
    stuck, taken = asyncio.Event(), []

    async def slow(_message: Any) -> list[dict[str, Any]]:
        await stuck.wait()
        return [{"text": "done"}]

    engine.says = slow
    server.queue(raw.text("slow"))
    turns = Turns(api, Memory(settings().database), engine, 900.0, QUICK)
    submit = turns.submit
    turns.submit = lambda update: (taken.append(update["update_id"]), submit(update))[1]  # type: ignore[method-assign]
    async with polling(api, turns):
        asked = len(server.of("getUpdates"))
        await until(lambda: len(server.of("getUpdates")) >= asked + 3)
        stuck.set()
        await until(lambda: server.sent() == ["done"])
    assert len(taken) == 1


async def test_somebody_who_writes_fast_keeps_nobody_waiting(api: TelegramApi, turns: Turns, server: BotApi) -> None:
    """Telegram shows a hundred updates that are not confirmed: more of one person hid those of all others."""
    updates = [*(raw.text(f"{number}") for number in range(150)), raw.text("x", chat=9)]
    server.queue(*updates)
    async with polling(api, turns):
        await until(lambda: server.sent(9) == ["echo x"])
        await until(lambda: server.offset == updates[-1]["update_id"] + 1)
    assert len(server.sent(raw.PERSON)) < 10


async def test_stop_confirms(api: TelegramApi, turns: Turns, server: BotApi) -> None:
    """A server that is stopped in order confirms what it answered."""
    update = raw.text("a")
    server.queue(update)
    async with polling(api, turns) as poller:
        await until(lambda: server.sent() == ["echo a"])
    await turns.finish(1.0)
    await poller.confirm()
    assert server.offset == update["update_id"] + 1


@pytest.mark.parametrize("failure", [CUT, (502, {}), "<html>", (429, {"parameters": {"retry_after": 1}})])
async def test_network_failure(api: TelegramApi, turns: Turns, server: BotApi, failure: Any) -> None:
    """When Telegram can't be reached, it is asked again."""
    server.fail["getUpdates"].extend([failure])
    server.queue(raw.text("a"))
    async with polling(api, turns) as poller:
        await until(lambda: server.sent() == ["echo a"])
        await until(lambda: poller.state == "polling")


async def test_conflict(api: TelegramApi, turns: Turns, server: BotApi, caplog: pytest.LogCaptureFixture) -> None:
    """Another reader is named once in the log, with the remedy, and reading goes on when it is gone."""
    conflict = (409, {"description": "Conflict: terminated by other getUpdates request"})
    server.fail["getUpdates"].extend([conflict] * 3)
    server.queue(raw.text("a"))
    async with polling(api, turns):
        await until(lambda: server.sent() == ["echo a"])
    assert caplog.text.count("another program") == 1


async def test_wrong_token(server: BotApi, memory: Memory, engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    """A token that Telegram does not know ends polling with one line that does not show it."""
    api = TelegramApi("999:WRONG-secret", server.url, 2.0)
    poller = Polling(api, Turns(api, memory, engine, 900.0, QUICK), wait=1)
    with caplog.at_level(logging.DEBUG):
        await asyncio.wait_for(poller.run(), 2.0)
    await api.close()
    assert poller.state == "wrong token"
    assert "WAYMARK_TELEGRAM_TOKEN" in caplog.text
    assert "WRONG" not in caplog.text


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_that_was_right_before(api: TelegramApi, turns: Turns, server: BotApi, status: int) -> None:
    """One such answer, as an outage may give it, must not keep everybody from being read until a restart."""
    server.fail["getUpdates"].extend([(status, {})] * 2)
    server.queue(raw.text("a"))
    async with polling(api, turns) as poller:
        await until(lambda: server.sent() == ["echo a"])
        await until(lambda: poller.state == "polling")


async def test_junk_among_updates(api: TelegramApi, turns: Turns, server: BotApi) -> None:
    """Something that can't be read does not keep what follows from being read."""
    server.queue({"update_id": 1, "message": "?"}, {"update_id": 2, "message": {"from": 7}}, raw.text("a"))
    async with polling(api, turns):
        await until(lambda: server.sent() == ["echo a"])


async def test_an_update_that_breaks_us(
    api: TelegramApi, turns: Turns, server: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault while an update is read does not keep the others from being read."""
    submit = turns.submit

    def breaks_at_the_first(update: dict[str, Any]) -> asyncio.Task[None]:
        if update["update_id"] == 1:
            raise RecursionError
        return submit(update)

    monkeypatch.setattr(turns, "submit", breaks_at_the_first)
    server.queue(raw.text("x") | {"update_id": 1}, raw.text("a"))
    async with polling(api, turns):
        await until(lambda: server.sent() == ["echo a"])


async def test_a_fault_of_ours(
    api: TelegramApi, turns: Turns, server: BotApi, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Reading goes on after any fault; until then the state says so, and the log once."""
    ask, healthy = api.get_updates, asyncio.Event()

    async def breaks(offset: int | None, wait: int) -> list[Any]:
        if not healthy.is_set():
            raise RuntimeError("secret words")
        return await ask(offset, wait)

    monkeypatch.setattr(api, "get_updates", breaks)
    server.queue(raw.text("a"))
    async with polling(api, turns) as poller:
        await until(lambda: poller.state == "failing")
        await asyncio.sleep(0.1)
        healthy.set()
        await until(lambda: server.sent() == ["echo a"])
        await until(lambda: poller.state == "polling")
    assert caplog.text.count("reading failed") == 1
    assert "secret words" not in caplog.text


async def test_unreachable_at_the_start(
    api: TelegramApi, turns: Turns, server: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    """Without network at the start the log says so once, and the bot begins when there is one."""
    server.fail["deleteWebhook"].extend([CUT] * 3)
    server.queue(raw.text("a"))
    async with polling(api, turns):
        await until(lambda: server.sent() == ["echo a"])
    assert caplog.text.count("does not answer") == 1
