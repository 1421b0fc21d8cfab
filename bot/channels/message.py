"""The values that pass between a channel and the engine, in the same form for every provider."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.payloads import Button
    from bot.understood import Evidence


class SentKind(StrEnum):
    """The kinds of things that somebody can send. Each kind but words and buttons has one answer of its own."""

    TEXT = "text"
    BUTTON = "button"
    LOCATION = "location"
    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    STICKER = "sticker"
    CONTACT = "contact"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message of a person, in memory only.

    Args:
        channel: name of the channel, as in `credentials.yml` (`telegram`, `sms`, `tryit`).
        sender: the provider's address of the person; only its pseudonym leaves the channel.
        kind: what was sent.
        text: the words as they were written, for `SentKind.TEXT`.
        payload: what a button or a command stands for (`/intent` or `/intent{"entity": "value"}`); only
            from buttons and commands that we made ourselves, never from words.
        country_hint: ISO 3166-1 alpha-2 of the sender's number, an assumption to be said and corrected.
        country_pin: the country of a location that was sent; the coordinates stay in the channel.
        language_hint: ISO 639-1 of the sender's application, used until words tell better.
        message_id: the provider's identifier, for deduplication.
        campaign: where the person came from (payload of Telegram's /start, keyword of an SMS).
    """

    channel: str
    sender: str
    kind: SentKind = SentKind.TEXT
    text: str = ""
    payload: str | None = None
    country_hint: str | None = None
    country_pin: str | None = None
    language_hint: str | None = None
    message_id: str | None = None
    campaign: str | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to a person, rendered for the channel and the language.

    Args:
        text: the words.
        choices: buttons below them; on SMS they are already part of `text` as numbered lines.
        delete_history: whether the channel shall delete what can be deleted of the chat before it sends
            this message (quick exit, erasure).
        erased: whether the person had everything erased: then the channel keeps nothing of this message either.
        language: ISO 639-1 of `text`, for text direction and fonts.
    """

    text: str
    choices: tuple[Button, ...] = ()
    delete_history: bool = False
    erased: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Insight:
    """The verdicts of a turn that staff may see on the try-it page and in `bot replay`; no further words.

    Args:
        intent: what the message was read as; empty where the turn failed before.
        confidence: how sure that is, 0 to 1.
        tier: how urgent the message is.
        asks: whether the reply carries the safety question.
        evidence: why it is taken for urgent.
        language: ISO 639-1 of the reply.
        country: ISO 3166-1 alpha-2 of the country that the reply is about.
        helplines: the lines that were named, as `renderer.py` tells of them.
        responses: names of the responses, in order.
    """

    intent: str = ""
    confidence: float = 0.0
    tier: str = ""
    asks: bool = False
    evidence: tuple[Evidence, ...] = ()
    language: str = ""
    country: str | None = None
    helplines: tuple[dict[str, str], ...] = ()
    responses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnResult:
    """The answer to a message, with the verdicts behind it."""

    message: Outgoing
    insight: Insight = field(default_factory=Insight)
