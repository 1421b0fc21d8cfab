"""A local server that speaks the Bot API's format, keeps what it was asked, and fails on demand."""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.channels.telegram.specification import problems_of

#: A response that cuts the connection instead of answering; the second answers only after the work is done.
CUT = "cut"
CUT_AFTER_WORK = "cut after work"


_TEXTS = frozenset(
    {"text", "callback_query_id", "url", "secret_token", "language_code", "description", "short_description"}
)


@dataclass(frozen=True)
class Asked:
    """One request: the method and its decoded parameters."""

    method: str
    given: dict[str, Any]


@dataclass
class BotApi:
    """The server. `fail[method]` holds the responses that come before the regular ones."""

    token: str = "123456:TEST-token"
    asked: list[Asked] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    fail: defaultdict[str, deque[Any]] = field(default_factory=lambda: defaultdict(deque))
    updates: list[dict[str, Any]] = field(default_factory=list)
    chats: defaultdict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    undeletable: set[int] = field(default_factory=set)
    shown: dict[tuple[str, str], Any] = field(default_factory=dict)
    offset: int = 0
    last_message: int = 1000
    slow: float = 0.0

    async def start(self) -> str:
        """Listen on a free port and return the address."""
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._server = TestServer(app)
        await self._server.start_server(access_log=None)
        return str(self._server.make_url("")).rstrip("/")

    async def stop(self) -> None:
        """Stop listening."""
        await self._server.close()

    def sent(self, chat: int | None = None) -> list[str]:
        """Texts that were sent, in order."""
        return [a.given["text"] for a in self.of("sendMessage") if chat in (None, a.given["chat_id"])]

    def of(self, method: str) -> list[Asked]:
        """Requests of a method, in order."""
        return [a for a in self.asked if a.method == method]

    def queue(self, *updates: dict[str, Any]) -> None:
        """Updates that wait to be read."""
        self.updates.extend(updates)

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != self.token:
            return _answer(401, description="Unauthorized")
        given = {key: _decoded(key, value) for key, value in (await request.post()).items()}
        self.asked.append(Asked(method, given))
        self.problems += problems_of(method, given)
        failure = self.fail[method].popleft() if self.fail[method] else None
        if failure == CUT:
            request.transport.close()
        if isinstance(failure, tuple):
            status, extra = failure
            return _answer(status, **extra)
        if isinstance(failure, str) and failure not in (CUT, CUT_AFTER_WORK):
            return web.Response(text=failure)
        if self.slow:
            await asyncio.sleep(self.slow)
        if failure != CUT:
            work = getattr(self, re.sub("[A-Z]", lambda big: f"_{big[0].lower()}", f"_{method}"), None)
            result = await work(given) if work else True
            if failure == CUT_AFTER_WORK:
                request.transport.close()
            if isinstance(result, web.Response):
                return result
            return web.json_response({"ok": True, "result": result})
        return web.Response()

    async def _get_updates(self, given: dict[str, Any]) -> list[dict[str, Any]]:
        if (offset := given.get("offset")) is not None:
            self.offset = offset
            self.updates = [u for u in self.updates if u["update_id"] >= offset]
        for _ in range(int(given.get("timeout", 0) * 100)):
            if self.updates:
                break
            await asyncio.sleep(0.01)
        return self.updates[: given.get("limit", 100)]

    async def _send_message(self, given: dict[str, Any]) -> dict[str, Any]:
        self.last_message += 1
        self.chats[given["chat_id"]][self.last_message] = given["text"]
        chat = {"id": given["chat_id"], "type": "private"}
        return {"message_id": self.last_message, "date": 1, "chat": chat, "text": given["text"]}

    async def _delete_messages(self, given: dict[str, Any]) -> Any:
        numbers = given["message_ids"]
        if len(numbers) > 100 or self.undeletable & set(numbers):
            return _answer(400, description="Bad Request: message can't be deleted")
        for number in numbers:
            self.chats[given["chat_id"]].pop(number, None)
        return True

    async def _edit_message_reply_markup(self, given: dict[str, Any]) -> dict[str, Any]:
        chat = {"id": given["chat_id"], "type": "private"}
        return {"message_id": given["message_id"], "date": 1, "chat": chat, "text": "x"}

    async def _get_my_commands(self, given: dict[str, Any]) -> Any:
        return self.shown.get(("commands", given.get("language_code", "")), [])

    async def _set_my_commands(self, given: dict[str, Any]) -> bool:
        self.shown["commands", given.get("language_code", "")] = given["commands"]
        return True

    async def _get_my_description(self, given: dict[str, Any]) -> Any:
        return {"description": self.shown.get(("description", given.get("language_code", "")), "")}

    async def _set_my_description(self, given: dict[str, Any]) -> bool:
        self.shown["description", given.get("language_code", "")] = given["description"]
        return True

    async def _get_my_short_description(self, given: dict[str, Any]) -> Any:
        return {"short_description": self.shown.get(("short", given.get("language_code", "")), "")}

    async def _set_my_short_description(self, given: dict[str, Any]) -> bool:
        self.shown["short", given.get("language_code", "")] = given["short_description"]
        return True


def _decoded(name: str, value: Any) -> Any:
    """Parameters are JSON in a form, texts are themselves."""
    if name in _TEXTS:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _answer(status: int, **extra: Any) -> web.Response:
    return web.json_response({"ok": False, "error_code": status, **extra}, status=status)
