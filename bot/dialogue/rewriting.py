"""Rewrites a message as another intent or urgency than it was understood as; gives a new one and keeps the old."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from bot.message_values import intent_of, verdict_of
from bot.taxonomy import Tier
from bot.understood import ENTITIES, INTENT, OTHER_INTENTS, READ_AS, URGENCY, Entity, Understood, UrgencyVerdict

if TYPE_CHECKING:
    from bot.taxonomy import IntentName

#: Confidence of an intent that the conversation rules out, or puts in the place of another: it counts as not
#: understood.
NO_CONFIDENCE = 0.01


def read_as(parsed: Understood, intent: IntentName, **values: str) -> Understood:
    """The message as another intent; what else it seemed to be about was a guess at the same words."""
    calm = with_urgency(parsed, tier=Tier.CONVERSATION, asks=False)
    return as_intent(calm, intent, **values) | {OTHER_INTENTS: []}


def as_intent(parsed: Understood, intent: IntentName, **values: str) -> Understood:
    """The message as an intent that is sure, with the verdict on its urgency as it was."""
    return {**parsed, INTENT: {"name": intent, "confidence": 1.0}, ENTITIES: entities(**values)}


def as_call_for_help(parsed: Understood) -> Understood:
    """The message as an urgent call for help, of which no more is known: the number, and whether they are safe."""
    return as_intent(with_urgency(parsed, tier=Tier.URGENT, asks=False), "ask_for_help")


def as_answer(parsed: Understood, question: str, choice: str, *, tier: Tier | None = None) -> Understood:
    """The message as an answer of the dialogue, with its verdict on urgency and its further needs as they were.

    Where a tier is given it is as urgent as that and about nothing else, and nobody is asked whether they are safe.
    """
    if tier is not None:
        parsed = with_urgency(parsed, tier=tier, asks=False) | {OTHER_INTENTS: []}
    return as_intent(parsed, "answer", question=str(question), choice=choice)


def named_kind(kind: str, sure: float = 1.0) -> Understood:
    """What the log keeps of the kind that was read: staff see by it why this was answered, and can put it right."""
    return {READ_AS: {"name": kind, "confidence": round(min(sure, 1.0), 4)}}


def with_urgency(parsed: Understood, **verdict: Unpack[UrgencyVerdict]) -> Understood:
    """The message with these values in its verdict on urgency, `tier` or `asks`, and the others as they were."""
    return {**parsed, URGENCY: {**verdict_of(parsed), **verdict}}


def entities(**values: str) -> list[Entity]:
    """Entities as Rasa writes them."""
    return [{"entity": name, "value": value} for name, value in values.items()]


def read_as_suicidal(parsed: Understood) -> Understood:
    """Suicidal words beside another alarm, "he sends them to all. i want to die": they come first, and it with them."""
    others = [name for name in (intent_of(parsed), *(parsed.get(OTHER_INTENTS) or ())) if name != "self_harm"]
    return {**parsed, INTENT: {"name": "self_harm", "confidence": 1.0}, OTHER_INTENTS: list(dict.fromkeys(others))}


def as_suicidal(parsed: Understood) -> Understood:
    """Words of dying without an act: the crisis line, at once (safety.md, Conduct 11)."""
    return with_urgency(read_as_suicidal(parsed), tier=Tier.URGENT, asks=False)


def as_act(parsed: Understood) -> Understood:
    """Suicidal words with an act under way, or the means at hand: an emergency (taxonomy)."""
    emergency = with_urgency(parsed, tier=Tier.EMERGENCY, asks=False)
    return emergency | {INTENT: {"name": "self_harm", "confidence": 1.0}}
