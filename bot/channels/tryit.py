"""The try-it page: one message to two phones, Telegram and SMS, with the verdicts behind each answer."""

from __future__ import annotations

import asyncio
import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, HTTPResponse, Request
from sanic.response import file, json

from bot.channel_names import TRYIT
from bot.channels.message import Incoming, SentKind, TurnResult
from bot.channels.turn import OnNewMessage, take_turn
from bot.helplines.load import read_directory
from bot.payloads import meaning
from bot.replies.sms_text import segmentation
from bot.settings import settings

PAGE = Path(__file__).parent / "tryit_page"
#: Characters of a message that the page takes; longer ones are cut by the normaliser as on any channel.
LONGEST_TEXT = 20_000
_SESSION = re.compile(r"[a-z0-9-]{8,64}")
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class TryItChannel(InputChannel):  # type: ignore[misc]
    """The channel of the page, for trustees and staff; off in production unless allowed."""

    @classmethod
    def name(cls) -> str:
        """Name in the routes."""
        return "tryit"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> TryItChannel:
        """Settings alone decide whether the page is on."""
        return cls()

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Routes of the page, or none where it is off."""
        routes = Blueprint("tryit", __name__.replace(".", "_"))
        if not settings().tryit_on:
            return routes

        async def message(request: Request) -> HTTPResponse:
            return await _answer(request, on_new_message)

        async def options(_request: Request) -> HTTPResponse:
            return json(options_of_page(), headers=_HEADERS)

        routes.add_route(message, "/message", methods=["POST"], name="message")
        routes.add_route(options, "/options.json", methods=["GET"], name="options")
        for name in ("tryit.css", "tryit.js"):
            routes.add_route(_serving(PAGE / name), f"/{name}", methods=["GET"], name=name.replace(".", "_"))
        routes.add_route(_serving(PAGE / "index.html"), "/page", methods=["GET"], name="page")
        return routes


def options_of_page() -> dict[str, list[str]]:
    """Codes of what a phone can be set to: countries of the directory, and languages that the bot answers in."""
    return {"countries": list(_countries()), "languages": list(settings().live_languages)}


@cache
def _countries() -> tuple[str, ...]:
    """Codes of the directory's countries, read once; a fault in one of its files leaves that country out."""
    directory, _faults = read_directory()
    return tuple(sorted(directory.countries))


def _serving(path: Path) -> Any:
    async def serve(_request: Request) -> HTTPResponse:
        response = await file(path)
        response.headers.update(_HEADERS)
        return response

    return serve


async def _answer(request: Request, on_new_message: OnNewMessage) -> HTTPResponse:
    """Both phones' answers to one message, or 400 with what is wrong."""
    try:
        body = request.json
    except Exception:  # noqa: BLE001  Sanic's own error would quote the body
        body = None
    problem = _problem(body)
    if problem:
        return json({"error": problem}, status=400, headers=_HEADERS)
    phones = _phones(body)
    results = await asyncio.gather(*(take_turn(_incoming(body, phone), on_new_message) for phone in phones))
    answers = {phone: _as_json(result) for phone, result in zip(phones, results, strict=True)}
    return json(answers, headers=_HEADERS)


def _phones(body: dict[str, Any]) -> list[str]:
    """The phones that a message goes to: a pressed button to its own, words to both."""
    return [phone for phone in TRYIT if body.get("phone") in (None, phone)]


def _problem(body: Any) -> str | None:
    """What is wrong with the body of a call; None where nothing is."""
    if not isinstance(body, dict):
        return "Send a JSON object."
    if not _SESSION.fullmatch(str(body.get("session", ""))):
        return "session: 8 to 64 of a-z, 0-9 and -."
    if body.get("phone") not in (None, *TRYIT):
        return f"phone: one of {', '.join(TRYIT)}, or none for both."
    payload = body.get("payload")
    if payload is not None and meaning(str(payload)) is None:
        return "payload: that of a button."
    if payload is None and not isinstance(body.get("text"), str):
        return "text: the words of the message."
    return None


def _incoming(body: dict[str, Any], phone: str) -> Incoming:
    country, language = str(body.get("country") or ""), str(body.get("language") or "")
    return Incoming(
        channel=phone,
        sender=str(body["session"]),
        kind=SentKind.BUTTON if body.get("payload") else SentKind.TEXT,
        text=str(body.get("text") or "")[:LONGEST_TEXT],
        payload=body.get("payload"),
        country_hint=country.upper() if re.fullmatch(r"[A-Za-z]{2}", country) else None,
        language_hint=language if language in settings().live_languages else None,
    )


def _as_json(result: TurnResult) -> dict[str, Any]:
    message, cost = result.message, segmentation(result.message.text)
    shown = {
        "text": message.text,
        "language": message.language,
        "choices": [asdict(choice) for choice in message.choices],
        "delete_history": message.delete_history,
        "encoding": cost.encoding,
        "segments": cost.segments,
        "characters": cost.units,
    }
    return {"message": shown, "insight": asdict(result.insight)}
