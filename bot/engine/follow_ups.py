"""A message in the middle of a conversation as what it answers or asks there, beside what its intent looks like.

Asked whether they can talk, people write "only text, they listen, and what if he finds out": an answer inside a
sentence, and a question. The classifier of follow-ups reads it (`bot/nlu/follow_up_classifier.py`); here it is decided
whether the conversation lets it mean that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.subject import OF_AN_OFFER
from bot.actions.turn import Question
from bot.engine.follow_up_kinds import (
    ADVICE,
    ANSWERED_BESIDE,
    ANSWERS,
    BARE,
    BEFORE_ALL,
    BETTER_THAN_AGAIN,
    ENDS_THE_NEED,
    LIKELY_ACT,
    NEVER_GUESSED,
    NO_FEAR_OF_THEM,
    NOT_OF,
    OF_ANOTHER,
    OF_LINES,
    OF_OFFERS,
    OF_ONESELF,
    OF_PICTURES,
    OWN,
    RAISES,
    READ_AS_ELSE,
    SAID_BY_ADVICE,
    SURE_BESIDE,
    SURE_BESIDE_ALARM,
    SURE_OF_RANSOM,
    SURE_TO_HIDE_FROM_A_WITNESS,
    TOLD_AT_FIRST,
    WITH_PICTURES,
)
from bot.engine.follow_up_readings import Reading, readings
from bot.engine.in_context import by_phrase, suicidal_by_phrase
from bot.engine.rewriting import (
    alarms,
    as_intent,
    confidence_of,
    entities,
    intent_of,
    language_of,
    read_as,
    urgency_of,
)
from bot.engine.workplaces import AT_WORK, guidance_at_work
from bot.nlu.follow_up_classifier import FOLLOW_UP
from bot.nlu.follow_up_model import LEAST, SURE, SURE_OF_ACT
from bot.replies.told import names_pictures
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS, URGENT_TIERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.engine.rewriting import Known

#: So many words that name a place tell hardly more.
FEW_WITH_PLACE = 5
#: Where the processor says which button the first word of a longer message is: {"question", "choice", "sure"}.
LEADING = "leading"
#: Where an answer is left that was given beside what the message is read as.
BESIDE = "beside"
#: The entity with the response that answers what else is asked.
ALSO = "also"
#: Where the log finds the kind that a message was read as, and how surely: {"name", "confidence"}.
READ_AS = "read_follow_up"


def is_sure(parsed: dict[str, Any]) -> bool:
    """Whether a kind is read that is more than a guess."""
    return any(each.sure >= SURE for each in readings(parsed))


def is_another_subject(parsed: dict[str, Any]) -> bool:
    """Whether the classifier reads what words on a list only seem to ask: "will the embassy help?" fears no embassy."""
    return any(each.kind in NO_FEAR_OF_THEM and each.sure >= SURE for each in readings(parsed))


def has_answer(kind: str) -> bool:
    """Whether the dialogue answers a kind with what it has, and not with a response of the kind's own."""
    return kind in ANSWERS or kind in READ_AS_ELSE


def as_follow_up(parsed: dict[str, Any], known: Known) -> dict[str, Any] | None:
    """The message as the follow-up that it is; None where it is none, or an alarm comes before it.

    Args:
        parsed: the message, its alarm weighed by the conversation (`in_context`).
        known: what the conversation is about.
    """
    if intent_of(parsed) in ("affirm", "deny") and len(str(parsed.get("text") or "").split()) <= BARE:
        return None
    found = {each.kind: each.sure for each in readings(parsed)}
    suicidal = "self_harm" in (known.need, intent_of(parsed))
    in_need = suicidal or known.need in URGENT_INTENTS
    if known.need != "self_harm" and suicidal_by_phrase(parsed):
        return read_as_suicidal(parsed)
    safe_now = found.get("took_a_step", 0) >= SURE_BESIDE_ALARM > found.get("took_something", 0)
    if in_need and not safe_now and found.get("took_something", 0) >= (LIKELY_ACT if suicidal else SURE_OF_ACT):
        return as_act(parsed) | _named(Reading("took_something", found["took_something"]))
    if known.need == "self_harm" and found.get("medical", 0) >= SURE:  # "I feel sick and cold" of who wanted to die
        return as_act(parsed) | _named(Reading("medical", found["medical"]))
    taken = _taken(parsed, known)
    if not taken:
        return None
    read = _read(parsed, taken[0].kind, known) | _named(taken[0])
    answers = [ANSWERS[each.kind] for each in taken[1:] if ANSWERS.get(each.kind, ("",))[0] == Question.CONTACT]
    return read | ({BESIDE: {"question": answers[0][0].value, "choice": answers[0][1]}} if answers else {})


def _named(reading: Reading) -> dict[str, Any]:
    """What the log keeps of it: staff see by it why this was answered, and can put it right."""
    return {READ_AS: {"name": reading.kind, "confidence": round(min(reading.sure, 1.0), 4)}}


def _taken(parsed: dict[str, Any], known: Known) -> list[Reading]:
    """The kinds that the conversation lets the message mean, the one that leads first."""
    found = readings(parsed, lambda kind: _fits(kind, known))
    return [each for each in found if _counts(each.kind, each.sure, parsed, known)]


def _counts(kind: str, sure: float, parsed: dict[str, Any], known: Known) -> bool:
    """Whether the conversation lets a message mean this kind, as surely as it is read."""
    least = SURE if kind == "not_safe" and known.question == Question.SAFE else LEAST.get(kind, SURE)
    if _advice_was_said(known) and kind not in NEVER_GUESSED:
        least = min(least, BETTER_THAN_AGAIN)
    refuses = known.question == Question.COUNTRY and intent_of(parsed) == "deny" and sure < SURE_BESIDE_ALARM
    if kind in OF_PICTURES and known.need not in WITH_PICTURES:
        least = SURE_BESIDE_ALARM
    if kind == "someone_near" and known.need not in OWN:
        least = SURE_TO_HIDE_FROM_A_WITNESS
    if kind in ("tells_more", "line_abroad") and _is_a_place(parsed):
        return False
    if kind == "someone_near" and known.question == Question.CONTACT and _can_only_write(parsed):
        return False  # "I cannot call, she hears" says how they can be reached, and goes on
    if kind == "not_for_me" and alarms(parsed) and intent_of(parsed) != known.need:
        return False  # "they force me to sell sex" speaks of no line
    if kind == "who_wrote_here" and (alarms(parsed) or (parsed.get("urgency") or {}).get("asks")):
        return False  # "what?? he says he is outside my house now"
    if kind == "not_this" and alarms(parsed) and not _takes_back_suicide(parsed, known, sure):
        return False  # "he is my husband, he beats me, it is no trafficking" takes nothing back that matters
    alarm_first = kind not in RAISES and kind != "not_this" and _alarm_comes_first(parsed, known, sure)
    return sure >= least and _fits(kind, known) and not refuses and not alarm_first


def _is_a_place(parsed: dict[str, Any]) -> bool:
    """Whether a message is hardly more than a place: "no, she is in India"."""
    named = (parsed.get("whereabouts") or {}).get("country")
    return bool(named) and len(str(parsed.get("text") or "").split()) <= FEW_WITH_PLACE


def _can_only_write(parsed: dict[str, Any]) -> bool:
    return any(each.kind == "text_only" and each.sure >= SURE for each in readings(parsed))


def _takes_back_suicide(parsed: dict[str, Any], known: Known, sure: float) -> bool:
    """Whether suicidal words are surely denied where the bot read some: "I don't want to kill myself"."""
    return known.need == "self_harm" == intent_of(parsed) and sure >= SURE_BESIDE_ALARM


def _advice_was_said(known: Known) -> bool:
    """Whether all that the bot would say to this need otherwise was said to it already."""
    urgent = known.need in URGENT_INTENTS and any(name.startswith(ADVICE) for name in known.said)
    return urgent or (known.need in NEED_INTENTS and f"utter_{known.need}" in known.said)


def with_questions_beside(parsed: dict[str, Any], known: Known) -> dict[str, Any]:
    """The message with what else is surely asked in it: answered before the lines of the reply.

    "He keeps my passport. Will they deport me?" is the alarm and the question.
    """
    need = known.need or intent_of(parsed)
    read = {str(each["value"]) for each in parsed.get("entities") or ()}
    suicidal = intent_of(parsed) == "self_harm"  # nothing comes between them and the crisis line
    if need not in NEED_INTENTS or read & ENDS_THE_NEED or suicidal:
        return parsed
    answered = (
        read
        | SAID_BY_ADVICE.get(str(need), frozenset())
        | {
            kind
            for kind, (_, choice) in ANSWERS.items()
            for each in parsed.get("entities") or ()
            if each["value"] == choice
        }
    )
    about = replace(known, need=need)
    found = readings(parsed)
    for kind, sure in found:
        if kind in _only_seems(parsed, found):
            continue
        pictures = kind in OF_PICTURES and need not in WITH_PICTURES
        least = SURE_BESIDE_ALARM if pictures or known.need is None else SURE_BESIDE
        if kind in ANSWERED_BESIDE and kind not in answered and sure >= least and _fits(kind, about):
            also = entities(**{ALSO: ANSWERED_BESIDE[kind]})
            return {**parsed, "entities": [*(parsed.get("entities") or ()), *also]}
    return parsed


def _only_seems(parsed: dict[str, Any], found: Iterable[Reading]) -> set[str]:
    """Kinds that nothing is asked by: "no, I am in Turkey" asks nothing of lines in Turkey.

    Whose passport is with the agent is not without papers.
    """
    kept = any(each.kind == "documents_taken" and each.sure >= SURE_BESIDE_ALARM for each in found)
    return ({"line_abroad"} if _is_a_place(parsed) else set()) | ({"no_papers"} if kept else set())


def as_first_message(parsed: dict[str, Any]) -> dict[str, Any]:
    """A first message, where a kind of follow-up tells what its intent alone does not.

    Pills that were taken are an emergency. Of a person who is missing, and of one who is held for money, what to do is
    said, instead of advice to talk with them, or to block the sender.
    """
    found = {each.kind: each.sure for each in readings(parsed)}
    intent = intent_of(parsed)
    if intent == "self_harm" and found.get("took_something", 0) >= LIKELY_ACT:
        return as_act(parsed)
    attack = by_phrase(parsed) and urgency_of(parsed) == "emergency"
    whole = {
        each["name"]: each["confidence"] for each in (parsed.get(FOLLOW_UP) or ())[:1]
    }  # "10 a day" asks no ransom
    least = {"ransom": SURE_OF_RANSOM} if intent in OWN else {}  # who is held may tell what is asked for them
    told = next((kind for kind in TOLD_AT_FIRST if whole.get(kind, 0) >= least.get(kind, SURE_BESIDE_ALARM)), None)
    by_words = names_pictures(str(parsed.get("text") or ""), language_of(parsed))
    pictures = by_words or (intent == "image_blackmail" and by_phrase(parsed))
    if intent == "image_blackmail" and not pictures and found.get("ransom", 0) >= BETTER_THAN_AGAIN:
        told = "ransom"  # money is asked for a person, and not for pictures
    if whole.get("ransom", 0) >= SURE_OF_RANSOM:  # a video of a beating is a picture, too
        told, pictures = "ransom", False
    blackmailed = intent == "image_blackmail" and pictures and confidence_of(parsed) >= SURE_BESIDE_ALARM
    if told is None or intent not in OF_ANOTHER or attack or blackmailed:
        return parsed
    return as_intent(parsed, "worried_about_someone", topic=f"follow_up_{told}")


def with_answer_before(parsed: dict[str, Any], known: Known, follow_up: dict[str, Any] | None) -> dict[str, Any] | None:
    """The message with the answer that its first word gives: "2. but he hears", "yes. will they tell my boss?".

    What follows is answered, and the answer kept; "no" and "near" to the question whether somebody is safe come before
    it. None where no mark sets the first word off: "no tengo dinero" is no answer to "Are you safe?".
    """
    led = parsed.get(LEADING)
    if not led or led["question"] != known.question:
        return None
    if not led["sure"]:
        return None
    answer = as_intent(parsed, "answer", question=led["question"], choice=led["choice"]) | {"other_intents": []}
    if (follow_up or alarms(parsed)) and (led["question"], led["choice"]) not in BEFORE_ALL:
        return (follow_up or parsed) | {BESIDE: {"question": led["question"], "choice": led["choice"]}}
    return answer


def read_as_suicidal(parsed: dict[str, Any]) -> dict[str, Any]:
    """Suicidal words beside another alarm, "he sends them to all. i want to die": they come first, and it with them."""
    others = [name for name in (intent_of(parsed), *(parsed.get("other_intents") or ())) if name != "self_harm"]
    return {**parsed, "intent": {"name": "self_harm", "confidence": 1.0}, "other_intents": list(dict.fromkeys(others))}


def as_act(parsed: dict[str, Any]) -> dict[str, Any]:
    """Suicidal words with an act under way, or the means at hand: an emergency (taxonomy)."""
    urgency = {**(parsed.get("urgency") or {}), "tier": "emergency", "asks": False}
    return {**parsed, "intent": {"name": "self_harm", "confidence": 1.0}, "urgency": urgency}


def _fits(kind: str, known: Known) -> bool:
    """Whether the kind has its subject in this conversation."""
    if kind == "am_safe":
        return known.question == Question.SAFE or known.tier == "emergency"
    if kind == "took_something":
        return False
    if known.need == "find_helpline" or known.need in OF_AN_OFFER:
        return kind in (OF_LINES if known.need == "find_helpline" else OF_OFFERS)
    if kind in NOT_OF.get(str(known.need), ()):
        return False
    if kind in OF_ONESELF and known.need not in OWN and known.question != Question.SAFE:
        return False
    return known.need in NEED_INTENTS


def _alarm_comes_first(parsed: dict[str, Any], known: Known, sure: float) -> bool:
    """Whether the message raises an alarm that the conversation has not, or not for this need."""
    if not alarms(parsed):
        return False
    rises = urgency_of(parsed) == "emergency" and known.tier != "emergency"
    another = known.need not in URGENT_INTENTS or intent_of(parsed) != known.need
    if by_phrase(parsed) and (rises or another):
        return True
    return (rises or another) and sure < SURE_BESIDE_ALARM


def _read(parsed: dict[str, Any], kind: str, known: Known) -> dict[str, Any]:
    if kind == "am_safe":
        return read_as(parsed, "answer", question=Question.SAFE.value, choice="yes")
    if kind == "who_wrote_here":
        return read_as(parsed, "bot_challenge", question=Question.PHONE.value, choice="other")
    if kind == "what_next":
        return read_as(parsed, "more")
    if kind == "at_work":
        return _of_work(parsed, known)
    if kind == "text_only" and known.tier == "emergency":  # the number comes first, with how to call without a word
        urgency = {**(parsed.get("urgency") or {}), "tier": "emergency", "asks": False}
        return as_intent(parsed, str(known.need), question=Question.CONTACT.value, choice="text") | {"urgency": urgency}
    question, choice = ANSWERS.get(kind, (Question.FOLLOW_UP, kind))
    if kind not in RAISES:
        parsed = _at_ease(parsed, known, asks=kind == "tells_more")
    elif kind == "someone_near":
        parsed = {**parsed, "urgency": {**(parsed.get("urgency") or {}), "asks": False}}
    return as_intent(parsed, "answer", question=question.value, choice=choice) | {"other_intents": []}


def _at_ease(parsed: dict[str, Any], known: Known, *, asks: bool) -> dict[str, Any]:
    """The message without an alarm of its own: a question in an urgent need is as urgent as that need."""
    asks = asks and bool((parsed.get("urgency") or {}).get("asks"))
    tier = known.tier if known.tier in URGENT_TIERS else "concern" if known.need in NEED_INTENTS else "information"
    return {**parsed, "urgency": {**(parsed.get("urgency") or {}), "tier": tier, "asks": asks}}


def _of_work(parsed: dict[str, Any], known: Known) -> dict[str, Any]:
    """The guidance of the workplace that is named, or of anybody at work."""
    intent, topic = guidance_at_work(str(parsed.get("text") or ""), known.language) or (AT_WORK, {})
    return read_as(parsed, intent, **topic)
