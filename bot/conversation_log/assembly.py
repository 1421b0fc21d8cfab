"""Rasa's events of one turn become one redacted record: raw words are read here and go no further.

Of buttons, campaigns and responses only what is in the form of our own names is kept, so that no word of a person
gets in under another name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.conversation_log.assessment import LOW_CONFIDENCE, missed_score, not_understood
from bot.conversation_log.evidence import kept_evidence
from bot.conversation_log.record import TurnRecord, minute_of, turn_key
from bot.message_values import confidence_of, evidence_of, intent_of, is_in_doubt, language_of, verdict_of
from bot.privacy import Redacted, redact
from bot.slots import Slot
from bot.taxonomy import IntentName, Tier
from bot.understood import ENTITIES, INTENT, OTHER_INTENTS, READ_AS, Understood

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.told_by_channel import ToldByChannel

Event = dict[str, Any]

#: The name of a campaign, from a link or a keyword: it can be neither a telephone number nor a sentence.
_CAMPAIGN = re.compile(r"(?!.*\d{5})[A-Za-z0-9_-]{1,32}")
#: Values that our own buttons carry: words of ours, country and language codes.
_OURS = re.compile(r"[A-Za-z0-9_]{1,40}")
_FEEDBACK: dict[IntentName, str] = {"feedback_helpful": "helpful", "feedback_unhelpful": "unhelpful"}
#: The facts that our buttons carry, in the order in which they are kept; `kind` is what was sent instead of words.
_FACTS_OF_BUTTONS = ("question", "choice", "topic", "language", "kind", "country")


def assemble(events: list[Event], redact: Callable[[str, str | None], Redacted] = redact) -> TurnRecord | None:
    """The record of a turn from its events in order; None where there is no message of a person among them.

    Args:
        events: of one turn.
        redact: makes of a message, and the code of its language, what may be kept of it.
    """
    user = next((event for event in events if event.get("event") == "user"), None)
    if user is None:
        return None
    parsed: Understood = user.get("parse_data") or {}
    told: ToldByChannel = user.get("metadata") or {}
    slots = {event.get("name"): event.get("value") for event in events if event.get("event") == "slot"}
    answers = [event for event in events if event.get("event") == "bot"]
    record = replace(
        _heard(user, parsed, told, redact),
        new_session=any(event.get("event") == "session_started" for event in events),
        country=_country(slots, answers),
        campaign=_campaign(told.get("campaign") or slots.get(Slot.CAMPAIGN)),
        responses=tuple(name for answer in answers if (name := _ours(_of(answer, "utter_action")))),
        helplines=tuple(_line(line) for answer in answers for line in _of(answer, "shown_helplines") or ()),
    )
    record = _with_verdict(record, parsed, answers, slots)
    return replace(record, missed=missed_score(record))


def _heard(
    user: Event, parsed: Understood, told: ToldByChannel, redact: Callable[[str, str | None], Redacted]
) -> TurnRecord:
    """The record with the message of the person: redacted words, or the meaning of a button."""
    pseudonym, sent = str(user.get("sender_id") or ""), user.get("timestamp")
    base = TurnRecord(
        key=turn_key(pseudonym, str(user.get("message_id") or sent or "")),
        pseudonym=pseudonym,
        channel=str(user.get("input_channel") or "unknown"),
        at=minute_of(float(sent or 0.0)),
    )
    # A text that begins with "/" is a button, or a word that named one: words of a person never become Rasa's syntax.
    text = str(user.get("text") or "")
    if told.get("payload") or text.startswith("/"):
        button, quiz = _button(parsed)
        return replace(base, button=button, quiz=quiz)
    redacted = redact(text, language_of(parsed))
    return replace(
        base,
        text=redacted.text,
        removed=tuple(removed.kind.value for removed in redacted.removed),
        evidence=kept_evidence(evidence_of(parsed), text, redacted),
    )


def _with_verdict(record: TurnRecord, parsed: Understood, answers: list[Event], slots: dict[Any, Any]) -> TurnRecord:
    """The record with what the bot made of the message; a button has the tier of its answer."""
    urgency = verdict_of(parsed)
    name, confidence = intent_of(parsed), confidence_of(parsed)
    told = next((tier for answer in answers if (tier := _of(answer, "tier"))), None)
    written = record.button is None
    read_as = (parsed.get(READ_AS) or {}) if written else {}
    kind = _ours(read_as.get("name")) or None
    return replace(
        record,
        intent=name,
        confidence=round(confidence, 4),
        other_intents=tuple(map(str, parsed.get(OTHER_INTENTS) or ())),
        tier=str((urgency.get("tier") if written else None) or told or urgency.get("tier") or Tier.CONVERSATION),
        asks=is_in_doubt(parsed),
        urgent_probability=round(float(urgency.get("probability") or 0.0), 4),
        indicators=tuple(map(str, urgency.get("indicators") or ())),
        language=_code(language_of(parsed) or slots.get(Slot.LANGUAGE)),
        not_understood=written and not_understood(record.responses),
        low_confidence=written and confidence < LOW_CONFIDENCE,
        feedback=_FEEDBACK.get(name),
        follow_up=kind,
        follow_up_probability=round(float(read_as.get("confidence") or 0.0), 4) if kind else None,
    )


def _button(parsed: Understood) -> tuple[str, str | None]:
    """The meaning of a button, such as "answer question=safe choice=no", and its answer to the quiz if it is one."""
    intent = _ours((parsed.get(INTENT) or {}).get("name")) or "button"
    values = {entity.get("entity"): _ours(entity.get("value")) for entity in parsed.get(ENTITIES) or ()}
    carried = " ".join(f"{name}={values[name]}" for name in _FACTS_OF_BUTTONS if values.get(name))
    question = values.get("question") or ""
    quiz = f"{question}={values.get('choice') or ''}" if question.startswith("quiz") else None
    return f"{intent} {carried}".strip()[:120], quiz


def _country(slots: dict[Any, Any], answers: list[Event]) -> str | None:
    """The country that this turn set, else the one whose lines it answered with."""
    told = next((code for answer in reversed(answers) if (code := _of(answer, "country_code"))), None)
    code = slots.get(Slot.COUNTRY) or told
    return code if isinstance(code, str) and re.fullmatch(r"[A-Z]{2}", code) else None


def _code(value: object) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(r"[a-z]{2,3}", value) else None


def _ours(value: object) -> str:
    """The value where it is one of our own names or codes; empty where it could be anything else."""
    return value if isinstance(value, str) and _OURS.fullmatch(value) else ""


def _campaign(value: object) -> str | None:
    """The campaign's name; anything that could be more than a name is kept as `other`."""
    if not isinstance(value, str) or not value:
        return None
    return value if _CAMPAIGN.fullmatch(value) else "other"


def _of(answer: Event, name: str) -> Any:
    return (answer.get("metadata") or {}).get(name)


def _line(shown: dict[str, Any]) -> dict[str, str]:
    return {key: str(shown.get(key) or "") for key in ("country", "category", "name", "phone")}
