"""Twilio's parameters become an `Incoming`, of which nothing else is kept, and a text becomes Twilio's answer."""

from __future__ import annotations

from typing import Final

from twilio.twiml.messaging_response import MessagingResponse

from bot.channel_names import SMS
from bot.channels.message import Incoming, SentKind
from bot.payloads import payload
from bot.places import CountryGuess, country_at, country_of_phone

#: Characters; Twilio refuses longer bodies (error 21617). A reply of ours is at most three segments.
LONGEST_BODY = 1600

#: What was sent, by the first part of its MIME type; a contact comes as `text/vcard`.
_MEDIA: Final = {"image": SentKind.PHOTO, "audio": SentKind.VOICE, "video": SentKind.VIDEO, "text": SentKind.CONTACT}


def as_incoming(parameters: dict[str, str]) -> Incoming | None:
    """The message of a webhook call, or None where it has no sender or no identifier.

    Unknown parameters are ignored: Twilio adds some without notice. An empty body with media is answered
    as what was sent; coordinates become a country here and go no further.

    Of the verdicts of Twilio's own filter only an opt-out counts. What else it knows (START, YES, HELP) are words that
    the dialogue knows as well, and there a "YES" answers the open question first.
    """
    sender = parameters.get("From", "").strip()
    message_id = parameters.get("MessageSid") or parameters.get("SmsMessageSid") or ""
    if not sender or not message_id:
        return None
    body = parameters.get("Body", "")
    pin = _pin(parameters) if not body.strip() else CountryGuess(None, sure=False)
    kind = SentKind.TEXT if body.strip() else SentKind.LOCATION if pin.country else _media_kind(parameters)
    return Incoming(
        SMS,
        sender,
        kind,
        body,
        payload("stop_messages") if is_opted_out(parameters) else None,
        country_hint=pin.country or country_of_sender(parameters),
        country_pin=pin.country if pin.sure else None,
        message_id=message_id,
    )


def country_of_sender(parameters: dict[str, str]) -> str | None:
    """The country of the sender's number, else the one that Twilio tells: an assumption."""
    return country_of_phone(parameters.get("From", "")) or _country_code(parameters.get("FromCountry", ""))


def is_opted_out(parameters: dict[str, str]) -> bool:
    """Whether Twilio's own filter has just unsubscribed the sender."""
    return parameters.get("OptOutType", "").upper() == "STOP"


def twiml(text: str | None) -> str:
    """The answer to a webhook call as TwiML: one message, or none where there is no text."""
    response = MessagingResponse()
    if text is not None:
        response.message(text[:LONGEST_BODY])
    return str(response)


def _pin(parameters: dict[str, str]) -> CountryGuess:
    """The country of the coordinates: near a border it is an assumption, which the reply asks about."""
    try:
        return country_at(float(parameters["Latitude"]), float(parameters["Longitude"]))
    except (KeyError, ValueError):
        return CountryGuess(None, sure=False)


def _media_kind(parameters: dict[str, str]) -> SentKind:
    if parameters.get("NumMedia", "0") in {"", "0"}:
        return SentKind.OTHER
    return _MEDIA.get(parameters.get("MediaContentType0", "").split("/")[0], SentKind.DOCUMENT)


def _country_code(value: str) -> str | None:
    code = value.strip().upper()
    return code if len(code) == 2 and code.isalpha() else None
