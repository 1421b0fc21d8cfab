"""What the tracker's events say of this session: the message that just came, and the responses before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rasa_sdk import Tracker

#: The response behind which nothing of the conversation is looked at: another person may write now.
QUICK_EXIT = "utter_quick_exit"


def metadata_of(tracker: Tracker) -> dict[str, Any]:
    """What the channel told beside the message."""
    event = tracker.get_last_event_for("user")
    return dict((event or {}).get("metadata") or {})


def channel_of(tracker: Tracker) -> str:
    """Name of the channel that the message came through."""
    event = tracker.get_last_event_for("user")
    return str((event or {}).get("input_channel") or "")


def responses_shown(tracker: Tracker) -> tuple[str, ...]:
    """Names of the responses of the bot's last turn."""
    names: list[str] = []
    users = 0
    for event in reversed(tracker.events):
        users += event["event"] == "user"
        if users == 2 or event["event"] == "session_started":
            break
        if event["event"] == "bot" and users == 1:
            names.insert(0, _response_of(event))
    return tuple(names)


def responses_said(tracker: Tracker) -> tuple[str, ...]:
    """Names of the responses of this session, since the chat was hidden if it was, the latest first."""
    names: list[str] = []
    for event in reversed(tracker.events):
        name = _response_of(event) if event["event"] == "bot" else ""
        if event["event"] == "session_started" or name == QUICK_EXIT:
            break
        names += [name] if name else []
    return tuple(names)


def messages_in_session(tracker: Tracker) -> int:
    """Messages since the session began; a new session begins after the silence of `domain.yml`."""
    count = 0
    for event in reversed(tracker.events):
        if event["event"] == "session_started":
            return count
        count += event["event"] == "user"
    return count + 1  # the session began before the events that are kept


def _response_of(event: dict[str, Any]) -> str:
    return str((event.get("metadata") or {}).get("utter_action") or "")
