"""SMS by Twilio: a signed webhook that answers in its own response, as TwiML."""

from __future__ import annotations

import logging
import time
from typing import Any
from urllib.parse import parse_qs

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Request
from sanic.headers import parse_content_header
from sanic.request import RequestParameters
from sanic.response import HTTPResponse, json, text
from twilio.request_validator import RequestValidator

from bot.channel_names import SMS
from bot.channels.message import Incoming
from bot.channels.sms_deduplication import AnswerOnce
from bot.channels.sms_message import as_incoming, country_of_sender, is_opted_out, twiml
from bot.channels.turn import OnNewMessage, failure_message, report_answered, take_turn
from bot.privacy_keys import pseudonymiser
from bot.settings import settings

logger = logging.getLogger(__name__)

_XML = "text/xml; charset=utf-8"
_FORM = "application/x-www-form-urlencoded"


class SmsChannel(InputChannel):  # type: ignore[misc]
    """Twilio's Programmable Messaging webhook, off until its account and token are set.

    Args:
        account_sid: the account whose calls are taken.
        auth_token: by which Twilio signs its calls.
        public_url: the address that Twilio calls, where a proxy hides it from this process; else empty.
    """

    def __init__(self, account_sid: str, auth_token: str, public_url: str) -> None:
        self.account_sid = account_sid
        self.validator = RequestValidator(auth_token) if account_sid and auth_token else None
        self.public_url = public_url.rstrip("/")
        self.once = AnswerOnce()

    @classmethod
    def name(cls) -> str:
        """Name in the routes: /webhooks/sms/..."""
        return SMS

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> SmsChannel:
        """The channel of this process' settings."""
        now = settings()
        return cls(now.twilio_account_sid, now.twilio_auth_token.get_secret_value(), now.public_url)

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Routes: `/` (state), `/webhook` (messages), `/status` (delivery), `/fallback` (when we fail)."""
        routes = Blueprint("sms_webhook", __name__.replace(".", "_"))

        async def state(_request: Request) -> HTTPResponse:
            return json({"status": "ok" if self.validator else "off", "channel": SMS})

        async def webhook(request: Request) -> HTTPResponse:
            arrived = time.monotonic()
            return await self._checked(request) or await self._answer(request, on_new_message, arrived)

        async def status(request: Request) -> HTTPResponse:
            return await self._checked(request) or _delivered(request)

        async def fallback(request: Request) -> HTTPResponse:
            return await self._checked(request) or _fallback(request)

        routes.add_route(state, "/", methods=["GET"], name="state")
        routes.add_route(webhook, "/webhook", methods=["POST"], name="webhook")
        routes.add_route(status, "/status", methods=["POST"], name="status")
        routes.add_route(fallback, "/fallback", methods=["POST"], name="fallback")
        return routes

    async def _checked(self, request: Request) -> HTTPResponse | None:
        """A refusal, or None where the request is Twilio's for this account."""
        if self.validator is None:
            return text("SMS is off: set WAYMARK_TWILIO_ACCOUNT_SID and WAYMARK_TWILIO_AUTH_TOKEN.", status=503)
        url = f"{self.public_url}{request.server_path}" if self.public_url else request.url.split("?")[0]
        if request.query_string:
            url += f"?{request.query_string}"
        parameters = _form(request)
        signature = request.headers.get("X-Twilio-Signature", "")
        if not self.validator.validate(url, parameters, signature):
            logger.warning("A call to the SMS webhook had no valid signature. Is WAYMARK_PUBLIC_URL right?")
            return text("The signature does not match.", status=403)
        if parameters.get("AccountSid", self.account_sid) != self.account_sid:
            return text("Another account.", status=403)
        return None

    async def _answer(self, request: Request, on_new_message: OnNewMessage, arrived: float) -> HTTPResponse:
        parameters = _parameters(request)
        incoming = as_incoming(parameters)
        if incoming is None:
            return text("From and MessageSid are needed.", status=400)

        person, number = pseudonymiser().pseudonym(SMS, incoming.sender), incoming.message_id or ""

        async def turn() -> str:
            message = (await take_turn(incoming, on_new_message)).message
            if message.erased:
                self.once.forget(person, but=number)
            if is_opted_out(parameters):  # Twilio refuses any answer
                return twiml(None)
            answer = twiml(message.text)
            report_answered(incoming, arrived)
            return answer

        return HTTPResponse(await self.once.answer(number, person, turn), content_type=_XML)


def _parameters(request: Request) -> dict[str, str]:
    """The call's parameters, each once, empty ones too."""
    form = _form(request)
    return {key: form.get(key) or "" for key in form}


def _form(request: Request) -> RequestParameters:
    """The call's form, empty where it has none that can be read: Sanic would log a traceback for each such call.

    Twilio signs empty parameters too, which Sanic's own `request.form` leaves out.
    """
    kind = parse_content_header(request.headers.getone("content-type", ""))[0]
    try:
        body = request.body.decode() if kind == _FORM else ""
    except UnicodeDecodeError:
        body = ""
    return RequestParameters(parse_qs(body, keep_blank_values=True))


def _delivered(request: Request) -> HTTPResponse:
    """Answer a delivery report; a failed delivery is logged by its code, without the number."""
    code = _parameters(request).get("ErrorCode")
    if code:
        logger.warning("An SMS was not delivered: Twilio error %s (docs/sms.md lists them).", str(code)[:6])
    return HTTPResponse(status=204)


def _fallback(request: Request) -> HTTPResponse:
    """Answer without the engine: Twilio calls this where the webhook fails, with the message that it had."""
    parameters = _parameters(request)
    incoming = as_incoming(parameters) or Incoming(SMS, "", country_hint=country_of_sender(parameters))
    return HTTPResponse(twiml(failure_message(incoming).text), content_type=_XML)
