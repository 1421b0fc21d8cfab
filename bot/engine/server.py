"""One process that serves everything: the engine, the webhooks and the try-it page."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from typing import TYPE_CHECKING, Any

from rasa.core.channels.channel import register
from rasa.core.run import close_resources, create_http_input_channels
from sanic import HTTPResponse, Request, Sanic
from sanic.response import json, redirect

from bot.address import check_address
from bot.content_check.serving import read_for_serving
from bot.encoder.encoder import shared_encoder
from bot.engine.agent import load_agent
from bot.engine.model_change import follow_served_model
from bot.engine.processor import mentions
from bot.memory import give_back_memory, keep_few_heaps
from bot.nlu.page_questions import page_questions
from bot.privacy_keys import KeyFileError, note_start
from bot.settings import ROOT, settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

logger = logging.getLogger(__name__)

#: Bytes of a call; Telegram's and Twilio's are far smaller.
_LARGEST_CALL = 1_000_000


def build_app(model: Path, on_ready: Callable[[float], None] | None = None) -> Sanic[Any, Any]:
    """The Sanic application: channels of `credentials.yml`, readiness page, and no remote control.

    Rasa's own HTTP API is left out: it would show conversations and take commands from anybody.

    Args:
        model: trained model to serve.
        on_ready: called once with the seconds since the call, when the bot answers.

    Raises:
        DirectoryError: a file of helplines can't be used; that must be found before somebody asks for a number.
        ContentFileError: a file of texts, words or phrases can't.
        KeyFileError, KeyValueError: the keys of the pseudonyms can't be read or used.
    """
    started = time.perf_counter()
    keep_few_heaps()
    read_for_serving()
    _read_keys()
    app = Sanic("waymark", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = _LARGEST_CALL
    app.config.FALLBACK_ERROR_FORMAT = "text"
    register(create_http_input_channels(None, str(ROOT / "credentials.yml")), app, route="/webhooks/")

    async def load(app: Sanic[Any, Any]) -> None:
        app.ctx.agent = await load_agent(model)
        # It takes a second, for which neither the start nor the first message must wait.
        threading.Thread(target=_prepare_behind_start, name="behind the start", daemon=True).start()
        # Not as a task of Sanic's, which would warn at every stop that it was cancelled.
        app.ctx.following = asyncio.create_task(follow_served_model(app.ctx.agent, model, model.parent))

    async def close(app: Sanic[Any, Any]) -> None:
        app.ctx.following.cancel()
        await close_resources(app, app.loop)

    async def ready(_app: Sanic[Any, Any]) -> None:
        if on_ready:
            on_ready(time.perf_counter() - started)

    app.register_listener(load, "before_server_start")
    app.register_listener(ready, "after_server_start")
    app.register_listener(close, "after_server_stop")
    app.add_route(readiness, "/ready", name="readiness")
    if settings().tryit_on:
        app.add_route(to_tryit_page, "/", name="root")
    return app


def _prepare_behind_start() -> None:
    """Index the lines that messages mention, encode the questions that pages answer, and give back what that took."""
    mentions()
    page_questions()
    give_back_memory()


def _read_keys() -> None:
    """Read the keys of the pseudonyms, or make the first one: without them every message would fail.

    Which one is used from now on is noted, so that nobody destroys it.

    Raises:
        KeyFileError: they are malformed, or can neither be read nor made.
        KeyValueError: a key is too short.
    """
    try:
        note_start()
    except OSError as error:
        raise KeyFileError(
            f"WAYMARK_VAR: the file of keys in {settings().var} can be neither read nor made ({error.strerror}). "
            "Name a folder that the bot may write, or give WAYMARK_PSEUDONYM_KEY."
        ) from error


async def readiness(request: Request) -> HTTPResponse:
    """Whether the bot can answer, for load balancers and monitoring; 503 until a model is loaded."""
    agent = getattr(request.app.ctx, "agent", None)
    if agent is None or not agent.is_ready():
        return json({"ready": False}, status=503)
    dense = shared_encoder() is not None
    return json({"ready": True, "model": agent.model_name, "sentence_encoder": dense})


async def to_tryit_page(_request: Request) -> HTTPResponse:
    """Send whoever opens the bare address, which `make run` names, to the try-it page."""
    return redirect("/webhooks/tryit/page")


def report_to_operator() -> None:
    """Log reports of our own code from the level of the settings on, and only warnings of other code.

    The lesser reports of libraries may hold words of people.
    """
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("bot").setLevel(settings().log_level)


def serve(
    model: Path, on_ready: Callable[[float], None] | None = None, beside: Callable[[], object] | None = None
) -> None:
    """Serve until interrupted, in this process.

    Args:
        model: trained model to serve.
        on_ready: see `build_app`.
        beside: called once the start can succeed, to start another server beside this one.

    Raises:
        AddressError: the address can't be listened on.
    """
    report_to_operator()
    app = build_app(model, on_ready)
    check_address(settings().host, settings().port, "WAYMARK_HOST and WAYMARK_PORT")
    if beside:
        beside()
    app.run(host=settings().host, port=settings().port, single_process=True, motd=False, access_log=False)
