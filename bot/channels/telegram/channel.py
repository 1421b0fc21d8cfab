"""The channel as Rasa's server sees it: routes, and what starts and stops with the server."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import json
import logging
from typing import TYPE_CHECKING, Any

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, HTTPResponse, Request, Sanic, response

from bot.channel_names import TELEGRAM
from bot.channels.telegram.updates import MalformedUpdateError
from bot.settings import Settings, settings

if TYPE_CHECKING:
    from bot.channels.telegram.connection import Connection
    from bot.channels.turn import OnNewMessage

logger = logging.getLogger(__name__)

#: Bytes of one update; Telegram's largest are far smaller.
_LARGEST = 256 * 1024

#: Seconds that a webhook call is held open for its answer. Telegram sends an update again that is not taken.
_HELD = 25.0

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name

#: What an operator reads where the channel is not configured.
_HOW = "Set WAYMARK_TELEGRAM_TOKEN to the token from @BotFather; see docs/telegram.md."


class TelegramChannel(InputChannel):  # type: ignore[misc]
    """Telegram, by long polling or webhook; off without a token.

    Args:
        config: the settings.
        held: seconds that a webhook call is held open for its answer.
    """

    def __init__(self, config: Settings, held: float = _HELD) -> None:
        self._config, self._held = config, held

    @classmethod
    def name(cls) -> str:
        """Part of the routes: `/webhooks/telegram/`."""
        return TELEGRAM

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> TelegramChannel:
        """The channel as the settings say; `credentials.yml` only names it."""
        return cls(settings())

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Routes: `GET /` tells whether the channel is on, `POST /webhook` takes updates in webhook mode."""
        blueprint = Blueprint(TELEGRAM)
        token = self._config.telegram_token.get_secret_value()
        if not token:
            logger.info("Telegram is off. %s", _HOW)
            blueprint.add_route(_off, "/", name="health")
            return blueprint
        from bot.channels.telegram.connection import Connection  # brings in Telegram's client

        connection = Connection(self._config, token, webhook_secret(self._config), on_new_message)

        async def health(_request: Request) -> HTTPResponse:
            return response.json({"channel": TELEGRAM, "status": connection.state})

        async def start(_app: Sanic[Any, Any]) -> None:
            await connection.start()

        async def stop(_app: Sanic[Any, Any]) -> None:
            await connection.stop()

        blueprint.add_route(health, "/", name="health")
        blueprint.listener(start, "after_server_start")
        blueprint.listener(stop, "before_server_stop")
        if self._config.telegram_mode == "webhook":
            hook = Webhook(connection, webhook_secret(self._config), self._held)
            blueprint.add_route(hook.receive, "/webhook", methods=["POST"], name="webhook")
        return blueprint


class Webhook:
    """Takes updates that Telegram posts."""

    def __init__(self, connection: Connection, secret: str, held: float) -> None:
        self._connection = connection
        self._secret = secret.encode()
        self._held = held

    async def receive(self, request: Request) -> HTTPResponse:
        """Answer an update, then confirm it: 200 taken, 400 no update, 403 not from Telegram, 503 come again.

        Telegram sends again what is not confirmed, so nothing is lost when this process ends in between
        (see `turns`). An answer that takes longer, since Telegram told us to wait, is confirmed when it comes
        again.
        """
        given = request.headers.get(_SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return response.json({"ok": False}, status=403)
        if len(request.body) > _LARGEST:
            return response.json({"ok": False}, status=413)
        turns = self._connection.turns
        if turns is None:
            return response.json({"ok": False}, status=503)
        try:
            task = turns.submit(json.loads(request.body))
        except (ValueError, RecursionError, MalformedUpdateError):
            return response.json({"ok": False}, status=400)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(task), self._held)
        return response.json({"ok": task.done()}, status=200 if task.done() else 503)


def webhook_secret(config: Settings) -> str:
    """The secret of the settings, or one made from the token: the same in every worker, always."""
    own = config.telegram_secret.get_secret_value()
    token = config.telegram_token.get_secret_value()
    return own or hmac.new(token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


async def _off(_request: Request) -> HTTPResponse:
    return response.json({"channel": TELEGRAM, "status": "off", "how": _HOW})
