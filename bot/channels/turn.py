"""One turn: a person's message goes to the engine, and the rendered answers come back as one message."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from rasa.core.channels.channel import OutputChannel, UserMessage

from bot.answer_times import tell
from bot.channel_names import is_sms
from bot.channels.message import Incoming, Insight, Outgoing, SentKind, TurnResult
from bot.channels.spoken import Spoken
from bot.faults import fault_place
from bot.message_values import confidence_of, evidence_of, intent_of, is_in_doubt, verdict_of
from bot.payloads import Button, payload
from bot.privacy_keys import pseudonymiser
from bot.replies.failure import failure_text, many_at_once_text, quick_exit_text
from bot.settings import settings
from bot.taxonomy import URGENT_TIERS
from bot.typed.commands import TypedCommand, match_command

if TYPE_CHECKING:
    from bot.told_by_channel import ToldByChannel
    from bot.understood import Understood

logger = logging.getLogger(__name__)

#: The intent of somebody who must hide the chat.
QUICK_EXIT: Final = "quick_exit"

#: Between two answers of a turn: an empty line where it costs nothing, a new line where each letter does.
GAP, SMS_GAP = "\n\n", "\n"

_spoken = Spoken()

OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


class TurnCollector(OutputChannel):  # type: ignore[misc]
    """Collects what the engine says in a turn; its name tells the renderer which channel to write for."""

    def __init__(self, channel: str) -> None:
        self.channel = channel
        self.messages: list[dict[str, Any]] = []

    def name(self) -> str:
        """Name of the channel that the answers are for."""
        return self.channel

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep one rendered message of the engine."""
        self.messages.append(message)


async def take_turn(incoming: Incoming, on_new_message: OnNewMessage) -> TurnResult:
    """Give the message to the engine and return its answers, as one message (decision 0027).

    Whatever goes wrong inside, the person gets an answer: what the engine said before it failed, or else the emergency
    number and a helpline for the country that the channel tells (safety.md, Conduct 14), or a harmless line where the
    chat is to be hidden (Conduct 8). The fault is logged without the words of the message.
    """
    collector = TurnCollector(incoming.channel)
    message: UserMessage | None = None
    outgoing: Outgoing | None = None
    insight = Insight()
    with _faults_logged(incoming.channel):
        message = _user_message(incoming, collector)
        await on_new_message(message)
    with _faults_logged(incoming.channel):
        outgoing = _outgoing(collector.messages, incoming.channel)
    with _faults_logged(incoming.channel):
        insight = _insight(message, collector.messages)
    if outgoing and message:
        _remember_language(message.sender_id, outgoing)
    return TurnResult(outgoing or failure_message(incoming, insight), insight)


def report_answered(incoming: Incoming, arrived: float) -> None:
    """Tell the log how long the person waited, once the answer is handed over to the provider.

    Args:
        incoming: the message that is answered.
        arrived: when it arrived at the channel, by the monotonic clock.
    """
    waited = round((time.monotonic() - arrived) * 1000)
    with _faults_logged(incoming.channel):
        if message_id := _stable_id(incoming):
            pseudonym = pseudonymiser().pseudonym(incoming.channel, incoming.sender)
            asyncio.get_running_loop().run_in_executor(None, tell, pseudonym, message_id, waited)


@contextmanager
def _faults_logged(channel: str) -> Iterator[None]:
    """Log a fault and go on behind the step that it ended: nothing may stand between a person and a number."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  any of them
        logger.error("A turn failed on %s (%s at %s).", channel, *fault_place(error))


def failure_message(incoming: Incoming, insight: Insight = Insight()) -> Outgoing:  # noqa: B008  it is frozen
    """The answer where a turn failed: numbers of the country that the channel tells, or a harmless line.

    Args:
        incoming: the message.
        insight: what was understood of it, where the turn came that far.
    """
    command = _typed(incoming)
    wanted, sms = _language_of_failure(incoming, command), is_sms(incoming.channel)
    understood = "" if insight.tier in URGENT_TIERS else insight.intent
    if understood == QUICK_EXIT or _hides(incoming, command):
        text, language = quick_exit_text(wanted, sms)
        return Outgoing(text, delete_history=True, language=language)
    text, language = failure_text(incoming.country_pin or incoming.country_hint, wanted, sms)
    return Outgoing(text, language=language)


def with_number(incoming: Incoming, turn: TurnResult) -> Outgoing:
    """The answer of a turn that was read from many messages at once, where a cry for help may have been missed.

    The emergency number stands before it, unless it holds that, or the chat is to be hidden.
    """
    answer = turn.message
    failed = answer.text == failure_message(incoming, turn.insight).text
    if turn.insight.tier in URGENT_TIERS or answer.delete_history or failed:
        return answer
    country = turn.insight.country or incoming.country_pin or incoming.country_hint
    number = many_at_once_text(country, answer.language or incoming.language_hint or "en")
    return replace(answer, text=f"{number}{GAP}{answer.text}")


def hides(incoming: Incoming) -> bool:
    """Whether the chat is to be hidden, as far as a button or a command alone tells it."""
    return _hides(incoming, _typed(incoming))


def _hides(incoming: Incoming, command: TypedCommand | None) -> bool:
    return payload(QUICK_EXIT) in (incoming.payload, command and command.payload)


def _typed(incoming: Incoming) -> TypedCommand | None:
    """The command that the words are, None where the lists of commands can't be read."""
    with _faults_logged(incoming.channel):
        return match_command(incoming.text, incoming.language_hint)
    return None


def _language_of_failure(incoming: Incoming, command: TypedCommand | None) -> str:
    """The language of the conversation, or of a command where none is known yet; everybody types English commands."""
    known = None
    with _faults_logged(incoming.channel):
        known = _spoken.of(pseudonymiser().pseudonym(incoming.channel, incoming.sender))
    typed = command.language if command and command.language != "en" else None
    return known or typed or incoming.language_hint or settings().live_languages[0]


def _remember_language(person: str, outgoing: Outgoing) -> None:
    if outgoing.delete_history:
        _spoken.forget(person)
    else:
        _spoken.remember(person, outgoing.language)


def _user_message(incoming: Incoming, collector: TurnCollector) -> UserMessage:
    stands_for = incoming.payload
    if incoming.country_pin:
        stands_for = payload("tell_location", country=incoming.country_pin)
    elif incoming.kind is SentKind.LOCATION and incoming.country_hint:
        stands_for = payload("tell_location")  # near a border: the country is an assumption, to be asked
    elif stands_for is None and incoming.kind is not SentKind.TEXT:
        stands_for = payload("sent_other", kind=incoming.kind.value)
    person, *earlier = pseudonymiser().all_pseudonyms(incoming.channel, incoming.sender)
    told: ToldByChannel = {
        "payload": stands_for is not None,
        "pin": incoming.country_pin is not None,
        "located": incoming.kind is SentKind.LOCATION,
        "country_hint": incoming.country_hint,
        "language_hint": incoming.language_hint,
        "campaign": incoming.campaign,
        "earlier_pseudonyms": earlier,
    }
    return UserMessage(
        text=stands_for or incoming.text,
        output_channel=collector,
        sender_id=person,
        input_channel=incoming.channel,
        message_id=_stable_id(incoming),
        metadata=told,
    )


def _stable_id(incoming: Incoming) -> str | None:
    """An identifier that is the same for every delivery of a message, so that the log counts it once.

    It is made from the provider's own, which stays here.
    """
    if incoming.message_id is None:
        return None
    name = pseudonymiser().pseudonym(incoming.channel, f"{incoming.sender} {incoming.message_id}")
    return name.rpartition(".")[2]


def _outgoing(messages: list[dict[str, Any]], channel: str) -> Outgoing | None:
    """All that the engine says as one message, None where it says nothing.

    A person pays for every message, waits for it and may have to hide it.
    """
    said = [message for message in messages if message.get("text")]
    if not said:
        return None
    last = said[-1]
    return Outgoing(
        text=(SMS_GAP if is_sms(channel) else GAP).join(message["text"].strip() for message in said),
        choices=tuple(Button(button["title"], button["payload"]) for button in last.get("buttons") or ()),
        delete_history=any(message.get("delete_history") for message in said),
        erased=any(message.get("erased") for message in said),
        language=last.get("language", "en"),
    )


def _insight(message: UserMessage | None, messages: list[dict[str, Any]]) -> Insight:
    parsed = cast("Understood", (message.parse_data if message else None) or {})
    last = messages[-1] if messages else {}
    return Insight(
        intent=intent_of(parsed) if message else "",
        confidence=confidence_of(parsed),
        tier=verdict_of(parsed).get("tier") or last.get("tier") or "",
        asks=is_in_doubt(parsed),
        evidence=tuple(evidence_of(parsed)),
        language=last.get("language", ""),
        country=last.get("country_code"),
        helplines=tuple(line for shown in messages for line in shown.get("shown_helplines") or ()),
        responses=tuple(shown.get("utter_action", "") for shown in messages),
    )
