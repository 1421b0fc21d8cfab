"""Every request is held against Telegram's own description of the Bot API, where that file is present."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from tests.standards import standard

FILE = "telegram_bot_api.json"

_PLAIN = {"Integer": int, "String": str, "Boolean": bool, "Float": (int, float), "True": bool}


@lru_cache(maxsize=1)
def specification() -> dict[str, Any] | None:
    """The description, None where the file is not present."""
    path = standard(FILE)
    return json.loads(path.read_text(encoding="utf-8")) if path else None


def problems_of(method: str, given: dict[str, Any]) -> list[str]:
    """What in a request does not fit the description."""
    known = specification()
    if known is None:
        return []
    if method not in known["methods"]:
        return [f"no method {method}"]
    return [f"{method}: {p}" for p in (*_fields(known["methods"][method], given), *_limits(method, given))]


def _fields(described: dict[str, Any], given: dict[str, Any]) -> list[str]:
    fields = {field["name"]: field for field in described.get("fields", ())}
    problems = [f"unknown {name}" for name in given if name not in fields]
    problems += [f"{n} missing" for n, f in fields.items() if f["required"] and n not in given]
    for name, value in given.items():
        if name in fields and not any(_fits(kind, value) for kind in fields[name]["types"]):
            problems.append(f"{name} is no {' or '.join(fields[name]['types'])}")
    return problems


def _fits(kind: str, value: Any) -> bool:
    if kind.startswith("Array of "):
        return isinstance(value, list) and all(_fits(kind.removeprefix("Array of "), v) for v in value)
    if kind in _PLAIN:  # a form holds "1" for the text 1 as well
        numeric_text = kind == "String" and isinstance(value, int | float)
        return numeric_text or (isinstance(value, _PLAIN[kind]) and (kind == "Boolean" or value is not True))
    return isinstance(value, dict) and not _fields(specification()["types"][kind], value)


def _limits(method: str, given: dict[str, Any]) -> list[str]:
    problems = []
    if method == "sendMessage" and not 1 <= len(str(given.get("text", ""))) <= 4096:
        problems.append("text is not 1 to 4096 characters")
    if "parse_mode" in given:
        problems.append("text would be parsed")
    for row in (given.get("reply_markup") or {}).get("inline_keyboard", ()):
        problems += ["callback_data" for b in row if not 1 <= len(b.get("callback_data", "").encode()) <= 64]
    return problems
