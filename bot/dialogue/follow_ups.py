"""Reads a message in the middle of a conversation as the follow-up that leads in it, where the conversation has one.

The classifier of follow-ups says what kinds it looks like (`bot/nlu/follow_up_classifier.py`); `follow_up_readings.py`
puts them in order, and `follow_up_weighing.py` says which of them count here. Words of dying lead them all
(`told_of_dying.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.answer_beside import contact_beside, contact_in_a_clause, safe_beside
from bot.dialogue.danger_told import is_surely_in_danger, tells_of_danger
from bot.dialogue.follow_up_answers import answer_to, is_of_contact
from bot.dialogue.follow_up_readings import Reading, of_clauses, readings
from bot.dialogue.follow_up_weighing import counts, may_be
from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_answer, as_intent, named_kind, read_as, with_urgency
from bot.dialogue.told_fact import told_fact
from bot.dialogue.told_of_dying import as_told_of_dying
from bot.dialogue.told_of_offer import as_told_of_offer, is_of_who_went, is_still_of_offer
from bot.dialogue.told_safe import MOST_BESIDE_SAFE, answers_safe, is_new_alarm
from bot.dialogue.workplaces import AT_WORK, guidance_at_work
from bot.follow_up_kind import kind_of
from bot.message_values import alarms, highest_probability, intent_of, is_in_doubt, text_of, word_count
from bot.nlu.follow_up_model import OTHER
from bot.taxonomy import NEED_INTENTS, OFFER_INTENTS, IntentName, Tier
from bot.turns.question import Question
from bot.typed.questions import puts_question
from bot.typed.short_words import is_yes_or_no
from bot.typed.statements import call_failed, called_already
from bot.typed.topics import ailment_named, posts_pictures
from bot.understood import AGE, BESIDE, FOR_NOW, MAY_BE_DANGER, OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: From which the model thinks of danger enough for the number to stand before an answer. Of 369 later messages about an
#: urgent need 60 % of those that tell of danger have as much, and 16 % of the others; 0.55 is reached by 40 and 5 %.
THOUGHT_OF_DANGER = 0.09
#: Somebody comes, now or at a time that is told; and pictures that may be sent.
_COMES, _PICTURES = frozenset({"danger_grows", "someone_near"}), "pictures_feared"
#: Did something safe.
_STEP = "took_a_step"
#: What "I can't call, they said they will know" looks like: it says of no line that nobody answers there.
_MAY_BE_NO_VOICE = frozenset({"tells_more", "line_failed"})
#: Called, and nobody answered or could help.
_CALL_FAILED = "line_failed"
#: What a message about a call that was made looks like.
_OF_A_CALL = frozenset({"call_now", "tells_more"})
#: So few words tell hardly more than that pictures are posted, and when.
MOST_OF_POSTING = 8
#: Says that they are safe.
_SAFE = "am_safe"
#: Is hurt or ill; and what ails somebody who may die within minutes.
_MEDICAL, _KILLS = "medical", frozenset({"bleeding", "unconscious", "heat"})
#: A yes, a no or an "ok" of so few words is no more than that.
BARE = 2


def as_follow_up(parsed: Understood, known: Known) -> Understood | None:
    """The message as the follow-up that it is; None where it is none, or an alarm comes before it.

    Args:
        parsed: the message, its alarm weighed by the conversation (`alarm_weighing.py`).
        known: what the conversation is about.
    """
    if is_of_who_went(parsed, known):
        return None
    parsed = as_told_of_offer(parsed, known)
    if _is_bare(parsed, known):
        return None
    if (told := as_told_of_dying(parsed, known) or _told_though_safe(parsed, known)) is not None:
        return told
    taken = (
        _with_first_aid(_taken(parsed, known), parsed, known)
        or _answer_alone(parsed, known)
        or _safe_alone(parsed, known)
        or _threat_to_post(parsed, known)
    )
    if not taken:
        return _read(parsed, "tells_more", known) if is_still_of_offer(parsed, known) else None
    if taken[0].kind == _STEP:  # "I blocked her. how is it taken down?": the step is acknowledged beside the answer
        taken = [*_asked_beside_step(parsed, known), *taken]
    how = contact_in_a_clause(parsed, known)
    if taken[0].kind in _MAY_BE_NO_VOICE and how:  # "only text, she is in the next room and packs": a line to write to
        taken = how
    elif taken[0].kind == "tells_more" and (fact := told_fact(parsed, known)):
        taken = [fact, *taken[1:]]
    if taken[0].kind == "tells_more" and _tells_of_a_child(parsed, known):  # thanks for it were no answer
        return read_as(parsed, "answer", question=Question.UNDER_18.value, choice="yes")
    read = _read(parsed, taken[0].kind, known) | named_kind(*taken[0])
    beside = [each.kind for each in taken[1:]]
    if not is_of_contact(taken[0].kind):
        beside += [each.kind for each in how]
    return read | (contact_beside(beside) or safe_beside(parsed, known))


def _is_bare(parsed: Understood, known: Known) -> bool:
    """Whether a message is no more than a yes, a no or an "ok", with a word that changes nothing.

    Asked whether they are safe, people answer so with what it is: "nao safe", "yes alone".
    """
    if intent_of(parsed) not in ("affirm", "deny") or word_count(parsed) > BARE:
        return False
    return known.question != Question.SAFE or all(map(is_yes_or_no, text_of(parsed).split()))


def _taken(parsed: Understood, known: Known) -> list[Reading]:
    """The kinds that the conversation lets the message mean, the one that leads first."""
    found = [_settled(each, parsed, known) for each in readings(parsed, may_be(parsed, known))]
    return [each for each in found if counts(each, parsed, known)]


def _told_though_safe(parsed: Understood, known: Known) -> Understood | None:
    """What is done to somebody who says first that they are safe, with that answer beside it; None where nothing is.

    "Yes, safe now, they sleep. My problem is: no salary for five months, and my passport is with her" read "Good."
    """
    told = is_new_alarm(parsed, known) and intent_of(parsed) not in (known.need, "immediate_danger")
    leads = [each.kind for each in _taken(parsed, known)[:1]]
    if not told or leads != [_SAFE] or word_count(parsed) <= MOST_BESIDE_SAFE:
        return None
    return parsed | {BESIDE: {"question": str(Question.SAFE), "choice": "yes"}}


def _with_first_aid(taken: list[Reading], parsed: Understood, known: Known) -> list[Reading]:
    """The readings with first aid before all that is asked, where somebody bleeds, does not wake or is ill of the heat.

    "He is delirious and does not answer. if I call 999 they arrest us all" read when to call, and not what to do.
    """
    ails = ailment_named(text_of(parsed), language_to_read_in(parsed, known))
    of_need = known.need in NEED_INTENTS - {"self_harm"}
    if ails not in _KILLS or not of_need or any(each.kind == _MEDICAL for each in taken):
        return taken
    return [Reading(_MEDICAL, 1.0), *taken]


def _tells_of_a_child(parsed: Understood, known: Known) -> bool:
    """Whether an age under 18 is new: "25 on paper, but really 16" gets the child line (safety.md, Conduct 10)."""
    age = parsed.get(AGE)
    told = "utter_under_18_yes" in known.said or known.need in ("child_at_risk", "self_harm")
    return bool(age and age["minor"]) and known.need in NEED_INTENTS and not told


def _asked_beside_step(parsed: Understood, known: Known) -> list[Reading]:
    """What a clause asks beside a step that was taken, the surest first: "a good step" alone was no answer to it."""
    asked = (Reading(kind, sure) for kind, sure in of_clauses(parsed).items() if kind not in (_STEP, OTHER))
    answered = (each for each in asked if kind_of(each.kind).beside and counts(each, parsed, known))
    return sorted(answered, key=lambda each: -each.sure)


def _answer_alone(parsed: Understood, known: Known) -> list[Reading]:
    """The answer to how somebody can be reached as all that was understood: where it was asked, and nothing alarms."""
    alarmed = alarms(parsed) or is_in_doubt(parsed)
    return [] if known.question != Question.CONTACT or alarmed else contact_in_a_clause(parsed, known)


def _threat_to_post(parsed: Understood, known: Known) -> list[Reading]:
    """That pictures may be sent, as all that was understood of a few words without a question, or another's alarm."""
    another = alarms(parsed) and intent_of(parsed) != known.need
    if another or not _only_posts_pictures(parsed, known) or puts_question(text_of(parsed), known.language):
        return []
    return [Reading(_PICTURES, 1.0)]


def _safe_alone(parsed: Understood, known: Known) -> list[Reading]:
    """That somebody is safe as all that was understood: where it was asked, and the words say it."""
    return [Reading("am_safe", 1.0)] if answers_safe(parsed, known) else []


def _settled(reading: Reading, parsed: Understood, known: Known) -> Reading:
    """The reading, where a list of words knows better: someone who "rang 999" does not ask whether to call.

    A call that failed was no step that helped: "I rang 112, they hung up" was told that this was a good step. Pictures
    that are posted in an hour bring nobody to the door: a victim of blackmail with them was asked who is to come.
    """
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    if reading.kind in _COMES and _only_posts_pictures(parsed, known):
        return reading._replace(kind=_PICTURES)
    called = reading.kind in _OF_A_CALL and called_already(text, language)
    if (called or reading.kind == _STEP) and call_failed(text, language):
        return reading._replace(kind=_CALL_FAILED)
    return reading._replace(kind=_STEP) if called and reading.kind == "call_now" else reading


def _only_posts_pictures(parsed: Understood, known: Known) -> bool:
    """Whether a blackmailed writer says in a few words that it is posted; more may tell that somebody comes as well."""
    few = known.need == "image_blackmail" and word_count(parsed) <= MOST_OF_POSTING
    return few and posts_pictures(text_of(parsed), known.language)


def _read(parsed: Understood, kind: str, known: Known) -> Understood:
    if kind == "at_work":
        return _of_work(parsed, known)
    if another := kind_of(kind).read_as:
        intent, values = another
        if kind == "how_to_check" and known.need == "check_online_contact":
            values = {"topic": "check_online_contact_more"}  # a person is no agency
        page = values.get("topic")
        if not (page and known.need in OFFER_INTENTS and f"utter_{page}" in known.said):
            return read_as(parsed, intent, **values)
        kind = "tells_more"  # how to check was said: "it is not on the internet, and I shall say I am a tourist"
    if kind == "text_only" and known.tier == Tier.EMERGENCY:  # the number comes first, with how to call without a word
        emergency = with_urgency(parsed, tier=Tier.EMERGENCY, asks=False)
        return as_intent(emergency, known.need or "out_of_scope", question=Question.CONTACT.value, choice="text")
    question, choice = answer_to(kind)
    if not kind_of(kind).saves_a_life:
        parsed = _at_ease(parsed, known, asks=kind == "tells_more")
    elif question == Question.SAFE:  # it says that nobody is: that is not asked beside the number
        parsed = with_urgency(parsed, asks=False)
    # the crisis line, for someone who wanted to die and asks this now, or may want to while something else leads
    thought_of = parsed.get(FOR_NOW) or "self_harm" in (parsed.get(OTHER_INTENTS) or ())
    beside: list[IntentName] = ["self_harm"] if thought_of else []
    return as_answer(parsed, question, choice) | {OTHER_INTENTS: beside}


def _at_ease(parsed: Understood, known: Known, *, asks: bool) -> Understood:
    """The message without an alarm of its own: a question in an urgent need is as urgent as that need.

    Danger that is surely told beside the question stays an emergency: "he locked the door. will they deport me?".
    """
    if is_surely_in_danger(parsed):
        return with_urgency(parsed, tier=Tier.EMERGENCY, asks=False) | {MAY_BE_DANGER: True}
    asks = asks and is_in_doubt(parsed)
    tier = known.tier_or(Tier.CONCERN if known.need in NEED_INTENTS else Tier.INFORMATION)
    return with_urgency(parsed, tier=tier, asks=asks) | {MAY_BE_DANGER: _may_be_danger(parsed)}


def _may_be_danger(parsed: Understood) -> bool:
    """Whether there may be danger now, though something else leads, or an alarm was taken as another's.

    "He writes that he comes to fetch me, I am alone. do I answer?" asks whether to answer: one of its clauses tells it.
    """
    thought_of = highest_probability(parsed, "immediate_danger") >= THOUGHT_OF_DANGER
    return bool(parsed.get(MAY_BE_DANGER)) or thought_of or tells_of_danger(parsed)


def _of_work(parsed: Understood, known: Known) -> Understood:
    """The guidance of the workplace that is named, or of anybody at work."""
    intent, topic = guidance_at_work(text_of(parsed), known.language) or (AT_WORK, {})
    return read_as(parsed, intent, **topic)
