"""No word as it was written gets onto a disk: the real server, its real channels, killed twice while it answers."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

import httpx
import pytest

from bot.settings import ROOT
from tests.channels.planted import Planted, planted
from tests.channels.sms.conftest import ACCOUNT, PUBLIC, TOKEN, Twilio
from tests.channels.telegram import raw
from tests.channels.telegram.bot_api import BotApi

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Iterable, Iterator
    from pathlib import Path

MESSAGES = 208
#: Messages that are under way together, of which a kill leaves some unanswered.
TOGETHER = 8
SECRET = "s3cret_-"
#: What redaction writes in the place of a telephone number: it must be found where a message was kept.
KEPT = "[PHONE]"


def forms(secret: str) -> set[bytes]:
    """How a text may stand in a file: plain, in UTF-16, in JSON, and in a form or an address."""
    escaped = json.dumps(secret)[1:-1]
    return {secret.encode(), secret.encode("utf-16-le"), escaped.encode(), quote_plus(secret).encode()}


def found(secrets: Iterable[str], folder: Path) -> dict[str, set[str]]:
    """Names of the files below the folder that hold a secret, with the secrets."""
    wanted = {form: secret for secret in secrets for form in forms(secret)}
    files = (path for path in folder.rglob("*") if path.is_file())
    contents = {str(path.relative_to(folder)): path.read_bytes() for path in files}
    held = {name: {secret for form, secret in wanted.items() if form in content} for name, content in contents.items()}
    return {name: secrets for name, secrets in held.items() if secrets}


@pytest.mark.parametrize("secret", ["+974 5551 2345", 'паспорт "А"', "जूते", "ß@example.org"])
@pytest.mark.parametrize("form", range(4))
def test_the_search_finds_what_is_there(tmp_path: Path, secret: str, form: int) -> None:
    """Else the test below could not fail."""
    assert found([secret], tmp_path) == {}
    (tmp_path / "deep").mkdir()
    written = [secret.encode(), secret.encode("utf-16-le"), json.dumps(secret).encode(), quote_plus(secret).encode()]
    (tmp_path / "deep" / "file").write_bytes(b"\xff\0x" + written[form] + b"\0")
    (tmp_path / "file").write_bytes(b"of the same name")
    assert found([secret, "another"], tmp_path) == {"deep/file": {secret}}


class Served:
    """The server as its own process, with all that it writes below one folder, and the providers that call it."""

    def __init__(self, folder: Path, models: Path, telegram: BotApi, telegram_url: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.folder, self.telegram = folder, telegram
        self.base = f"http://127.0.0.1:{port}"
        self.var = folder / "var"
        for made in (self.var, folder / "tmp", folder / "home"):
            made.mkdir()
        self.environment = os.environ | {
            "TMPDIR": str(folder / "tmp"),
            "HOME": str(folder / "home"),
            "WAYMARK_VAR": str(self.var),
            "WAYMARK_MODELS": str(models),
            "WAYMARK_PORT": str(port),
            "WAYMARK_LOG_LEVEL": "DEBUG",
            "WAYMARK_PUBLIC_URL": PUBLIC,
            "WAYMARK_TELEGRAM_TOKEN": telegram.token,
            "WAYMARK_TELEGRAM_API_URL": telegram_url,
            "WAYMARK_TELEGRAM_MODE": "webhook",
            "WAYMARK_TELEGRAM_SECRET": SECRET,
            "WAYMARK_TWILIO_ACCOUNT_SID": ACCOUNT,
            "WAYMARK_TWILIO_AUTH_TOKEN": TOKEN,
        }

    async def start(self) -> None:
        """Start it, and wait until it answers."""
        self.process = await asyncio.to_thread(self._process)
        self.client = httpx.AsyncClient(base_url=self.base, timeout=60)
        self.twilio = Twilio(self.base)
        self.twilio.client = self.client
        for _ in range(600):
            try:
                if (await self.client.get("/ready")).status_code == 200:
                    return
            except httpx.HTTPError:
                await asyncio.sleep(0.1)
        raise AssertionError((self.folder / "printed").read_text(encoding="utf-8"))

    def _process(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "bot", "serve", "--no-review"]
        with (self.folder / "printed").open("ab") as printed:
            return subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=printed, stderr=subprocess.STDOUT)

    async def end(self, how: signal.Signals) -> None:
        """End it with a signal."""
        self.process.send_signal(how)
        await asyncio.to_thread(self.process.wait, 30)
        await self.client.aclose()

    async def send(self, message: Planted) -> None:
        """Send a message through one of the channels, as its provider does; it must be taken."""
        phones = self._by_telegram if message.number % 2 else self._by_sms
        way = phones if message.number % 8 else self._by_page  # the page takes two turns
        response = await way(message)
        assert response.status_code == 200, response.text

    async def _by_telegram(self, message: Planted) -> httpx.Response:
        update = raw.text(message.text, chat=700_100_200 + message.sender, language=message.language)
        update["message"]["from"]["first_name"] = update["message"]["chat"]["first_name"] = message.name
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        return await self.client.post("/webhooks/telegram/webhook", json=update, headers=headers)

    async def _by_sms(self, message: Planted) -> httpx.Response:
        sender = f"+9745552{message.sender:04}"
        return await self.twilio.post(MessageSid=f"SM{message.number:032}", From=sender, Body=message.text)

    async def _by_page(self, message: Planted) -> httpx.Response:
        body = {"session": f"session-{message.sender:04}", "text": message.text}
        return await self.client.post("/webhooks/tryit/message", json=body)


@pytest.fixture
async def served(model: Path, tmp_path: Path) -> AsyncIterator[Served]:
    """The server, not yet started, and Telegram's on this machine."""
    telegram = BotApi()
    bot = Served(tmp_path, model.parent, telegram, await telegram.start())
    yield bot
    bot.process.kill()
    await telegram.stop()
    assert telegram.problems == []


async def send_all(bot: Served, messages: list[Planted]) -> None:
    """Send messages, some at a time."""
    for start in range(0, len(messages), TOGETHER):
        await asyncio.gather(*map(bot.send, messages[start : start + TOGETHER]))


async def send_and_kill(bot: Served, messages: list[Planted]) -> list[Planted]:
    """Send messages and kill the server once one of the last ones is answered; those that got no answer."""
    await send_all(bot, messages[:-TOGETHER])
    last = {asyncio.create_task(bot.send(message)): message for message in messages[-TOGETHER:]}
    await asyncio.wait(last, return_when=asyncio.FIRST_COMPLETED)
    await bot.end(signal.SIGKILL)
    ended = await asyncio.gather(*last, return_exceptions=True)
    assert all(isinstance(end, httpx.HTTPError | None) for end in ended)
    return [message for message, end in zip(last.values(), ended, strict=True) if end]


def of_senders(messages: Collection[Planted]) -> Iterator[str]:
    """The numbers of those who wrote."""
    for message in messages:
        yield from (f"+9745552{message.sender:04}", f"9745552{message.sender:04}", f"{700_100_200 + message.sender}")


@pytest.mark.model
async def test_nothing_that_was_written_is_on_the_disk(served: Served, tmp_path: Path) -> None:
    """Neither a message nor a number, an address or a document of it: in no database, journal, log or spool.

    The first process has no database, so the turns wait in their file; it and the second one are killed while
    they answer, and what got no answer is sent again, as the providers do.
    """
    # by language: each process loads a few of them, which takes longer than the messages
    messages = sorted(map(planted, range(MESSAGES)), key=lambda message: message.language)
    secrets = {secret for message in messages for secret in message.secrets} | {*of_senders(messages)}
    third = MESSAGES // 3
    away = served.var / "waymark.db"
    away.mkdir()
    await served.start()
    left = await send_and_kill(served, messages[:third])
    assert set(found([KEPT], tmp_path)) == {"var/waiting_turns.jsonl"}
    assert found(secrets, tmp_path) == {}
    away.rmdir()
    await served.start()
    left = await send_and_kill(served, [*left, *messages[third : 2 * third]])
    assert set(found([KEPT], tmp_path)) & {"var/waymark.db", "var/waymark.db-wal"}
    assert found(secrets, tmp_path) == {}
    await served.start()
    await send_all(served, [*left, *messages[2 * third :]])
    await served.end(signal.SIGTERM)
    assert set(found([KEPT], tmp_path)) == {"var/waymark.db"}
    assert set(found(["Waymark is ready"], tmp_path)) == {"printed"}
    assert found(secrets, tmp_path) == {}
