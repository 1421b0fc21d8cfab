"""What the events of a session say of what was left open."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from bot.turns.session import needs_left_open


def user(*others: str) -> dict[str, Any]:
    """A message with further intents."""
    return {"event": "user", "parse_data": {"other_intents": list(others)}}


def bot(response: str, *payloads: str) -> dict[str, Any]:
    """A response of the bot, with its buttons."""
    buttons = [{"title": "", "payload": payload} for payload in payloads]
    return {"event": "bot", "metadata": {"utter_action": response}, "data": {"buttons": buttons}}


def left_open(*events: dict[str, Any]) -> tuple[str, ...]:
    """What was left open after these events."""
    return needs_left_open(SimpleNamespace(events=list(events)))  # type: ignore[arg-type]


def test_what_else_a_message_was_about_is_offered_later() -> None:
    """Until it was spoken of, and only in the session."""
    told = user("ask_privacy", "safe_migration")
    assert left_open(told, bot("utter_urgent_being_exploited"), user()) == ("ask_privacy", "safe_migration")
    assert left_open(told, bot("utter_ask_privacy"), user()) == ("safe_migration",)
    assert left_open(told, bot("utter_noted", "/ask_privacy"), user()) == ("safe_migration",)
    assert left_open(told, {"event": "session_started"}, user()) == ()
    assert left_open(told, bot("utter_quick_exit"), user()) == ()
    assert left_open(user("self_harm"), user()) == ()
    assert left_open(told) == ()  # its own reply offers it
