"""The content of a raw message: words, a place, or something of another kind. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.channels.message import SentKind
from bot.places import CountryGuess

#: The country of a latitude and longitude.
CountryAt = Callable[[float, float], CountryGuess]

#: Numbers from here on have more than 64 bits.
_GREATEST = 2**63

_NOWHERE = CountryGuess(None, sure=False)

#: Field of a message to its kind, the first one counts: an animation also comes as a document.
KINDS = {
    "location": SentKind.LOCATION,
    "venue": SentKind.LOCATION,
    "photo": SentKind.PHOTO,
    "live_photo": SentKind.PHOTO,
    "animation": SentKind.VIDEO,
    "video": SentKind.VIDEO,
    "video_note": SentKind.VIDEO,
    "voice": SentKind.VOICE,
    "audio": SentKind.VOICE,
    "sticker": SentKind.STICKER,
    "contact": SentKind.CONTACT,
    "document": SentKind.DOCUMENT,
}

#: Fields of messages that Telegram itself writes into a chat ("pinned", "timer changed"), and no person.
SERVICE = frozenset(
    {
        "new_chat_members", "left_chat_member", "chat_owner_left", "chat_owner_changed", "new_chat_title",
        "new_chat_photo", "delete_chat_photo", "group_chat_created", "supergroup_chat_created",
        "channel_chat_created", "message_auto_delete_timer_changed", "migrate_to_chat_id",
        "migrate_from_chat_id", "pinned_message", "successful_payment", "refunded_payment", "users_shared",
        "chat_shared", "gift", "unique_gift", "gift_upgrade_sent", "connected_website",
        "write_access_allowed", "proximity_alert_triggered", "boost_added", "chat_background_set",
        "checklist_tasks_done", "checklist_tasks_added", "direct_message_price_changed",
        "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened",
        "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created",
        "giveaway_completed", "managed_bot_created", "paid_message_price_changed", "poll_option_added",
        "poll_option_deleted", "suggested_post_approved", "suggested_post_approval_failed",
        "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded",
        "video_chat_scheduled", "video_chat_started", "video_chat_ended",
        "video_chat_participants_invited", "web_app_data",
    }
)  # fmt: skip

#: How many levels of a rich message are read: more than a written one has, and far fewer than Python can follow.
_DEEPEST = 100

#: Telegram's codes that are not ISO 639-1.
_LANGUAGES = {"fil": "tl", "nb": "no", "iw": "he", "in": "id"}


def words_of(message: Mapping[str, Any]) -> str:
    """The words of a message: its text, what stands under a picture, or those of a rich message."""
    words = as_text(message.get("text")) or as_text(message.get("caption"))
    return words or " ".join(_rich_words(as_object(message.get("rich_message")).get("blocks"), _DEEPEST))


def _rich_words(node: object, levels: int) -> Iterator[str]:
    """The words of a rich message (Bot API 10), whatever its blocks are, down to so many levels."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list) and levels:
        for part in node:
            yield from _rich_words(part, levels - 1)
    elif isinstance(node, Mapping) and levels:
        for field in ("summary", "text", "caption", "blocks", "items", "cells"):
            yield from _rich_words(node.get(field), levels - 1)


def country_of(message: Mapping[str, Any], country_at: CountryAt) -> CountryGuess:
    """The country of a place that was sent; its coordinates go nowhere else."""
    place = as_object(message.get("location")) or as_object(as_object(message.get("venue")).get("location"))
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return _NOWHERE
    on_earth = -90 <= latitude <= 90 and -180 <= longitude <= 180
    return country_at(float(latitude), float(longitude)) if on_earth else _NOWHERE


def language_of(sender: Mapping[str, Any]) -> str | None:
    """ISO 639-1 of an IETF tag such as `pt-br`, None for anything else."""
    tag = as_text(sender.get("language_code")).lower().split("-")[0]
    code = _LANGUAGES.get(tag, tag)
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def as_object(value: object) -> Mapping[str, Any]:
    """A JSON object, empty where there is none."""
    return value if isinstance(value, Mapping) else {}


def as_integer(value: object) -> int | None:
    """A JSON integer of 64 bits, None where there is none: a database keeps no greater one."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if -_GREATEST <= value < _GREATEST else None


def as_text(value: object) -> str:
    """A JSON string, empty where there is none."""
    return value if isinstance(value, str) else ""
