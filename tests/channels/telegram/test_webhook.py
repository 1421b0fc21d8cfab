"""The webhook over real HTTP, in the server that Rasa makes."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from rasa.core.channels.channel import register
from sanic import Sanic

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.channel import webhook_secret
from bot.settings import settings
from tests.channels.listening import listening
from tests.channels.telegram import raw

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.channels.telegram.bot_api import BotApi
    from tests.channels.telegram.conftest import Engine

SECRET = "s3cret_-"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


class Served:
    """A running server with the Telegram channel."""

    def __init__(self, address: str) -> None:
        self.address = address

    async def post(self, body: Any, headers: dict[str, str] | None = None) -> int:
        """Post an update or raw bytes; the status."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with aiohttp.ClientSession() as session:
            url = f"{self.address}/webhooks/telegram/webhook"
            async with session.post(url, data=data, headers=HEADERS if headers is None else headers) as response:
                return response.status

    async def health(self) -> dict[str, Any]:
        """What the health route says."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{self.address}/webhooks/telegram/") as response,
        ):
            return await response.json()


@contextlib.asynccontextmanager
async def serving(engine: Engine, **how: float) -> AsyncIterator[Served]:
    """Serve the channel as the settings say, and as `how` says what they don't."""
    app = Sanic(f"test_{id(engine)}", configure_logging=False)

    class Agent:
        handle_message = staticmethod(engine)

    app.ctx.agent = Agent()
    register([TelegramChannel(settings(), **how)], app, route="/webhooks/")
    async with listening(app) as address:
        yield Served(address)


@pytest.fixture
def configured(server: BotApi, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Settings for webhook mode against the local Bot API."""
    monkeypatch.setenv("WAYMARK_TELEGRAM_TOKEN", server.token)
    monkeypatch.setenv("WAYMARK_TELEGRAM_API_URL", server.url)
    monkeypatch.setenv("WAYMARK_TELEGRAM_MODE", "webhook")
    monkeypatch.setenv("WAYMARK_TELEGRAM_SECRET", SECRET)
    monkeypatch.setenv("WAYMARK_PUBLIC_URL", "https://bot.example.org/")
    settings.cache_clear()
    return monkeypatch


@pytest.fixture
async def served(configured: pytest.MonkeyPatch, engine: Engine) -> AsyncIterator[Served]:
    """The running server."""
    async with serving(engine) as served:
        yield served


async def test_an_update_is_answered_and_taken(served: Served, server: BotApi) -> None:
    """When the call returns 200 the answer is out."""
    assert await served.post(raw.text("hi")) == 200
    assert server.sent() == ["echo hi"]


async def test_webhook_is_registered(served: Served, server: BotApi) -> None:
    """Telegram learns the address, the secret and which updates are wanted."""
    for _ in range(100):
        if asked := server.of("setWebhook"):
            break
        await asyncio.sleep(0.02)
    assert asked[0].given["url"] == "https://bot.example.org/webhooks/telegram/webhook"
    assert asked[0].given["secret_token"] == SECRET
    assert "channel_post" not in asked[0].given["allowed_updates"]
    assert "drop_pending_updates" not in asked[0].given
    assert server.of("getUpdates") == []


@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Telegram-Bot-Api-Secret-Token": ""}, {"X-Telegram-Bot-Api-Secret-Token": "s3cret_"},
     {"X-Telegram-Bot-Api-Secret-Token": "sécret"}],
)  # fmt: skip
async def test_wrong_secret(served: Served, server: BotApi, headers: dict[str, str]) -> None:
    """Whoever does not know the secret is refused, whatever they send."""
    assert await served.post(raw.text("hi"), headers) == 403
    assert await served.post(b"{", headers) == 403
    assert server.sent() == []


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff\xfe", b"[]", b"null", b"{}", b'{"update_id":"x"}', b"[" * 100_000, b'{"a":NaN}'],
)
async def test_malformed(served: Served, body: bytes) -> None:
    """What is no update is refused cleanly."""
    assert await served.post(body) == 400


async def test_too_large(served: Served) -> None:
    """A body that no update has is refused before it is read as JSON."""
    assert await served.post(b"x" * 300_000) == 413


@pytest.mark.parametrize(
    "update", [{"update_id": 1}, {"update_id": 2, "message": 7}, {"update_id": 3, "new": {"a": 1}}]
)
async def test_updates_without_anything_to_answer(served: Served, update: dict[str, Any]) -> None:
    """What needs no answer is accepted, so Telegram doesn't send it again."""
    assert await served.post(update) == 200


async def test_replay(served: Served, server: BotApi) -> None:
    """The same update again is taken and not answered."""
    update = raw.text("hi")
    assert [await served.post(update) for _ in range(3)] == [200, 200, 200]
    assert server.sent() == ["echo hi"]


@pytest.mark.usefixtures("configured")
async def test_slow_answer(server: BotApi, engine: Engine) -> None:
    """An answer that takes too long is not confirmed yet; sent again, it is joined and not doubled."""
    thought = asyncio.Event()

    async def slowly(_message: Any) -> list[dict[str, Any]]:
        await thought.wait()
        return [{"text": "here"}]

    engine.says = slowly
    update = raw.text("hi")
    async with serving(engine, held=0.1) as served:
        assert [await served.post(update) for _ in range(2)] == [503, 503]
        thought.set()
        for _ in range(100):
            if await served.post(update) == 200:
                break
        assert await served.post(update) == 200
    assert engine.heard == ["hi"]
    assert server.sent() == ["here"]


async def test_words_are_not_commands_to_the_engine(served: Served, engine: Engine) -> None:
    """Typed payloads arrive as words."""
    assert await served.post(raw.text('/being_exploited{"country":"QA"}')) == 200
    assert engine.messages[0].metadata["payload"] is False


async def test_health(served: Served) -> None:
    """The state is shown, without the token."""
    for _ in range(100):
        if (await served.health())["status"] == "webhook":
            return
        await asyncio.sleep(0.02)
    raise AssertionError(await served.health())


async def test_off_without_a_token(monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    """Without a token there is no webhook, and the page says how to get one."""
    monkeypatch.delenv("WAYMARK_TELEGRAM_TOKEN", raising=False)
    settings.cache_clear()
    async with serving(engine) as served:
        health = await served.health()
        assert health["status"] == "off"
        assert "WAYMARK_TELEGRAM_TOKEN" in health["how"]
        assert await served.post(raw.text("hi")) == 404


async def test_polling_mode(configured: pytest.MonkeyPatch, server: BotApi, engine: Engine) -> None:
    """By default the server polls: a webhook is taken away first, and reading stops with the server."""
    configured.setenv("WAYMARK_TELEGRAM_MODE", "polling")
    settings.cache_clear()
    server.queue(raw.text("hi"))
    async with serving(engine) as served:
        for _ in range(1500):  # the first round ends when what it read is answered, a moment after the answer
            if server.sent() and (await served.health())["status"] == "polling":
                break
            await asyncio.sleep(0.02)
        assert await served.post(raw.text("hi")) == 404
        assert (await served.health())["status"] == "polling"
    assert server.sent() == ["echo hi"]
    assert server.asked[0].method == "deleteWebhook"
    assert server.asked[0].given.get("drop_pending_updates") is not True
    asked = len(server.asked)
    await asyncio.sleep(0.1)
    assert len(server.asked) == asked


async def test_a_fault_beside_polling(
    configured: pytest.MonkeyPatch, server: BotApi, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    """What breaks beside the answers ends neither reading nor an orderly stop: what was answered is confirmed."""

    async def breaks(_api: object) -> None:
        raise RuntimeError("secret words")

    configured.setenv("WAYMARK_TELEGRAM_MODE", "polling")
    configured.setattr("bot.channels.telegram.connection.set_profile", breaks)
    settings.cache_clear()
    update = raw.text("hi")
    async with serving(engine):
        server.queue(update)
        for _ in range(1500):
            if server.sent():
                break
            await asyncio.sleep(0.02)
    assert server.sent() == ["echo hi"]
    assert server.offset == update["update_id"] + 1
    assert "beside the answers" in caplog.text
    asked = len(server.asked)
    await asyncio.sleep(0.1)
    assert len(server.asked) == asked


def test_secret_from_the_token(configured: pytest.MonkeyPatch) -> None:
    """Without a secret of its own the webhook has one that fits Telegram's alphabet and tells no token."""
    configured.delenv("WAYMARK_TELEGRAM_SECRET")
    settings.cache_clear()
    secret = webhook_secret(settings())
    assert len(secret) == 64
    assert secret.isalnum()
    assert secret == webhook_secret(settings())
    assert settings().telegram_token.get_secret_value() not in secret
