"""What people answer in their own words: a place, an age or a refusal, whatever the message looks like to the model.

The model reads each message alone. "No, I am in Turkey" looks like a no to it, "30 years old" like a survivor's story,
and "I don't want to say" like nothing at all. What the conversation asked tells what such a message is.
"""

from __future__ import annotations

from typing import Any

from bot.actions.doubt import SURE
from bot.actions.turn import Question
from bot.taxonomy import CONCERN_INTENTS, URGENT_INTENTS, tier_of

#: A longer message holds more than an answer.
MOST_WORDS = 8
#: Words beside an age that change nothing: "no im 17".
MOST_BESIDE_AGE = 2
_YES_OR_NO = frozenset({"affirm", "deny"})
#: Guesses that are never made an answer of: to hide the chat can't wait.
_KEPT = frozenset({"quick_exit", "tell_location"})
_ABOUT_PLACE = frozenset({Question.COUNTRY, Question.COUNTRY_RIGHT})
_IN_NEED = frozenset({*URGENT_INTENTS, *CONCERN_INTENTS})


def as_answer(parsed: dict[str, Any], open_question: str | None, last_need: str | None) -> dict[str, Any]:
    """The message as it is understood, or as the answer that the conversation makes of it.

    A message with an alarm is not touched, unless it is nothing but the age of an adult. The safety question goes
    where a short answer was only half understood.

    Args:
        parsed: what the graph understood.
        open_question: what the bot asked last.
        last_need: the intent that the conversation is about.
    """
    intent = str((parsed.get("intent") or {}).get("name") or "")
    words = str(parsed.get("text") or "").split()
    if not words or len(words) > MOST_WORDS or intent in _KEPT:
        return parsed
    minor = _age_alone(parsed, open_question) if last_need in _IN_NEED else None
    alarm = _tier(parsed, intent) in ("emergency", "urgent")
    if alarm and (minor is not False or _phrases(parsed)):
        return parsed
    if minor is not None:
        return _read_as(parsed, "answer", question=Question.UNDER_18.value, choice="yes" if minor else "no")
    calm = _tier(parsed, intent) == "conversation"
    guessed = calm and _confidence(parsed) < SURE
    if (guessed or intent in _YES_OR_NO) and _tells_place(parsed, open_question):
        return _read_as(parsed, "tell_location")
    if guessed and intent == "deny" and open_question == Question.COUNTRY:
        return {**parsed, "intent": {"name": "deny", "confidence": 1.0}, "other_intents": []}
    return parsed


def _tier(parsed: dict[str, Any], intent: str) -> str:
    return str((parsed.get("urgency") or {}).get("tier") or tier_of(intent))


def _confidence(parsed: dict[str, Any]) -> float:
    return float((parsed.get("intent") or {}).get("confidence") or 0.0)


def _phrases(parsed: dict[str, Any]) -> bool:
    return any(found["kind"] == "phrase" for found in (parsed.get("urgency") or {}).get("evidence") or ())


def _age_alone(parsed: dict[str, Any], open_question: str | None) -> bool | None:
    """Whether somebody is under 18, where the message says hardly more than an age."""
    age = parsed.get("age")
    if not age or age.get("start") is None:
        return None
    if not (age["minor"] or age["own"] or open_question == Question.UNDER_18):
        return None
    text = str(parsed.get("text") or "")
    beside = f"{text[: age['start']]} {text[age['end'] :]}".split()
    return bool(age["minor"]) if len(beside) <= MOST_BESIDE_AGE else None


def _tells_place(parsed: dict[str, Any], open_question: str | None) -> bool:
    """Whether a place is named where the person may be; one that can be several is asked about only if asked for."""
    here = parsed.get("whereabouts") or {}
    return bool(here.get("country") or (here.get("candidates") and open_question in _ABOUT_PLACE))


def _read_as(parsed: dict[str, Any], intent: str, **entities: str) -> dict[str, Any]:
    """The message as another intent; what else it seemed to be about was a guess at the same words."""
    return {
        **parsed,
        "intent": {"name": intent, "confidence": 1.0},
        "entities": [{"entity": name, "value": value} for name, value in entities.items()],
        "urgency": {**(parsed.get("urgency") or {}), "tier": "conversation", "asks": False},
        "other_intents": [],
    }
