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
from bot.engine.follow_up_readings import readings
from bot.engine.in_context import by_phrase
from bot.engine.rewriting import alarms, as_intent, confidence_of, entities, intent_of, read_as, urgency_of
from bot.engine.workplaces import AT_WORK, guidance_at_work
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS, URGENT_TIERS

if TYPE_CHECKING:
    from bot.engine.rewriting import Known

#: Probability from which a kind is taken for what was meant (six in seven then are, of examples held out), and from
#: which it outweighs an alarm, or hides the chat.
SURE, SURE_BESIDE_ALARM, SURE_TO_HIDE = 0.5, 0.75, 0.8
#: Kinds that want more. Whom it is about changes all advice, and "I have a sister" says nothing of it; what tells more
#: is seldom surely only that; who asks "what?" is nobody else; and that somebody is not safe is said in few words that
#: could mean other things, unless they were asked.
_LEAST = {"someone_near": SURE_TO_HIDE, "not_me": 0.75, "tells_more": 0.6, "who_wrote_here": 0.75, "not_safe": 0.75}
#: From which a kind is answered where the advice for the need was said: more than half are right from here on, and the
#: same advice again is right for none.
BETTER_THAN_AGAIN = 0.4
#: From which a further question of the message is answered beside what it was read as.
SURE_BESIDE = 0.5
#: An act under way is an emergency on less than that: an ambulance too many harms nobody.
LIKELY_ACT = 0.4
#: The same where nothing was said of dying: "I took his pills" of a maid who is beaten.
SURE_OF_ACT = 0.85
#: What raises an alarm and is never weighed against one.
_RAISES = frozenset({"not_safe", "took_something", "someone_near", "danger_grows"})
#: What changes what the conversation is about, or hides it, is never guessed.
_NEVER_GUESSED = frozenset(
    {
        "not_me",
        "not_this",
        "just_asking",
        "at_work",
        "who_wrote_here",
        "someone_near",
        "not_safe",
        "tells_more",
        "took_something",
    }
)
#: What is answered beside something else, each with a text of its own.
ANSWERED_BESIDE = {
    "will_they_tell": "utter_first_ask_them", "line_cost": "utter_cost", "line_language": "utter_line_language",
    "what_to_say": "utter_what_to_say", "should_i_go": "utter_please_do_not_go", "should_i_pay": "utter_before_you_pay",
    **{
        kind: f"utter_follow_up_{kind}"
        for kind in (
            "no_papers", "embassy", "lawyer", "unpaid_wages", "documents_taken", "where_to_go", "how_to_leave", "debt",
            "pictures_down", "pictures_feared", "go_home", "what_happens", "medical", "no_police", "family_threatened",
            "trust_number", "line_hours", "line_who", "line_abroad", "call_for_me", "counselling",
            "money_lost", "make_it_worse", "basic_needs",
        )
    },
}  # fmt: skip
#: After these nothing is left that a question could be about.
_ENDS_THE_NEED = frozenset({"not_this", "just_asking"})
#: Kinds that are about pictures: elsewhere "they will see" means the phone.
_OF_PICTURES = frozenset({"pictures_down", "pictures_feared"})
_WITH_PICTURES = frozenset({"image_blackmail", "child_at_risk", "self_harm", "left_exploitation"})
#: What is asked of lines, also by somebody who only asked for their numbers.
_OF_LINES = frozenset(
    {
        "will_they_tell", "no_papers", "line_cost", "line_language", "line_failed", "embassy", "lawyer", "what_to_say",
        "what_happens", "no_police", "where_to_go", "go_home", "trust_number", "unpaid_wages", "text_only", "can_call",
        "line_hours", "line_who", "line_abroad", "not_for_me", "call_for_me", "delete_chat", "make_it_worse",
    }
)  # fmt: skip
#: What is told about an offer, a contact or work that was asked about: who paid already is no job seeker any more.
_OF_OFFERS = frozenset({"money_lost", "unpaid_wages", "documents_taken", "pictures_down", "pictures_feared"})
#: A yes, a no or an "ok" of so few words is no more than that.
_BARE = 2
#: Needs of who writes; "he is still here" of a nurse is no emergency, and "shall I take her phone" no wish to get out.
_OWN = frozenset({"immediate_danger", "being_exploited", "image_blackmail", "self_harm", "left_exploitation"})
_OF_ONESELF = frozenset({"not_safe", "how_to_leave"})
#: What is asked of somebody who is held or exploited, and would be wrong to somebody who wants to die; what is asked by
#: somebody who works elsewhere: "no money" of a boy who is blackmailed is no wage.
_NOT_OF = {
    "self_harm": frozenset({"debt", "how_to_leave", "should_i_pay", "at_work"}),
    "image_blackmail": frozenset({"unpaid_wages", "documents_taken", "embassy", "go_home", "debt", "at_work"}),
}
#: Kinds that an answer of the dialogue is there for already: its question and choice.
_ANSWERS = {
    "not_safe": (Question.SAFE, "no"),
    "someone_near": (Question.SAFE, "near"),
    "text_only": (Question.CONTACT, "text"),
    "can_call": (Question.CONTACT, "speak"),
    "will_they_tell": (Question.LINE, "told_on"),
    "line_cost": (Question.LINE, "cost"),
    "line_language": (Question.LINE, "language"),
    "line_failed": (Question.LINE, "unanswered"),
    "what_to_say": (Question.LINE, "what_to_say"),
    "should_i_go": (Question.SHOULD_I, "go"),
    "should_i_pay": (Question.SHOULD_I, "pay"),
}
#: Kinds that are what a first message is about, where it is about somebody in need.
_TOLD_AT_FIRST = ("ransom", "missing")
_OF_ANOTHER = NEED_INTENTS - {"self_harm", "left_exploitation", "immediate_danger"}
#: Kinds that share words with the fear of being reported, and with wishes to go there.
_NO_FEAR_OF_THEM = frozenset({"embassy", "go_home", "lawyer", "not_me", "not_this", *_RAISES})
#: Answers that come before whatever follows them.
_BEFORE_ALL = frozenset({(Question.SAFE, "no"), (Question.SAFE, "near")})
#: Kinds that are read as another intent, or as an act under way.
_READ_AS_ELSE = frozenset({"am_safe", "who_wrote_here", "what_next", "at_work", "took_something"})
#: Where the processor says which button the first word of a longer message is: {"question", "choice", "sure"}.
LEADING = "leading"
#: Where an answer is left that was given beside what the message is read as.
BESIDE = "beside"
#: The entity with the response that answers what else is asked.
ALSO = "also"
#: How the names of the responses begin that are all that is said of an urgent need otherwise.
_ADVICE = ("utter_urgent_", "utter_emergency")


def is_sure(parsed: dict[str, Any]) -> bool:
    """Whether a kind is read that is more than a guess."""
    return any(each.sure >= SURE for each in readings(parsed))


def is_another_subject(parsed: dict[str, Any]) -> bool:
    """Whether the classifier reads what words on a list only seem to ask: "will the embassy help?" fears no embassy."""
    return any(each.kind in _NO_FEAR_OF_THEM and each.sure >= SURE for each in readings(parsed))


def has_answer(kind: str) -> bool:
    """Whether the dialogue answers a kind with what it has, and not with a response of the kind's own."""
    return kind in _ANSWERS or kind in _READ_AS_ELSE


def as_follow_up(parsed: dict[str, Any], known: Known) -> dict[str, Any] | None:
    """The message as the follow-up that it is; None where it is none, or an alarm comes before it.

    Args:
        parsed: the message, its alarm weighed by the conversation (`in_context`).
        known: what the conversation is about.
    """
    if intent_of(parsed) in ("affirm", "deny") and len(str(parsed.get("text") or "").split()) <= _BARE:
        return None
    found = {each.kind: each.sure for each in readings(parsed)}
    suicidal = "self_harm" in (known.need, intent_of(parsed))
    in_need = suicidal or known.need in URGENT_INTENTS
    if in_need and found.get("took_something", 0) >= (LIKELY_ACT if suicidal else SURE_OF_ACT):
        return as_act(parsed)
    taken = kinds_taken(parsed, known)
    if not taken:
        return None
    read = _read(parsed, taken[0], known)
    answers = [_ANSWERS[kind] for kind in taken[1:] if _ANSWERS.get(kind, ("",))[0] == Question.CONTACT]
    return read | ({BESIDE: {"question": answers[0][0].value, "choice": answers[0][1]}} if answers else {})


def kinds_taken(parsed: dict[str, Any], known: Known) -> list[str]:
    """The kinds that the conversation lets the message mean, the one that leads first."""
    return [each.kind for each in readings(parsed) if _counts(each.kind, each.sure, parsed, known)]


def _counts(kind: str, sure: float, parsed: dict[str, Any], known: Known) -> bool:
    """Whether the conversation lets a message mean this kind, as surely as it is read."""
    least = SURE if kind == "not_safe" and known.question == Question.SAFE else _LEAST.get(kind, SURE)
    if _advice_was_said(known) and kind not in _NEVER_GUESSED:
        least = min(least, BETTER_THAN_AGAIN)
    refuses = known.question == Question.COUNTRY and intent_of(parsed) == "deny" and sure < SURE_BESIDE_ALARM
    if kind in _OF_PICTURES and known.need not in _WITH_PICTURES:
        least = SURE_BESIDE_ALARM
    if kind == "not_this" and alarms(parsed):
        return False  # "he is my husband, he beats me, it is no trafficking" takes nothing back that matters
    alarm_first = kind not in _RAISES and _alarm_comes_first(parsed, known, sure)
    return sure >= least and _fits(kind, known) and not refuses and not alarm_first


def _advice_was_said(known: Known) -> bool:
    """Whether all that the bot would say to this need otherwise was said to it already."""
    urgent = known.need in URGENT_INTENTS and any(name.startswith(_ADVICE) for name in known.said)
    return urgent or (known.need in NEED_INTENTS and f"utter_{known.need}" in known.said)


def with_questions_beside(parsed: dict[str, Any], known: Known) -> dict[str, Any]:
    """The message with what else is surely asked in it: answered before the lines of the reply.

    "He keeps my passport. Will they deport me?" is the alarm and the question.
    """
    need = known.need or intent_of(parsed)
    read = {str(each["value"]) for each in parsed.get("entities") or ()}
    if need not in NEED_INTENTS or read & _ENDS_THE_NEED:
        return parsed
    answered = read | {
        kind
        for kind, (_, choice) in _ANSWERS.items()
        for each in parsed.get("entities") or ()
        if each["value"] == choice
    }
    about = replace(known, need=need)
    for kind, sure in readings(parsed):
        pictures = kind in _OF_PICTURES and need not in _WITH_PICTURES
        least = SURE_BESIDE_ALARM if pictures or known.need is None else SURE_BESIDE
        if kind in ANSWERED_BESIDE and kind not in answered and sure >= least and _fits(kind, about):
            also = entities(**{ALSO: ANSWERED_BESIDE[kind]})
            return {**parsed, "entities": [*(parsed.get("entities") or ()), *also]}
    return parsed


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
    told = next((kind for kind in _TOLD_AT_FIRST if found.get(kind, 0) >= SURE_BESIDE_ALARM), None)
    blackmailed = intent == "image_blackmail" and confidence_of(parsed) >= SURE_BESIDE_ALARM  # who pays is held by none
    if told is None or intent not in _OF_ANOTHER or attack or blackmailed:
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
    if (follow_up or alarms(parsed)) and (led["question"], led["choice"]) not in _BEFORE_ALL:
        return (follow_up or parsed) | {BESIDE: {"question": led["question"], "choice": led["choice"]}}
    return answer


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
        return kind in (_OF_LINES if known.need == "find_helpline" else _OF_OFFERS)
    if kind in _NOT_OF.get(str(known.need), ()):
        return False
    if kind in _OF_ONESELF and known.need not in _OWN and known.question != Question.SAFE:
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
    question, choice = _ANSWERS.get(kind, (Question.FOLLOW_UP, kind))
    if kind not in _RAISES:
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
