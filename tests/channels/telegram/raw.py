"""Raw updates as Telegram sends them."""

from __future__ import annotations

import itertools
import time
from typing import Any

PERSON = 700100200
_numbers = itertools.count(5000)


def sender(chat: int = PERSON, language: str = "en") -> dict[str, Any]:
    """A person as Telegram describes them."""
    return {
        "id": chat,
        "is_bot": False,
        "first_name": "Amina",
        "username": "amina",
        "language_code": language,
    }


def message(content: dict[str, Any], chat: int = PERSON, **more: Any) -> dict[str, Any]:
    """A message of a private chat with some content."""
    return {
        "message_id": next(_numbers),
        "from": sender(chat, more.pop("language", "en")),
        "chat": {"id": chat, "first_name": "Amina", "type": "private"},
        "date": int(time.time()),
        **content,
        **more,
    }


def text(words: str, chat: int = PERSON, **more: Any) -> dict[str, Any]:
    """Somebody writes words."""
    return {"update_id": next(_numbers), "message": message({"text": words}, chat, **more)}


def sent(content: dict[str, Any], chat: int = PERSON, **more: Any) -> dict[str, Any]:
    """Somebody sends something."""
    return {"update_id": next(_numbers), "message": message(content, chat, **more)}


def edited(original: dict[str, Any], words: str) -> dict[str, Any]:
    """Somebody changes what they wrote."""
    changed = {**original["message"], "text": words, "edit_date": int(time.time())}
    return {"update_id": next(_numbers), "edited_message": changed}


def press(data: str, chat: int = PERSON, message_id: int = 77, shown: int | None = None, **more: Any) -> dict[str, Any]:
    """Somebody presses a button, of a message that was shown just now if nothing else is said."""
    date = int(time.time()) if shown is None else shown
    under = {"message_id": message_id, "date": date, "chat": {"id": chat, "type": "private"}, "text": "?"}
    query = {
        "id": str(next(_numbers)),
        "from": sender(chat),
        "chat_instance": "1",
        "data": data,
        "message": under,
        **more,
    }
    return {"update_id": next(_numbers), "callback_query": query}


def membership(status: str, chat: dict[str, Any] | None = None) -> dict[str, Any]:
    """The bot is blocked, unblocked, added or removed."""
    user = {"id": 1, "is_bot": True, "first_name": "Waymark"}
    member = {
        "chat": chat or {"id": PERSON, "type": "private"},
        "from": sender(),
        "date": int(time.time()),
        "old_chat_member": {"user": user, "status": "member"},
        "new_chat_member": {"user": user, "status": status},
    }
    return {"update_id": next(_numbers), "my_chat_member": member}
