"""Messages as they were read, and conversations that they stand in, for the tests of what follows from them."""

from __future__ import annotations

from typing import Any

from bot.dialogue.alarm_weighing import with_alarm_weighed
from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from bot.nlu.ages import age_said
from bot.payloads import Button, answer
from bot.places import where_is
from bot.typed.choices import Leading

EXPLOITED = Known(need="being_exploited", tier="urgent", language="en")
SAFE = Known(question="safe", need="being_exploited", tier="urgent", language="en")


def said(kind: str, sure: float = 0.9, intent: str = "out_of_scope", **urgency: Any) -> dict[str, Any]:
    """A message that looks like this kind of follow-up, with the verdict on its urgency."""
    return {
        "text": "some words",
        "intent": {"name": intent, "confidence": 0.7},
        "urgency": {"tier": "information", "asks": False, **urgency},
        "other_intents": [],
        "follow_up": [{"name": kind, "confidence": sure}],
    }


def alarm(
    intent: str, probability: float, tier: str = "urgent", phrase: str = "", asks: bool = False
) -> dict[str, Any]:
    """A message that the gate took alarm at, by this probability of its own, or by a phrase."""
    evidence: list[dict[str, Any]] = [{"kind": "model", "intent": intent, "probability": probability}]
    evidence += [{"kind": "phrase", "intent": intent, "phrase": phrase}] if phrase else []
    return {
        "text": "words",
        "intent": {"name": intent, "confidence": 0.9},
        "urgency": {"tier": tier, "asks": asks, "evidence": evidence},
        "intent_ranking": [{"name": intent, "confidence": probability}, {"name": "greet", "confidence": 0.1}],
        "other_intents": [],
    }


def weighed(parsed: dict[str, Any], need: str | None, tier: str | None = None) -> tuple[str, str, bool]:
    """What an alarm is weighed as: intent, tier, and whether it is asked if somebody is safe."""
    found = with_alarm_weighed(parsed, Known(need=need, tier=tier))
    return found["intent"]["name"], found["urgency"]["tier"], found["urgency"]["asks"]


def first_word(question: str, choice: str, *, apart: bool = True) -> Leading:
    """The button that the first word of a message names, with a mark behind it or without."""
    return Leading(Button("", answer(question, choice)), apart)


def values(parsed: dict[str, Any] | None) -> dict[str, str]:
    """Entities by name."""
    return {each["entity"]: each["value"] for each in (parsed or {}).get("entities", ())}


def in_clauses(*kinds: tuple[str, float], words: int = 4, whole: float = 0.45, **urgency: Any) -> dict[str, Any]:
    """A message of several clauses, each of which looks like a kind; as a whole it looks a little like each."""
    clauses = [
        {"name": kind, "confidence": sure, "ranking": [{"name": kind, "confidence": sure}]}
        | {"words": words, "start": 0, "end": 0}
        for kind, sure in kinds
    ]
    ranking = [{"name": kind, "confidence": whole} for kind, _ in kinds]
    return said("other", **urgency) | {"follow_up": ranking, "follow_up_clauses": clauses}


def read(text: str, intent: str, confidence: float = 0.9, **known: Any) -> dict[str, Any]:
    """What becomes of a message that the model took for this intent."""
    age = age_said(text, ["en"], answers=known.get("open_question") == "under_18")
    here = where_is(text, "en")
    parsed = {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "urgency": {
            "tier": known.get("tier", "conversation"),
            "asks": known.get("asks", True),
            "evidence": known.get("evidence", []),
        },
        "whereabouts": {"country": here.country, "candidates": here.candidates},
        "other_intents": ["about_us"],
        "age": age and {"minor": age.minor, "own": age.own, "start": age.start, "end": age.end},
    }
    about = Known(known.get("open_question"), known.get("last_need", "being_exploited"), "en")
    return read_in_conversation(parsed, about)


def intent_of(text: str, intent: str, confidence: float = 0.9, **known: Any) -> str:
    """The intent that is answered."""
    return str(read(text, intent, confidence, **known)["intent"]["name"])
