"""A raw update becomes one `Received`: what came, from which chat, and what has to follow. Pure.

Updates are read field by field and not with python-telegram-bot's classes: those refuse an update that lacks
a field or holds a new one, and somebody would wait in vain. Unknown fields are ignored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.channels.message import Incoming, Kind
from bot.channels.telegram.callback_data import is_digest, is_payload
from bot.channels.telegram.commands import read_command

#: What Telegram shall send. Channel posts, member changes of others, reactions and polls are left out.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

#: Name in `Incoming.channel`.
CHANNEL = "telegram"

#: Field of a message to its kind, the first one counts: an animation also comes as a document.
KINDS = {
    "location": Kind.LOCATION,
    "venue": Kind.LOCATION,
    "photo": Kind.PHOTO,
    "live_photo": Kind.PHOTO,
    "animation": Kind.VIDEO,
    "video": Kind.VIDEO,
    "video_note": Kind.VIDEO,
    "voice": Kind.VOICE,
    "audio": Kind.VOICE,
    "sticker": Kind.STICKER,
    "contact": Kind.CONTACT,
    "document": Kind.DOCUMENT,
}

#: Fields of messages that Telegram writes itself ("pinned", "timer changed"): nobody said anything.
SERVICE = frozenset(
    "new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title new_chat_photo "
    "delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created "
    "message_auto_delete_timer_changed migrate_to_chat_id migrate_from_chat_id pinned_message "
    "successful_payment refunded_payment users_shared chat_shared gift unique_gift gift_upgrade_sent "
    "connected_website write_access_allowed proximity_alert_triggered boost_added chat_background_set "
    "checklist_tasks_done checklist_tasks_added direct_message_price_changed forum_topic_created "
    "forum_topic_edited forum_topic_closed forum_topic_reopened general_forum_topic_hidden "
    "general_forum_topic_unhidden giveaway_created giveaway_completed managed_bot_created "
    "paid_message_price_changed poll_option_added poll_option_deleted suggested_post_approved "
    "suggested_post_approval_failed suggested_post_declined suggested_post_paid suggested_post_refunded "
    "video_chat_scheduled video_chat_started video_chat_ended video_chat_participants_invited web_app_data".split()
)

#: Telegram's codes that are not ISO 639-1.
_LANGUAGES = {"fil": "tl", "nb": "no", "iw": "he", "in": "id"}


class Then(StrEnum):
    """What has to follow an update."""

    ANSWER = "answer"
    LEAVE = "leave"  # a group or channel: nobody there asked for us in private
    LEAVE_WITH_LINE = "leave_with_line"  # somebody wrote to us in a group
    BLOCKED = "blocked"
    IGNORE = "ignore"


class MalformedUpdateError(ValueError):
    """The data is not an update of the Bot API at all."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed; `message_id` is the message it stands under."""

    callback_id: str
    message_id: int | None
    data: str


@dataclass(frozen=True, slots=True)
class Received:
    """One update.

    Args:
        update_id: number of the update, for deduplication.
        then: what has to follow.
        chat_id: the chat it came from.
        incoming: the message for the engine, with `Then.ANSWER`.
        message_id: the person's message, to be deleted with the chat.
        sent_at: when it was written, Unix seconds.
        edited: whether an earlier message was changed.
        album: common to the pictures of one album, which get one answer.
        press: the button, if one was pressed.
        language: ISO 639-1 of the sender's application.
    """

    update_id: int
    then: Then = Then.IGNORE
    chat_id: int = 0
    incoming: Incoming | None = None
    message_id: int | None = None
    sent_at: int | None = None
    edited: bool = False
    album: str | None = None
    press: Press | None = None
    language: str | None = None


def read_update(
    raw: object,
    country_at: Callable[[float, float], str | None],
    payload_of: Callable[[str], str | None] = lambda _digest: None,
) -> Received:
    """Read one update.

    Args:
        raw: the decoded JSON.
        country_at: country of a latitude and longitude; the coordinates go nowhere else.
        payload_of: the payload that a digest on a button stands for.

    Raises:
        MalformedUpdateError: there is no number of an update in it.
    """
    update = _object(raw)
    update_id = _integer(update.get("update_id"))
    if update_id is None:
        raise MalformedUpdateError("no update_id")
    if query := _object(update.get("callback_query")):
        return _pressed(update_id, query, payload_of)
    if member := _object(update.get("my_chat_member")):
        return _membership(update_id, member)
    for field in ("message", "edited_message"):
        if message := _object(update.get(field)):
            return _message(update_id, message, field == "edited_message", country_at)
    return Received(update_id)


def _pressed(update_id: int, query: Mapping[str, Any], payload_of: Callable[[str], str | None]) -> Received:
    sender = _object(query.get("from"))
    message = _object(query.get("message"))
    chat = _object(message.get("chat"))
    data = _text(query.get("data"))
    chat_id = _integer(chat.get("id")) or _integer(sender.get("id"))
    press = Press(_text(query.get("id")), _integer(message.get("message_id")), data)
    if chat_id is None or chat.get("type", "private") != "private" or not message or not data:
        return Received(update_id, press=press)
    payload = payload_of(data) if is_digest(data) else data
    known = payload if payload and is_payload(payload) else "/menu"
    language = _language(sender)
    incoming = Incoming(
        CHANNEL, str(chat_id), Kind.BUTTON, payload=known, language_hint=language, message_id=str(update_id)
    )
    return Received(update_id, Then.ANSWER, chat_id, incoming, press=press, language=language)


def _membership(update_id: int, member: Mapping[str, Any]) -> Received:
    chat = _object(member.get("chat"))
    chat_id = _integer(chat.get("id"))
    status = _object(member.get("new_chat_member")).get("status")
    gone = status in ("kicked", "left")
    if chat_id is None:
        return Received(update_id)
    if chat.get("type") == "private":
        return Received(update_id, Then.BLOCKED if gone else Then.IGNORE, chat_id)
    return Received(update_id, Then.IGNORE if gone else Then.LEAVE, chat_id)


def _message(
    update_id: int, message: Mapping[str, Any], edited: bool, country_at: Callable[[float, float], str | None]
) -> Received:
    sender = _object(message.get("from"))
    chat = _object(message.get("chat"))
    chat_id = _integer(chat.get("id")) or _integer(sender.get("id"))
    language = _language(sender)
    if chat_id is None:
        return Received(update_id)
    if chat.get("type", "private") != "private":
        return _in_group(update_id, chat_id, chat, message, language)
    incoming = _incoming(update_id, chat_id, message, country_at, language)
    moved = edited and incoming is not None and incoming.kind is not Kind.TEXT and incoming.payload is None
    answer = incoming is not None and not moved and not sender.get("is_bot")
    return Received(
        update_id,
        Then.ANSWER if answer else Then.IGNORE,
        chat_id,
        incoming if answer else None,
        message_id=_integer(message.get("message_id")),
        sent_at=_integer(message.get("edit_date")) or _integer(message.get("date")),
        edited=edited,
        album=_text(message.get("media_group_id")) or None,
        language=language,
    )


def _in_group(
    update_id: int, chat_id: int, chat: Mapping[str, Any], message: Mapping[str, Any], language: str | None
) -> Received:
    wrote = chat.get("type") != "channel" and bool(_words(message)) and not message.keys() & SERVICE
    return Received(update_id, Then.LEAVE_WITH_LINE if wrote else Then.LEAVE, chat_id, language=language)


def _incoming(
    update_id: int,
    chat_id: int,
    message: Mapping[str, Any],
    country_at: Callable[[float, float], str | None],
    language: str | None,
) -> Incoming | None:
    """The message for the engine, None where nobody said anything. Words under a picture are words."""
    pin = payload = campaign = None
    text = _words(message)
    if text:
        kind = Kind.TEXT
        if command := read_command(text):
            kind, text, payload, campaign = Kind.BUTTON, "", command.payload, command.campaign
    elif message.keys() & SERVICE:
        return None
    else:
        kind = next((kind for field, kind in KINDS.items() if field in message), Kind.OTHER)
        pin = _country(message, country_at) if kind is Kind.LOCATION else None
    return Incoming(
        CHANNEL,
        str(chat_id),
        kind,
        text=text,
        payload=payload,
        country_pin=pin,
        language_hint=language,
        message_id=str(update_id),
        campaign=campaign,
    )


def _words(message: Mapping[str, Any]) -> str:
    words = _text(message.get("text")) or _text(message.get("caption"))
    return words or " ".join(_rich_words(_object(message.get("rich_message")).get("blocks")))


def _rich_words(node: object) -> Iterator[str]:
    """The words of a rich message (Bot API 10), whatever its blocks are."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for part in node:
            yield from _rich_words(part)
    elif isinstance(node, Mapping):
        for field in ("summary", "text", "caption", "blocks", "items", "cells"):
            yield from _rich_words(node.get(field))


def _country(message: Mapping[str, Any], country_at: Callable[[float, float], str | None]) -> str | None:
    place = _object(message.get("location")) or _object(_object(message.get("venue")).get("location"))
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if isinstance(latitude, int | float) and isinstance(longitude, int | float):
        if -90 <= latitude <= 90 and -180 <= longitude <= 180:
            return country_at(float(latitude), float(longitude))
    return None


def _language(sender: Mapping[str, Any]) -> str | None:
    """ISO 639-1 of an IETF tag such as `pt-br`, None for anything else."""
    tag = _text(sender.get("language_code")).lower().split("-")[0]
    code = _LANGUAGES.get(tag, tag)
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _integer(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
