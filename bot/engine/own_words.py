"""What people answer in their own words: a place, an age or a refusal, whatever the message looks like to the model.

The model reads each message alone. "No, I am in Turkey" looks like a no to it, "30 years old" like a survivor's story,
and "I don't want to say" like nothing at all. What the conversation asked tells what such a message is.
"""

from __future__ import annotations

from typing import Any

from bot.actions.doubt import SURE
from bot.actions.turn import Question
from bot.replies.told import cannot_speak, only_denies, topic_named
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS, URGENT_TIERS, tier_of

#: A longer message holds more than an answer.
MOST_WORDS = 8
#: Words beside an age that change nothing: "no im 17".
MOST_BESIDE_AGE = 2
_YES_OR_NO = frozenset({"affirm", "deny"})
#: Guesses that are never made an answer of: to hide the chat can't wait.
_KEPT = frozenset({"quick_exit", "tell_location"})
#: What "no, I can't talk, he is near" looks like to the model where there is no alarm in it.
_OF_SPEAKING = frozenset({"deny", "talk_to_human", "find_helpline", "ask_privacy"})
_ABOUT_PLACE = frozenset({Question.COUNTRY, Question.COUNTRY_RIGHT})
#: What a conversation is about in which helplines were named.
NAMED_LINES = NEED_INTENTS | {"find_helpline"}
#: Where a no that tells something else is no answer; what was erased would be gone, and a no to that harms nobody.
_NOT_ANSWERED_BY_MORE = NEED_INTENTS | {
    Question.SAFE, Question.COUNTRY, Question.COUNTRY_RIGHT, Question.CONTACT, Question.UNDER_18
}  # fmt: skip


def as_answer(
    parsed: dict[str, Any], open_question: str | None, last_need: str | None, language: str | None = None
) -> dict[str, Any]:
    """The message as it is understood, or as the answer that the conversation makes of it.

    A message with an alarm keeps it, unless it is nothing but the age of an adult; it may say an age or that somebody
    can't speak as well. The safety question goes where a short answer was only half understood.

    Args:
        parsed: what the graph understood.
        open_question: what the bot asked last.
        last_need: the intent that the conversation is about.
        language: that of the conversation.
    """
    intent = _intent(parsed)
    text = str(parsed.get("text") or "")
    short = intent not in _KEPT and 0 < len(text.split()) <= MOST_WORDS
    if short and last_need in NEED_INTENTS and (minor := _age_alone(parsed, open_question)) is not None:
        return _as_age(parsed, minor=minor, last_need=last_need)
    if _alarms(parsed):
        only_text = _tier(parsed) == "emergency" and cannot_speak(text, language)
        return parsed | ({"entities": _entities(question=Question.CONTACT.value, choice="text")} if only_text else {})
    speaks_of_it = intent == last_need or _is_small_talk_guessed(parsed)
    if last_need == "left_exploitation" and speaks_of_it and (topic := topic_named(text, language)):
        urgency = {**(parsed.get("urgency") or {}), "tier": tier_of(last_need)}
        return _as_intent(parsed, last_need, topic=f"{last_need}_{topic}") | {"urgency": urgency}
    return _in_calm(parsed, open_question, last_need, language) if short else _as_told(parsed, open_question, language)


def _in_calm(
    parsed: dict[str, Any], open_question: str | None, last_need: str | None, language: str | None
) -> dict[str, Any]:
    """A short message without an alarm: a place, that somebody can't speak, a refusal, or something that was told.

    "I was moved to Kuwait yesterday" of somebody who is exploited tells the place, and is no story of getting out where
    that is only guessed.
    """
    intent, text = _intent(parsed), str(parsed.get("text") or "")
    guessed = _is_small_talk_guessed(parsed)
    asks = (parsed.get("urgency") or {}).get("asks")
    leads_away = last_need in URGENT_INTENTS and _confidence(parsed) < SURE and not asks
    if (guessed or leads_away or intent in _YES_OR_NO) and _tells_place(parsed, open_question, last_need):
        return _read_as(parsed, "tell_location")
    if last_need in NEED_INTENTS and intent in _OF_SPEAKING and cannot_speak(text, language):
        return _as_answer(parsed, question=Question.CONTACT.value, choice="text")
    if guessed and intent == "deny" and open_question == Question.COUNTRY and only_denies(text, language):
        return {**parsed, "intent": {"name": "deny", "confidence": 1.0}, "other_intents": []}
    return _as_told(parsed, open_question or last_need, language)


def _as_told(parsed: dict[str, Any], open_question: str | None, language: str | None) -> dict[str, Any]:
    """A no beside words that answer nothing is something told: "no, she's at home now", to "Is this in the UK?"."""
    denies = _intent(parsed) == "deny" and _confidence(parsed) >= SURE
    if not denies or open_question not in _NOT_ANSWERED_BY_MORE or only_denies(str(parsed.get("text") or ""), language):
        return parsed
    return _as_answer(parsed, choice="told")


def _as_answer(parsed: dict[str, Any], **entities: str) -> dict[str, Any]:
    """The message as an answer; whether the person is safe is still asked where that is in doubt."""
    return _as_intent(parsed, "answer", **entities)


def _as_age(parsed: dict[str, Any], *, minor: bool, last_need: str | None) -> dict[str, Any]:
    """An age as the answer to the question for it; with an alarm only that of an adult, and nothing with a phrase."""
    if not _alarms(parsed) or (not minor and not _phrases(parsed)):
        return _read_as(parsed, "answer", question=Question.UNDER_18.value, choice="yes" if minor else "no")
    if last_need == "image_blackmail" and not _phrases(parsed):  # "do not pay" stays the advice
        return {**parsed, "entities": _entities(question=Question.UNDER_18.value, choice="yes")}
    return parsed


def _alarms(parsed: dict[str, Any]) -> bool:
    return _tier(parsed) in URGENT_TIERS


def _intent(parsed: dict[str, Any]) -> str:
    return str((parsed.get("intent") or {}).get("name") or "")


def _tier(parsed: dict[str, Any]) -> str:
    return str((parsed.get("urgency") or {}).get("tier") or tier_of(_intent(parsed)))


def _is_small_talk_guessed(parsed: dict[str, Any]) -> bool:
    return _tier(parsed) == "conversation" and _confidence(parsed) < SURE


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


def _tells_place(parsed: dict[str, Any], open_question: str | None, last_need: str | None) -> bool:
    """Whether a place is named where the person may be; one that can be several is asked about only if it matters.

    It does where a place was asked for, and where a no corrects it: "no, she's in Dubai, I am in Uganda".
    """
    here = parsed.get("whereabouts") or {}
    corrects = _intent(parsed) == "deny" and last_need in NEED_INTENTS
    return bool(here.get("country") or (here.get("candidates") and (corrects or open_question in _ABOUT_PLACE)))


def _read_as(parsed: dict[str, Any], intent: str, **entities: str) -> dict[str, Any]:
    """The message as another intent; what else it seemed to be about was a guess at the same words."""
    calm = {**(parsed.get("urgency") or {}), "tier": "conversation", "asks": False}
    return _as_intent(parsed, intent, **entities) | {"urgency": calm, "other_intents": []}


def _as_intent(parsed: dict[str, Any], intent: str, **entities: str) -> dict[str, Any]:
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": _entities(**entities)}


def _entities(**values: str) -> list[dict[str, str]]:
    return [{"entity": name, "value": value} for name, value in values.items()]
