"""Single values of a message that was understood, whichever of its keys are missing (`bot/understood.py`)."""

from __future__ import annotations

from bot.taxonomy import URGENT_TIERS, IntentName, Tier, intent_named, tier_of
from bot.understood import (
    INTENT,
    INTENT_RANKING,
    LANGUAGE,
    TEXT,
    URGENCY,
    WHEREABOUTS,
    Evidence,
    Understood,
    UrgencyVerdict,
    WhereaboutsFound,
)


def text_of(parsed: Understood) -> str:
    """Its words."""
    return str(parsed.get(TEXT) or "")


def word_count(parsed: Understood) -> int:
    """How many words it has, as blanks part them."""
    return len(text_of(parsed).split())


def whereabouts_of(parsed: Understood) -> WhereaboutsFound:
    """The places that it names, and how; empty where it names none."""
    return parsed.get(WHEREABOUTS) or {}


def intent_of(parsed: Understood) -> IntentName:
    """The intent that it was taken for; `out_of_scope` if it was taken for no intent of ours."""
    return intent_named((parsed.get(INTENT) or {}).get("name")) or "out_of_scope"


def confidence_of(parsed: Understood) -> float:
    """How sure that intent is, from 0 to 1."""
    return float((parsed.get(INTENT) or {}).get("confidence") or 0.0)


def language_of(parsed: Understood) -> str | None:
    """The language that it seems to be in: a first message has no other."""
    return (parsed.get(LANGUAGE) or {}).get("code")


def verdict_of(parsed: Understood) -> UrgencyVerdict:
    """What the gate says of its urgency; empty where it said nothing, as of a button."""
    return parsed.get(URGENCY) or {}


def urgency_of(parsed: Understood) -> Tier:
    """The tier of the verdict; where the gate gave none, that of the intent."""
    return Tier(verdict_of(parsed).get("tier") or tier_of(intent_of(parsed)))


def alarms(parsed: Understood) -> bool:
    """Whether it is urgent or an emergency."""
    return urgency_of(parsed) in URGENT_TIERS


def is_in_doubt(parsed: Understood) -> bool:
    """Whether the gate has neither raised an alarm nor ruled it out; the safety question would then be put."""
    return bool(verdict_of(parsed).get("asks"))


def intent_shares(parsed: Understood) -> dict[str, float]:
    """How likely the message alone is of each intent that the model ranks."""
    return {each["name"]: each["confidence"] for each in parsed.get(INTENT_RANKING) or ()}


def evidence_of(parsed: Understood) -> list[Evidence]:
    """What speaks for the verdict on its urgency, phrases and probabilities."""
    return list(verdict_of(parsed).get("evidence") or ())


def phrases_of(parsed: Understood, intent: IntentName | None = None) -> list[Evidence]:
    """The phrases of that, all of them or those of one intent."""
    phrases = (each for each in evidence_of(parsed) if each["kind"] == "phrase")
    return [each for each in phrases if intent in (None, each.get("intent"))]


def probabilities_of(parsed: Understood, intent: IntentName) -> list[float]:
    """What the model gives an urgent intent, in the whole message and in parts of it."""
    model = (each for each in evidence_of(parsed) if each["kind"] == "model")
    return [float(each["probability"]) for each in model if each["intent"] == intent]


def highest_probability(parsed: Understood, intent: IntentName) -> float:
    """The highest of those; 0 where the model thinks of no such thing."""
    return max(probabilities_of(parsed, intent), default=0.0)


def own_probability(parsed: Understood, intent: IntentName) -> float:
    """The probability of an urgent intent by itself, and not of all of them together; else how sure the intent is."""
    return max(probabilities_of(parsed, intent), default=confidence_of(parsed))
