"""A message that was understood: what it was read as, rewritten as another intent, and what the conversation knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Unpack

from bot.taxonomy import URGENT_TIERS, tier_of
from bot.turns.session import responses_said, responses_shown
from bot.understood import (
    ENTITIES,
    INTENT,
    LANGUAGE,
    OTHER_INTENTS,
    URGENCY,
    Entity,
    Evidence,
    Understood,
    UrgencyVerdict,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

#: Confidence of an intent that the conversation rules out, or puts in the place of another: it counts as not
#: understood.
NO_CONFIDENCE = 0.01


@dataclass(frozen=True, slots=True)
class Known:
    """What the conversation tells of a message before it is read.

    Args:
        question: what the bot asked last.
        need: the intent that the conversation is about.
        tier: how urgent that was.
        language: that of the conversation.
        shown: names of the responses of the bot's last turn.
        said: names of all responses of this session, the latest first.
        of_another: whether an urgent need was told of a relative or friend.
    """

    question: str | None = None
    need: str | None = None
    language: str | None = None
    tier: str | None = None
    shown: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    of_another: bool = False


def known_of(slot: Callable[[str], str | None], events: Sequence[Mapping[str, Any]]) -> Known:
    """What the conversation tells of the next message; of what was said before the chat was hidden, nothing.

    Args:
        slot: gives the value of a slot by its name.
        events: those of the tracker as dictionaries, before that message is among them.
    """
    question, need, language, tier = map(slot, ("open_question", "last_need", "language", "last_tier"))
    said = responses_said(events)
    shown = tuple(name for name in responses_shown(events, messages_since=0) if name in said)
    return Known(question, need, language, tier, shown, said, bool(slot("of_another")))


def intent_of(parsed: Understood) -> str:
    """Name of the intent."""
    return str((parsed.get(INTENT) or {}).get("name") or "")


def confidence_of(parsed: Understood) -> float:
    """How sure it is."""
    return float((parsed.get(INTENT) or {}).get("confidence") or 0.0)


def language_of(parsed: Understood) -> str | None:
    """The language that it seems to be in: a first message has no other."""
    return (parsed.get(LANGUAGE) or {}).get("code")


def urgency_of(parsed: Understood) -> str:
    """The tier of the verdict; where the gate gave none, that of the intent."""
    return str((parsed.get(URGENCY) or {}).get("tier") or tier_of(intent_of(parsed)))


def alarms(parsed: Understood) -> bool:
    """Whether it is urgent or an emergency."""
    return urgency_of(parsed) in URGENT_TIERS


def is_in_doubt(parsed: Understood) -> bool:
    """Whether the gate has neither raised an alarm nor ruled it out, so that the safety question would be put."""
    return bool((parsed.get(URGENCY) or {}).get("asks"))


def evidence_of(parsed: Understood) -> list[Evidence]:
    """What speaks for the verdict on its urgency, phrases and probabilities."""
    return list((parsed.get(URGENCY) or {}).get("evidence") or ())


def phrases_of(parsed: Understood, intent: str | None = None) -> list[Evidence]:
    """The phrases of that, all of them or those of one intent."""
    phrases = (each for each in evidence_of(parsed) if each["kind"] == "phrase")
    return [each for each in phrases if intent in (None, each.get("intent"))]


def probabilities_of(parsed: Understood, intent: str) -> list[float]:
    """What the model gives an urgent intent, in the whole message and in parts of it."""
    model = (each for each in evidence_of(parsed) if each["kind"] == "model")
    return [float(each["probability"]) for each in model if each["intent"] == intent]


def read_as(parsed: Understood, intent: str, **values: str) -> Understood:
    """The message as another intent; what else it seemed to be about was a guess at the same words."""
    calm = with_urgency(parsed, tier="conversation", asks=False)
    return as_intent(calm, intent, **values) | {OTHER_INTENTS: []}


def as_intent(parsed: Understood, intent: str, **values: str) -> Understood:
    """The message as an intent that is sure, with the verdict on its urgency as it was."""
    return {**parsed, INTENT: {"name": intent, "confidence": 1.0}, ENTITIES: entities(**values)}


def with_urgency(parsed: Understood, **verdict: Unpack[UrgencyVerdict]) -> Understood:
    """The message with these values in its verdict on urgency, `tier` or `asks`, and the others as they were."""
    return {**parsed, URGENCY: {**(parsed.get(URGENCY) or {}), **verdict}}


def entities(**values: str) -> list[Entity]:
    """Entities as Rasa writes them."""
    return [{"entity": name, "value": value} for name, value in values.items()]


def read_as_suicidal(parsed: Understood) -> Understood:
    """Suicidal words beside another alarm, "he sends them to all. i want to die": they come first, and it with them."""
    others = [name for name in (intent_of(parsed), *(parsed.get(OTHER_INTENTS) or ())) if name != "self_harm"]
    return {**parsed, INTENT: {"name": "self_harm", "confidence": 1.0}, OTHER_INTENTS: list(dict.fromkeys(others))}


def as_suicidal(parsed: Understood) -> Understood:
    """Words of dying without an act: the crisis line, at once (safety.md, Conduct 11)."""
    return with_urgency(read_as_suicidal(parsed), tier="urgent", asks=False)


def as_act(parsed: Understood) -> Understood:
    """Suicidal words with an act under way, or the means at hand: an emergency (taxonomy)."""
    emergency = with_urgency(parsed, tier="emergency", asks=False)
    return emergency | {INTENT: {"name": "self_harm", "confidence": 1.0}}
