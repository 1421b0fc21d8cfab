"""A raw update becomes one `Received`: what came, from which chat, and what has to follow. Pure.

Updates are read field by field, and unknown fields are ignored. The classes of python-telegram-bot refuse an update
that lacks a field or holds a new one, and a person would wait in vain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.channel_names import TELEGRAM
from bot.channels.message import Incoming, SentKind
from bot.channels.telegram.commands import read_command
from bot.channels.telegram.content import (
    KINDS,
    SERVICE,
    CountryAt,
    as_integer,
    as_object,
    as_text,
    country_of,
    language_of,
    words_of,
)
from bot.channels.telegram.received import Press, Received, Then
from bot.payloads import meaning, payload
from bot.places import CountryGuess

if TYPE_CHECKING:
    from collections.abc import Mapping


class MalformedUpdateError(ValueError):
    """The data is not an update of the Bot API at all."""


def read_update(raw: object, country_at: CountryAt) -> Received:
    """Read one update.

    Args:
        raw: the decoded JSON.
        country_at: country of a latitude and longitude; the coordinates go nowhere else.

    Raises:
        MalformedUpdateError: there is no number of an update in it.
    """
    update = as_object(raw)
    update_id = as_integer(update.get("update_id"))
    if update_id is None:
        raise MalformedUpdateError("no update_id")
    if query := as_object(update.get("callback_query")):
        return _pressed(update_id, query)
    if member := as_object(update.get("my_chat_member")):
        return _membership(update_id, member)
    for field in ("message", "edited_message"):
        if message := as_object(update.get(field)):
            return _message(update_id, message, field == "edited_message", country_at)
    return Received(update_id)


def _pressed(update_id: int, query: Mapping[str, Any]) -> Received:
    sender = as_object(query.get("from"))
    message = as_object(query.get("message"))
    chat = as_object(message.get("chat"))
    data = as_text(query.get("data"))
    chat_id = as_integer(chat.get("id")) or as_integer(sender.get("id"))
    shown_at = as_integer(message.get("date")) or None  # 0 is a message that Telegram no longer shows to bots
    press = Press(as_text(query.get("id")), as_integer(message.get("message_id")), data, shown_at)
    if chat_id is None or chat.get("type", "private") != "private" or not message or not data:
        return Received(update_id, press=press)
    known = data if meaning(data) else payload("menu")
    language = language_of(sender)
    incoming = Incoming(
        TELEGRAM, str(chat_id), SentKind.BUTTON, payload=known, language_hint=language, message_id=str(update_id)
    )
    return Received(update_id, Then.ANSWER, chat_id, incoming, press=press, language=language)


def _membership(update_id: int, member: Mapping[str, Any]) -> Received:
    chat = as_object(member.get("chat"))
    chat_id = as_integer(chat.get("id"))
    status = as_object(member.get("new_chat_member")).get("status")
    gone = status in ("kicked", "left")
    if chat_id is None:
        return Received(update_id)
    if chat.get("type") == "private":
        return Received(update_id, Then.BLOCKED if gone else Then.IGNORE, chat_id)
    return Received(update_id, Then.IGNORE if gone else Then.LEAVE, chat_id)


def _message(update_id: int, message: Mapping[str, Any], edited: bool, country_at: CountryAt) -> Received:
    sender = as_object(message.get("from"))
    chat = as_object(message.get("chat"))
    chat_id = as_integer(chat.get("id")) or as_integer(sender.get("id"))
    language = language_of(sender)
    if chat_id is None:
        return Received(update_id)
    if chat.get("type", "private") != "private":
        return _in_group(update_id, chat_id, chat, message, language)
    incoming = _incoming(update_id, chat_id, message, country_at, language)
    moved = edited and incoming is not None and incoming.kind is not SentKind.TEXT and incoming.payload is None
    answer = incoming is not None and not moved and not sender.get("is_bot")
    return Received(
        update_id,
        Then.ANSWER if answer else Then.IGNORE,
        chat_id,
        incoming if answer else None,
        message_id=as_integer(message.get("message_id")),
        sent_at=as_integer(message.get("edit_date")) or as_integer(message.get("date")),
        edited=edited,
        album=as_text(message.get("media_group_id")) or None,
        language=language,
    )


def _in_group(
    update_id: int, chat_id: int, chat: Mapping[str, Any], message: Mapping[str, Any], language: str | None
) -> Received:
    wrote = chat.get("type") != "channel" and bool(words_of(message)) and not message.keys() & SERVICE
    return Received(update_id, Then.LEAVE_WITH_LINE if wrote else Then.LEAVE, chat_id, language=language)


def _incoming(
    update_id: int,
    chat_id: int,
    message: Mapping[str, Any],
    country_at: CountryAt,
    language: str | None,
) -> Incoming | None:
    """The message for the engine; None where Telegram itself wrote it, and no person.

    Words under a picture are words. A place near a border is only a hint, to be asked about.
    """
    stands_for = campaign = None
    place = CountryGuess(None, sure=False)
    text = words_of(message)
    if text:
        kind = SentKind.TEXT
        if command := read_command(text):
            kind, text, stands_for, campaign = SentKind.BUTTON, "", command.payload, command.campaign
    elif message.keys() & SERVICE:
        return None
    else:
        kind = next((kind for field, kind in KINDS.items() if field in message), SentKind.OTHER)
        place = country_of(message, country_at) if kind is SentKind.LOCATION else place
    return Incoming(
        TELEGRAM,
        str(chat_id),
        kind,
        text=text,
        payload=stands_for,
        country_pin=place.country if place.sure else None,
        country_hint=None if place.sure else place.country,
        language_hint=language,
        message_id=str(update_id),
        campaign=campaign,
    )
