"""The SMS channel on a real port, with an engine that echoes, and Twilio's signature made by Twilio's own library."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from sanic import Sanic
from twilio.request_validator import RequestValidator

from bot.channels.sms import SmsChannel
from tests.channels.listening import listening

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rasa.core.channels.channel import UserMessage

ACCOUNT = "AC0123456789abcdef0123456789abcdef"
TOKEN = "not-a-real-token"
PUBLIC = "https://bot.example.org"


class Engine:
    """Stands for Rasa: notes what arrives and says what the test wants."""

    def __init__(self) -> None:
        self.messages: list[UserMessage] = []
        self.says: list[dict[str, Any]] = [{"text": "We hear you"}]
        self.fails = False
        self.slow = 0.0

    async def __call__(self, message: UserMessage) -> None:
        """Take a message as Rasa's handler does."""
        self.messages.append(message)
        await asyncio.sleep(self.slow)
        if self.fails:
            raise RuntimeError(f"cannot handle {message.text}")
        for said in self.says:
            await message.output_channel.send_response(message.sender_id, dict(said))


class Twilio:
    """Posts to the webhook as Twilio does."""

    def __init__(self, base: str) -> None:
        self.client = httpx.AsyncClient(base_url=base, timeout=15)
        self.validator = RequestValidator(TOKEN)

    async def post(self, path: str = "webhook", signature: str | None = None, **changed: str) -> httpx.Response:
        """Post a message; `changed` parameters replace or extend the usual ones, an empty value stays."""
        parameters = {
            "MessageSid": "SM" + "0" * 32, "AccountSid": ACCOUNT, "From": "+97455512345", "To": "+15005550006",
            "Body": "hello", "NumMedia": "0", "FromCountry": "QA",
        } | changed  # fmt: skip
        url = f"/webhooks/sms/{path}"
        signed = self.validator.compute_signature(PUBLIC + url, parameters)
        headers = {"X-Twilio-Signature": (signed if signature is None else signature).encode()}
        return await self.client.post(url, data=parameters, headers=headers)


@pytest.fixture
def engine() -> Engine:
    """An engine that echoes."""
    return Engine()


@pytest.fixture
async def twilio(engine: Engine) -> AsyncIterator[Twilio]:
    """The channel behind a public address, called as Twilio calls it."""
    app = Sanic(f"sms-{id(engine)}", configure_logging=False)
    app.blueprint(SmsChannel(ACCOUNT, TOKEN, PUBLIC).blueprint(engine), url_prefix="/webhooks/sms")
    async with listening(app) as address:
        caller = Twilio(address)
        yield caller
        await caller.client.aclose()
