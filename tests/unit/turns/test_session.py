"""What the events of a session say of what was shown, said and left open."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from bot.turns.session import buttons_shown, needs_left_open, responses_said, responses_shown


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


def test_what_the_last_turn_showed_is_told_before_and_behind_the_message_that_is_answered() -> None:
    """The engine asks before it has the message, an action when it has it."""
    before = [user(), bot("utter_a"), user(), bot("utter_b"), bot("utter_c")]
    assert responses_shown(before, messages_since=0) == ("utter_b", "utter_c")
    assert responses_shown([*before, user()], messages_since=1) == ("utter_b", "utter_c")
    assert responses_shown([*before, {"event": "session_started"}], messages_since=0) == ()


def test_nothing_of_before_the_chat_was_hidden_was_said() -> None:
    """Another person may write now."""
    events = [bot("utter_a"), bot("utter_quick_exit"), bot("utter_b"), user(), bot("utter_c")]
    assert responses_said(events) == ("utter_c", "utter_b")


def test_the_buttons_on_the_screen_are_those_of_the_last_turn_that_had_any() -> None:
    """In their order, of as many turns as are asked for."""
    events = [bot("utter_a", "/old"), user(), bot("utter_b", "/one"), bot("utter_c", "/two"), user(), bot("utter_d")]
    assert buttons_shown(events, 1) == ()
    assert [each["payload"] for each in buttons_shown(events, 2)] == ["/one", "/two"]
    assert [each["payload"] for each in buttons_shown(events[:4], 1)] == ["/one", "/two"]


def test_buttons_do_not_outlive_the_session_or_a_hidden_chat() -> None:
    """The word "yes" hours later confirmed an old "Delete everything?", and "1" after an exit told that it was used."""
    shown = [bot("utter_ask_delete", "/yes", "/no")]
    assert buttons_shown([*shown, {"event": "session_started"}], 1) == ()
    assert buttons_shown([*shown, user(), bot("utter_quick_exit")], 3) == ()
