"""A Bot API of our own on this machine, a database in a new folder, and an engine that only echoes."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.memory import Memory
from bot.channels.telegram.pace import Patience
from bot.channels.telegram.turns import Turns
from bot.settings import settings
from tests.channels.telegram.bot_api import BotApi

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from rasa.core.channels.channel import UserMessage

QUICK = Patience(seconds=4.0, first_pause=0.01, longest_pause=0.05)


class Engine:
    """Stands for Rasa: notes what arrives and says what the test wants, by default the same words."""

    def __init__(self) -> None:
        self.messages: list[UserMessage] = []
        self.says: Callable[[UserMessage], Any] = lambda message: [{"text": f"echo {message.text}"}]

    async def __call__(self, message: UserMessage) -> None:
        """Take a message as Rasa's handler does."""
        self.messages.append(message)
        said = self.says(message)
        for one in await said if hasattr(said, "__await__") else said:
            await message.output_channel.send_response(message.sender_id, one)

    @property
    def heard(self) -> list[str]:
        """Texts and payloads that arrived."""
        return [message.text for message in self.messages]


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    """The Bot API; at the end every request must have fitted Telegram's description."""
    server = BotApi()
    server.url = await server.start()
    yield server
    await server.stop()
    assert server.problems == []


@pytest.fixture
async def api(server: BotApi) -> AsyncIterator[TelegramApi]:
    """The Bot API as the channel uses it."""
    api = TelegramApi(server.token, server.url, timeout=2.0)
    yield api
    await api.close()


@pytest.fixture
def memory() -> Memory:
    """An empty memory."""
    return Memory(settings().database)


@contextmanager
def hanging() -> Iterator[list[threading.Thread]]:
    """While this lasts, the database answers nobody: the threads that it holds up."""
    over = threading.Event()
    held_up: list[threading.Thread] = []

    def hang(_connection: sa.Connection) -> None:
        held_up.append(threading.current_thread())
        over.wait(60)

    sa.event.listen(sa.Engine, "begin", hang)
    try:
        yield held_up
    finally:
        sa.event.remove(sa.Engine, "begin", hang)
        over.set()


@pytest.fixture
def engine() -> Engine:
    """An engine that echoes."""
    return Engine()


@pytest.fixture
def turns(api: TelegramApi, memory: Memory, engine: Engine) -> Turns:
    """The channel's core, with little patience."""
    return Turns(api, memory, engine, silence=900.0, patience=QUICK)
