"""The calls of the try-it page: what it takes, what it refuses, and where it is off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from sanic import HTTPResponse, Request, Sanic
from sanic.response import empty

from bot.channel_names import TRYIT
from bot.channels.tryit import TryItChannel
from bot.settings import settings
from tests.channels.listening import listening

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rasa.core.channels.channel import UserMessage

SESSION = {"session": "0a1b-2c3d"}


class Engine:
    """Stands for Rasa: notes what arrives, and answers with one button."""

    def __init__(self) -> None:
        self.messages: list[UserMessage] = []

    async def __call__(self, message: UserMessage) -> None:
        """Take a message as Rasa's handler does."""
        self.messages.append(message)
        yes = {"title": "Yes", "payload": "/affirm"}
        await message.output_channel.send_response(message.sender_id, {"text": "Safe?", "buttons": [yes]})


@pytest.fixture
def engine() -> Engine:
    """An engine that always asks the same."""
    return Engine()


async def ready(_request: Request) -> HTTPResponse:
    """A route beside the page's: without any, Sanic can't say that one is missing."""
    return empty()


@pytest.fixture
async def page(engine: Engine) -> AsyncIterator[httpx.AsyncClient]:
    """The page's server, as its script calls it."""
    app = Sanic(f"tryit-{id(engine)}", configure_logging=False)
    app.add_route(ready, "/ready")
    app.blueprint(TryItChannel.from_credentials(None).blueprint(engine), url_prefix="/webhooks/tryit")
    async with listening(app) as address, httpx.AsyncClient(base_url=f"{address}/webhooks/tryit") as client:
        yield client


async def test_words_go_to_both_phones(page: httpx.AsyncClient, engine: Engine) -> None:
    """And each says what its answer costs."""
    answer = await page.post("/message", json=SESSION | {"text": "hello"})
    assert answer.status_code == 200
    assert [message.input_channel for message in engine.messages] == list(TRYIT)
    for phone in TRYIT:
        message = answer.json()[phone]["message"]
        assert message["text"] == "Safe?"
        assert message["choices"] == [{"title": "Yes", "payload": "/affirm"}]
        assert message["segments"] == 1


@pytest.mark.parametrize("phone", TRYIT)
async def test_a_pressed_button_goes_to_its_own_phone(page: httpx.AsyncClient, engine: Engine, phone: str) -> None:
    """The other one was not pressed."""
    answer = await page.post("/message", json=SESSION | {"phone": phone, "payload": "/affirm"})
    assert list(answer.json()) == [phone]
    assert [(message.input_channel, message.text) for message in engine.messages] == [(phone, "/affirm")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "Send a JSON object."),
        (b'{"session": "secret', "Send a JSON object."),
        (b"\xff\xfe", "Send a JSON object."),
        (b"[" * 100_000, "Send a JSON object."),
        (b"[]", "Send a JSON object."),
        (b"null", "Send a JSON object."),
        ({"text": "secret"}, "session: 8 to 64 of a-z, 0-9 and -."),
        ({"session": "short", "text": "secret"}, "session: 8 to 64 of a-z, 0-9 and -."),
        ({"session": "x" * 65, "text": "secret"}, "session: 8 to 64 of a-z, 0-9 and -."),
        ({"session": "secret:of-another", "text": "hi"}, "session: 8 to 64 of a-z, 0-9 and -."),
        ({"session": ["0a1b-2c3d"], "text": "hi"}, "session: 8 to 64 of a-z, 0-9 and -."),
        (SESSION | {"phone": "telegram", "text": "hi"}, "phone: one of tryit_telegram, tryit_sms, or none for both."),
        (SESSION | {"phone": ["tryit_sms"], "text": "hi"}, "phone: one of tryit_telegram, tryit_sms, or none"),
        (SESSION | {"payload": "secret words"}, "payload: that of a button."),
        (SESSION | {"payload": "", "text": "hi"}, "payload: that of a button."),
        (SESSION | {"payload": {"intent": "secret"}}, "payload: that of a button."),
        (SESSION | {"payload": '/answer{"question": {"secret": 1}}'}, "payload: that of a button."),
        (SESSION, "text: the words of the message."),
        (SESSION | {"text": None}, "text: the words of the message."),
        (SESSION | {"text": ["secret"]}, "text: the words of the message."),
    ],
)
async def test_what_the_page_would_not_send_is_refused(
    page: httpx.AsyncClient, engine: Engine, body: bytes | dict[str, Any], said: str
) -> None:
    """With what is wrong, and without a word of it; the engine never sees it."""
    how = {"content": body} if isinstance(body, bytes) else {"json": body}
    answer = await page.post("/message", **how)
    assert answer.status_code == 400
    assert answer.json()["error"].startswith(said)
    assert "secret" not in answer.text
    assert engine.messages == []


@pytest.mark.parametrize(
    ("given", "country", "language"),
    [
        ({"country": "qa", "language": "es"}, "QA", "es"),
        ({"country": "Qatar", "language": "xx"}, None, None),
        ({"country": ["QA"], "language": ["es"]}, None, None),
        ({"country": 5, "language": None}, None, None),
    ],
)
async def test_a_country_or_language_that_is_none_is_left_out(
    page: httpx.AsyncClient, engine: Engine, given: dict[str, Any], country: str | None, language: str | None
) -> None:
    """They are hints: the message is answered without them."""
    assert (await page.post("/message", json=SESSION | {"text": "hi"} | given)).status_code == 200
    for message in engine.messages:
        assert (message.metadata.get("country_hint"), message.metadata.get("language_hint")) == (country, language)


async def test_the_page_runs_no_foreign_script(page: httpx.AsyncClient) -> None:
    """What somebody writes is shown on it."""
    policy = (await page.get("/page")).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.fixture
def _in_production(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYMARK_ENVIRONMENT", "production")
    settings.cache_clear()


@pytest.mark.usefixtures("_in_production")
async def test_in_production_there_is_no_page(page: httpx.AsyncClient, engine: Engine) -> None:
    """Nor any of the calls behind it: nobody tries the bot out where it answers people."""
    found = [await page.get(f"/{name}") for name in ("page", "tryit.js", "tryit.css")]
    called = await page.post("/message", json=SESSION | {"text": "hello"})
    assert [answer.status_code for answer in (*found, called)] == [404] * 4
    assert engine.messages == []
