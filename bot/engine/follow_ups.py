"""A message in the middle of a conversation as what it answers or asks there, beside what its intent looks like.

Asked whether they can talk, people write "only text, they listen, and what if he finds out": an answer inside a
sentence, and a question. The classifier of follow-ups reads it (`bot/nlu/follow_up_classifier.py`); here it is decided
whether the conversation lets it mean that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.turn import Question
from bot.engine.in_context import by_phrase
from bot.engine.rewriting import alarms, as_intent, intent_of, read_as, urgency_of
from bot.engine.workplaces import AT_WORK, guidance_at_work
from bot.nlu.follow_up_model import OTHER
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS, URGENT_TIERS

if TYPE_CHECKING:
    from bot.engine.rewriting import Known

#: Probability from which a kind is taken for what was meant (six in seven then are, of examples held out), and from
#: which it outweighs an alarm, or hides the chat.
SURE, SURE_BESIDE_ALARM, SURE_TO_HIDE = 0.5, 0.75, 0.8
#: Kinds that want more: what tells more is seldom surely only that, who asks "what?" is nobody else, and that somebody
#: is not safe is said in few words that could mean other things, unless they were asked.
_LEAST = {"someone_near": SURE_TO_HIDE, "tells_more": 0.6, "who_wrote_here": 0.75, "not_safe": 0.75}
#: An act under way is an emergency on less than that: an ambulance too many harms nobody.
LIKELY_ACT = 0.4
#: The same where nothing was said of dying: "I took his pills" of a maid who is beaten.
SURE_OF_ACT = 0.85
#: What raises an alarm and is never weighed against one.
_RAISES = frozenset({"not_safe", "took_something", "someone_near", "danger_grows"})
#: What is asked of lines, also by somebody who only asked for their numbers.
_OF_LINES = frozenset(
    {
        "will_they_tell", "no_papers", "line_cost", "line_language", "line_failed", "embassy", "lawyer", "what_to_say",
        "what_happens", "no_police", "where_to_go", "go_home", "trust_number", "unpaid_wages", "text_only", "can_call",
    }
)  # fmt: skip
#: A yes, a no or an "ok" of so few words is no more than that.
_BARE = 2
#: Needs of who writes; "he is still here" of a nurse is no emergency, and "shall I take her phone" no wish to get out.
_OWN = frozenset({"immediate_danger", "being_exploited", "image_blackmail", "self_harm", "left_exploitation"})
_OF_ONESELF = frozenset({"not_safe", "how_to_leave"})
#: What is asked of somebody who is held or exploited, and would be wrong to somebody who wants to die.
_NOT_OF_SELF_HARM = frozenset({"debt", "how_to_leave", "should_i_pay", "at_work"})
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
_TOLD_AT_FIRST = frozenset({"missing", "ransom"})
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


def kind_of(parsed: dict[str, Any]) -> tuple[str, float]:
    """The likeliest kind of follow-up, and its probability; OTHER where there is no classifier."""
    ranking = parsed.get("follow_up") or ()
    return (str(ranking[0]["name"]), float(ranking[0]["confidence"])) if ranking else (OTHER, 0.0)


def is_sure(parsed: dict[str, Any]) -> bool:
    """Whether a kind is read that is more than a guess."""
    kind, sure = kind_of(parsed)
    return kind != OTHER and sure >= SURE


def is_another_subject(parsed: dict[str, Any]) -> bool:
    """Whether the classifier reads what words on a list only seem to ask: "will the embassy help?" fears no embassy."""
    kind, sure = kind_of(parsed)
    return kind in _NO_FEAR_OF_THEM and sure >= SURE


def has_answer(kind: str) -> bool:
    """Whether the dialogue answers a kind with what it has, and not with a response of the kind's own."""
    return kind in _ANSWERS or kind in _READ_AS_ELSE


def as_follow_up(parsed: dict[str, Any], known: Known) -> dict[str, Any] | None:
    """The message as the follow-up that it is; None where it is none, or an alarm comes before it.

    Args:
        parsed: the message, its alarm weighed by the conversation (`in_context`).
        known: what the conversation is about.
    """
    kind, sure = kind_of(parsed)
    if intent_of(parsed) in ("affirm", "deny") and len(str(parsed.get("text") or "").split()) <= _BARE:
        return None
    suicidal = "self_harm" in (known.need, intent_of(parsed))
    in_need = suicidal or known.need in URGENT_INTENTS
    if kind == "took_something" and in_need and sure >= (LIKELY_ACT if suicidal else SURE_OF_ACT):
        return as_act(parsed)
    least = SURE if kind == "not_safe" and known.question == Question.SAFE else _LEAST.get(kind, SURE)
    refuses = known.question == Question.COUNTRY and intent_of(parsed) == "deny" and sure < SURE_BESIDE_ALARM
    if (
        refuses
        or sure < least
        or not _fits(kind, known)
        or (kind not in _RAISES and _alarm_comes_first(parsed, known, sure))
    ):
        return None
    return _read(parsed, kind, known)


def as_first_message(parsed: dict[str, Any]) -> dict[str, Any]:
    """A first message, where a kind of follow-up tells what its intent alone does not.

    Pills that were taken are an emergency. Of a person who is missing, and of one who is held for money, what to do is
    said, instead of advice to talk with them, or to block the sender.
    """
    kind, sure = kind_of(parsed)
    intent = intent_of(parsed)
    if kind == "took_something" and intent == "self_harm":
        return as_act(parsed)
    attack = by_phrase(parsed) and urgency_of(parsed) == "emergency"
    if kind not in _TOLD_AT_FIRST or sure < SURE_BESIDE_ALARM or intent not in _OF_ANOTHER or attack:
        return parsed
    return as_intent(parsed, "worried_about_someone", topic=f"follow_up_{kind}")


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
    if kind in (OTHER, "took_something"):
        return False
    if known.need == "find_helpline":
        return kind in _OF_LINES
    if known.need == "self_harm" and kind in _NOT_OF_SELF_HARM:
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
