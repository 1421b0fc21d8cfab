"""What the tracker's events say of this session: the message that just came, and the responses before it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any, cast

from bot.payloads import payload
from bot.taxonomy import INFORMATION_INTENTS, IntentName
from bot.understood import OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rasa_sdk import Tracker

    from bot.told_by_channel import ToldByChannel

    Event = Mapping[str, Any]

#: What can be told later: an urgent need cannot.
LEFT_OPEN: frozenset[IntentName] = frozenset({*INFORMATION_INTENTS, "ask_privacy"})
#: How many messages before the last one are looked at for what was left open.
_LOOKED_BACK = 3
#: The response behind which nothing of the conversation is looked at: another person may write now.
_HIDES_CHAT = "utter_quick_exit"


def understood(tracker: Tracker) -> Understood:
    """The message that just came."""
    return cast("Understood", tracker.latest_message or {})


def told_by_channel(tracker: Tracker) -> ToldByChannel:
    """What the channel told beside the message."""
    event = tracker.get_last_event_for("user")
    return cast("ToldByChannel", (event or {}).get("metadata") or {})


def channel_of(tracker: Tracker) -> str:
    """Name of the channel that the message came through."""
    event = tracker.get_last_event_for("user")
    return str((event or {}).get("input_channel") or "")


def responses_shown(events: Sequence[Event], *, messages_since: int) -> tuple[str, ...]:
    """Names of the responses of the bot's last turn.

    Args:
        events: the tracker's, as dictionaries.
        messages_since: how many messages came after that turn: one where the message that is answered is among the
            events, none before it is.
    """
    names: list[str] = []
    users = 0
    for event in _of_session(events):
        users += event["event"] == "user"
        if users > messages_since:
            break
        if event["event"] == "bot" and users == messages_since:
            names.insert(0, _response_of(event))
    return tuple(names)


def buttons_shown(events: Sequence[Event], turns: int) -> tuple[dict[str, str], ...]:
    """Buttons that were shown last, in their order, before the message that is answered is among the events.

    Those of an earlier session, or of before the chat was hidden, are on nobody's mind: "ok" answers none of them.

    Args:
        events: the tracker's, as dictionaries.
        turns: how many of the bot's turns to look at; the last one that had any counts.
    """
    buttons: list[dict[str, str]] = []
    for event in _since_hidden(events):
        if event["event"] == "user":
            turns -= 1
            if buttons or not turns:
                break
        if event["event"] == "bot":
            buttons = [*_buttons_of(event), *buttons]
    return tuple(buttons)


def responses_said(events: Sequence[Event]) -> tuple[str, ...]:
    """Names of the responses of this session, since the chat was hidden if it was, the latest first."""
    names = (_response_of(event) for event in _since_hidden(events) if event["event"] == "bot")
    return tuple(name for name in names if name)


def needs_left_open(tracker: Tracker) -> tuple[str, ...]:
    """Intents of what else the last messages of this session asked for, neither answered nor offered; the latest first.

    "My boss hits me, and who reads this?" is answered with a question, behind which there is no room for privacy. Only
    information is left open (`LEFT_OPEN`), since what is urgent is answered at once, and nothing of before the chat was
    hidden.
    """
    said, found, offered, users = responses_said(tracker.events), [], set[str](), 0
    for event in _since_hidden(tracker.events):
        if users > _LOOKED_BACK:
            break
        offered |= {str(button.get("payload")) for button in _buttons_of(event)}
        if event["event"] == "user":
            found += list((event.get("parse_data") or {}).get(OTHER_INTENTS) or ()) if users else []
            users += 1
    open_yet = (name for name in dict.fromkeys(found) if name in LEFT_OPEN and payload(name) not in offered)
    return tuple(name for name in open_yet if not any(response.startswith(f"utter_{name}") for response in said))


def begins_session(events: Sequence[Event]) -> bool:
    """Whether the session began with the message that just came; one does after `settings().silence_minutes`.

    The store keeps no beginning of a session.
    """
    return any(event["event"] == "session_started" for event in events)


def _of_session(events: Sequence[Event]) -> Iterator[Event]:
    """The events of this session, the latest first."""
    return takewhile(lambda event: event["event"] != "session_started", reversed(events))


def _since_hidden(events: Sequence[Event]) -> Iterator[Event]:
    """The events of this session since the chat was hidden, if it was, the latest first."""
    return takewhile(lambda event: event["event"] != "bot" or _response_of(event) != _HIDES_CHAT, _of_session(events))


def _buttons_of(event: Event) -> list[dict[str, str]]:
    return list((event.get("data") or {}).get("buttons") or ())


def _response_of(event: Event) -> str:
    return str((event.get("metadata") or {}).get("utter_action") or "")
