"""What the tracker's events say of this session: the message that just came, and the responses before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.payloads import payload
from bot.taxonomy import INFORMATION_INTENTS

if TYPE_CHECKING:
    from rasa_sdk import Tracker

#: What can be told later: an urgent need can not.
_INFORMS = frozenset({*INFORMATION_INTENTS, "ask_privacy"})
#: So many messages before the last one are looked at for what was left open.
_LOOKED_BACK = 3
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


def needs_left_open(tracker: Tracker) -> tuple[str, ...]:
    """What else the last messages of this session asked for that was neither answered nor offered, the latest first.

    A reply that asks something has no room for it: "my boss hits me, and who reads this?". Only information: what is
    urgent is answered at once, and nothing of before the chat was hidden.
    """
    said, found, offered, users = responses_said(tracker), [], set[str](), 0
    for event in reversed(tracker.events):
        response = _response_of(event) if event["event"] == "bot" else ""
        if event["event"] == "session_started" or response == QUICK_EXIT or users > _LOOKED_BACK:
            break
        offered |= {str(button.get("payload")) for button in (event.get("data") or {}).get("buttons") or ()}
        if event["event"] == "user":
            found += list((event.get("parse_data") or {}).get("other_intents") or ()) if users else []
            users += 1
    open_yet = (name for name in dict.fromkeys(found) if name in _INFORMS and payload(name) not in offered)
    return tuple(name for name in open_yet if not any(response.startswith(f"utter_{name}") for response in said))


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
