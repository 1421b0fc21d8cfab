"""One process that serves everything: the engine, the webhooks and the try-it page."""

from __future__ import annotations

import logging
import time
from asyncio import AbstractEventLoop
from collections.abc import Callable
from pathlib import Path

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)
from rasa.core.run import close_resources, configure_app, create_http_input_channels
from sanic import Request, Sanic
from sanic.response import HTTPResponse, json

from bot.engine.agent import load_agent
from bot.settings import ROOT, settings

logger = logging.getLogger(__name__)


def build_app(model: Path, on_ready: Callable[[float], None] | None = None) -> Sanic:
    """The Sanic application: channels of `credentials.yml`, readiness page, and no remote control.

    Rasa's own HTTP API is left out: it would show conversations and take commands from anybody.

    Args:
        model: trained model to serve.
        on_ready: called once with the seconds since the call, when the bot answers.
    """
    started = time.perf_counter()
    channels = create_http_input_channels(None, str(ROOT / "credentials.yml"))
    app = configure_app(channels, enable_api=False, port=settings().port)
    app.config.REQUEST_MAX_SIZE = 1_000_000  # Telegram's and Twilio's calls are far smaller

    async def load(app: Sanic, _loop: AbstractEventLoop) -> None:
        app.ctx.agent = await load_agent(model)

    async def ready(_app: Sanic, _loop: AbstractEventLoop) -> None:
        if on_ready:
            on_ready(time.perf_counter() - started)

    app.register_listener(load, "before_server_start")
    app.register_listener(ready, "after_server_start")
    app.register_listener(close_resources, "after_server_stop")
    app.add_route(readiness, "/ready", name="readiness")
    return app


async def readiness(request: Request) -> HTTPResponse:
    """Whether the bot can answer, for load balancers and monitoring; 503 until a model is loaded."""
    agent = getattr(request.app.ctx, "agent", None)
    is_ready = bool(agent and agent.is_ready())
    body = {"ready": is_ready, "model": agent.model_name if is_ready else None}
    return json(body, status=200 if is_ready else 503)


def serve(model: Path, on_ready: Callable[[float], None] | None = None) -> None:
    """Serve until interrupted, in this process."""
    app = build_app(model, on_ready)
    app.run(host=settings().host, port=settings().port, single_process=True, motd=False, access_log=False)
