"""Neither words, names, places nor the token get into a log, an error or the database, at any level."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.errors import TelegramProblem
from bot.settings import settings
from tests.channels.telegram import raw
from tests.channels.telegram.bot_api import CUT, BotApi

if TYPE_CHECKING:
    from bot.channels.telegram.turns import Turns
    from tests.channels.telegram.conftest import Engine

WORDS = "zanzibar-passport-words"
FAILURES: list[Any] = [
    CUT,
    "<html>",
    (500, {}),
    (400, {"description": f"Bad Request: {WORDS}"}),
    (401, {}),
    (403, {}),
    (404, {}),
    (409, {}),
    (429, {"parameters": {"retry_after": 600}}),
]


def database_files() -> str:
    """All bytes that the database wrote."""
    return "".join(path.read_bytes().decode("latin-1") for path in settings().var.glob("*.db*"))


@pytest.mark.parametrize("failure", [None, *FAILURES])
async def test_log(
    turns: Turns, server: BotApi, engine: Engine, caplog: pytest.LogCaptureFixture, failure: Any
) -> None:
    """Whatever happens to an answer, the log tells nothing of the person and nothing of the token."""

    def says(_message: Any) -> list[dict[str, Any]]:
        if failure == "<html>":
            raise ValueError(WORDS)
        return [{"text": WORDS, "buttons": [{"title": WORDS, "payload": "/menu"}]}]

    engine.says = says
    if failure:
        server.fail["sendMessage"].extend([failure] * 3)
        server.fail["deleteMessages"].extend([failure] * 3)
    with caplog.at_level(logging.DEBUG):
        await turns.submit(raw.text(WORDS))
        await turns.submit(raw.sent({"location": {"latitude": 25.2854, "longitude": 51.531}}))
        await turns.submit(raw.press("/quick_exit"))
    kept = caplog.text + database_files()
    for secret in (WORDS, server.token, "TEST-token", "Amina", "amina", "25.28", str(raw.PERSON)):
        assert secret not in kept


@pytest.mark.parametrize("failure", FAILURES)
async def test_errors(api: TelegramApi, server: BotApi, failure: Any) -> None:
    """An error of the Bot API shows neither address nor the provider's text, not even in a traceback."""
    server.fail["sendMessage"].append(failure)
    with pytest.raises(TelegramProblem) as caught:
        await api.send(1, WORDS)
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + str(caught.value)
    assert WORDS not in shown
    assert server.token not in shown


async def test_unreachable_address() -> None:
    """Nobody listening, or an invalid address, is an error without the token."""
    for address in ("http://127.0.0.1:9", "http://[bad", "nonsense"):
        api = TelegramApi("1:TEST-token", address, 0.5)
        with pytest.raises(TelegramProblem) as caught:
            await api.send(1, WORDS)
        await api.close()
        assert "TEST-token" not in "".join(traceback.format_exception(caught.value))
