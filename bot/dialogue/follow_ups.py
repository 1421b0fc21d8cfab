"""A message in the middle of a conversation as what it answers or asks there, beside what its intent looks like.

Asked whether they can talk, people write "only text, they listen, and what if he finds out": an answer inside a
sentence, and a question. The classifier of follow-ups reads it (`bot/nlu/follow_up_classifier.py`); here it is decided
whether the conversation lets it mean that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_answers import answer_to, is_of_contact
from bot.dialogue.follow_up_certainty import LIKELY_ACT, SURE_BESIDE_ALARM
from bot.dialogue.follow_up_readings import Reading, of_clauses, readings, shares_of
from bot.dialogue.follow_up_weighing import counts, may_be
from bot.dialogue.phrases_heard import suicidal_by_phrase
from bot.dialogue.rewriting import as_act, as_intent, as_suicidal, read_as, read_as_suicidal, with_urgency
from bot.dialogue.told_fact import told_fact
from bot.dialogue.told_of_offer import as_told_of_offer, is_of_who_went, is_still_of_offer
from bot.dialogue.workplaces import AT_WORK, guidance_at_work
from bot.follow_up_kind import kind_of
from bot.nlu.follow_up_model import SURE, SURE_OF_ACT
from bot.payloads import answer
from bot.replies.told import begins_unable_to_speak, called_already, cannot_speak, told_at_first
from bot.taxonomy import NEED_INTENTS, OFFER_INTENTS, URGENT_INTENTS, URGENT_TIERS
from bot.turns.message_values import alarms, intent_of, is_in_doubt, probabilities_of, text_of, word_count
from bot.turns.turn import Question
from bot.understood import BESIDE, FOR_NOW, MAY_BE_DANGER, OTHER_INTENTS, READ_AS, Understood

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.dialogue.known import Known
    from bot.replies.choices import Leading

#: From which the model thinks of danger enough for the number to stand before an answer. Of 369 later messages about an
#: urgent need 60 % of those that tell of danger have as much, and 16 % of the others; 0.55 is reached by 40 and 5 %.
THOUGHT_OF_DANGER = 0.09
#: A yes, a no or an "ok" of so few words is no more than that.
BARE = 2
#: Kinds that share words with the fear of being reported, and with wishes to go there; so does what saves.
_NO_FEAR_OF_THEM = frozenset({"embassy", "go_home", "lawyer", "not_me", "not_this"})
#: Answers that come before whatever follows them.
_BEFORE_ALL = frozenset({(Question.SAFE, "no"), (Question.SAFE, "near")})
#: Kinds that tell of danger now, and from which the message as a whole is heard to do so beside what it is read as.
TELLS_OF_DANGER, HEARD_OF_DANGER = ("not_safe", "danger_grows"), 0.2
#: Who writes more words than these behind the choice that somebody is near has the time to be answered.
MOST_WITH_NEAR = 7
#: From which a clause answers whether somebody can talk, where that was asked: "only text. yesterday he did it again".
SURE_ANSWER = 0.85


def is_sure(parsed: Understood) -> bool:
    """Whether a kind is read that is more than a guess."""
    return any(each.sure >= SURE for each in readings(parsed))


def is_another_subject(parsed: Understood) -> bool:
    """Whether the classifier reads what words on a list only seem to ask: "will the embassy help?" fears no embassy."""
    return any(each.sure >= SURE and _fears_nobody(each.kind) for each in readings(parsed))


def _fears_nobody(kind: str) -> bool:
    return kind in _NO_FEAR_OF_THEM or kind_of(kind).saves_a_life


def as_follow_up(parsed: Understood, known: Known) -> Understood | None:
    """The message as the follow-up that it is; None where it is none, or an alarm comes before it.

    Args:
        parsed: the message, its alarm weighed by the conversation (`in_context`).
        known: what the conversation is about.
    """
    if is_of_who_went(parsed, known):
        return None
    parsed = as_told_of_offer(parsed, known)
    if intent_of(parsed) in ("affirm", "deny") and word_count(parsed) <= BARE:
        return None
    if (saving := _suicidal(parsed, known)) is not None:
        return saving
    taken = _taken(parsed, known) or _answer_alone(parsed, known)
    if not taken:
        return _read(parsed, "tells_more", known) if is_still_of_offer(parsed, known) else None
    how = answered_in_a_clause(parsed, known)
    if taken[0].kind == "tells_more" and how:  # "only text, she is in the next room and packs": the line to write to
        taken = how
    elif taken[0].kind == "tells_more" and (fact := told_fact(parsed, known)):
        taken = [fact, *taken[1:]]
    read = _read(parsed, taken[0].kind, known) | _named(taken[0])
    beside = [each.kind for each in taken[1:]]
    if not is_of_contact(taken[0].kind):
        beside += [each.kind for each in how]
    return read | (answered_beside(beside) or _safe_beside(parsed, known))


def _safe_beside(parsed: Understood, known: Known) -> Understood:
    """That somebody is safe, where that was asked and a clause surely says it: "I'm safe, but is it free to call?"."""
    asked = known.question == Question.SAFE and not alarms(parsed)
    says = asked and of_clauses(parsed).get("am_safe", 0.0) >= SURE_ANSWER
    return {BESIDE: {"question": Question.SAFE.value, "choice": "yes"}} if says else {}


def answered_beside(kinds: Iterable[str]) -> Understood:
    """What is kept of how somebody can be reached, where one of these kinds that stand beside says it."""
    answers = [answer_to(kind) for kind in kinds if is_of_contact(kind)]
    return {BESIDE: {"question": answers[0][0].value, "choice": answers[0][1]}} if answers else {}


def _suicidal(parsed: Understood, known: Known) -> Understood | None:
    """The message with words of dying, or an act, that lead whatever else it says; None where there are none."""
    found = {each.kind: each.sure for each in readings(parsed)}
    suicidal = "self_harm" in (known.need, intent_of(parsed))
    in_need = suicidal or known.need in URGENT_INTENTS
    sure = (
        alarms(parsed) and intent_of(parsed) == "self_harm"
    )  # what the conversation did not bear out is none any more
    if known.need not in (None, "self_harm") and (sure or suicidal_by_phrase(parsed)):
        return read_as_suicidal(parsed)
    safe_now = found.get("took_a_step", 0) >= SURE_BESIDE_ALARM > found.get("took_something", 0)
    if in_need and not safe_now and found.get("took_something", 0) >= (LIKELY_ACT if suicidal else SURE_OF_ACT):
        return as_act(parsed) | _named(Reading("took_something", found["took_something"]))
    if known.need is not None and found.get("wants_to_die", 0) >= SURE:
        return as_suicidal(parsed) | _named(Reading("wants_to_die", found["wants_to_die"]))
    if known.need == "self_harm" and found.get("medical", 0) >= SURE:  # "I feel sick and cold" of who wanted to die
        return as_act(parsed) | _named(Reading("medical", found["medical"]))
    return None


def _named(reading: Reading) -> Understood:
    """What the log keeps of it: staff see by it why this was answered, and can put it right."""
    return {READ_AS: {"name": reading.kind, "confidence": round(min(reading.sure, 1.0), 4)}}


def _taken(parsed: Understood, known: Known) -> list[Reading]:
    """The kinds that the conversation lets the message mean, the one that leads first."""
    found = [_settled(each, parsed, known) for each in readings(parsed, may_be(parsed, known))]
    return [each for each in found if counts(each, parsed, known)]


def _answer_alone(parsed: Understood, known: Known) -> list[Reading]:
    """The answer to how somebody can be reached as all that was understood: where it was asked, and nothing alarms."""
    alarmed = alarms(parsed) or is_in_doubt(parsed)
    return [] if known.question != Question.CONTACT or alarmed else answered_in_a_clause(parsed, known)


def answered_in_a_clause(parsed: Understood, known: Known) -> list[Reading]:
    """How somebody can be reached, where that was asked and a clause surely says it: "only text, madam hears".

    Also unasked, where the first words are no more than that: "text. he checks my phone".
    """
    if "utter_follow_up_no_text_line" in known.said:  # what else the message asks is answered
        return []
    text = text_of(parsed)
    told = told_at_first(text, known.language)
    if (told and told.payload == answer(Question.CONTACT.value, "text")) or begins_unable_to_speak(
        text, known.language
    ):
        return [Reading("text_only", 1.0)]
    if known.question != Question.CONTACT:
        return []
    if cannot_speak(text, known.language):
        return [Reading("text_only", 1.0)]
    said = of_clauses(parsed).items()
    return [Reading(kind, sure) for kind, sure in said if is_of_contact(kind) and sure >= SURE_ANSWER]


def _settled(reading: Reading, parsed: Understood, known: Known) -> Reading:
    """The reading, where a list of words knows better: who "rang 999" does not ask whether to call."""
    called = reading.kind == "call_now" and called_already(text_of(parsed), known.language)
    return reading._replace(kind="took_a_step") if called else reading


def with_answer_before(
    parsed: Understood, known: Known, follow_up: Understood | None, leading: Leading | None
) -> Understood | None:
    """The message with the answer that its first word gives: "2. but he hears", "yes. will they tell my boss?".

    What follows is answered, and the answer kept; "no" and "near" to the question whether somebody is safe come before
    it. None where no mark sets the first word off: "no tengo dinero" is no answer to "Are you safe?".

    Args:
        parsed: the message.
        known: what was asked last.
        follow_up: the message as the follow-up that it is, if it is one.
        leading: the button that its first word names, if it names one.
    """
    question, choice = leading.button.answer if leading else (None, None)
    if leading is None or question is None or choice is None or question != known.question:
        return None
    if not leading.apart or _goes_on_though_near(parsed, question, choice):
        return None
    answer = as_intent(parsed, "answer", question=question, choice=choice) | {OTHER_INTENTS: []}
    goes_on = follow_up is not None and (follow_up.get(READ_AS) or {}).get("name") == "tells_more"
    if ((follow_up and not goes_on) or alarms(parsed)) and (question, choice) not in _BEFORE_ALL:
        return (follow_up or parsed) | {BESIDE: {"question": question, "choice": choice}}
    return answer


def _goes_on_though_near(parsed: Understood, question: str, choice: str) -> bool:
    """Whether who chose "someone is near me" goes on at length: "3. guards at the gate, they keep the passport".

    The chat was erased, and nobody answered that. What says that it must go is read as such all the same.
    """
    near = (question, choice) == (Question.SAFE, "near")
    return near and word_count(parsed) > MOST_WITH_NEAR


def _read(parsed: Understood, kind: str, known: Known) -> Understood:
    if kind == "at_work":
        return _of_work(parsed, known)
    if another := kind_of(kind).read_as:
        intent, values = another
        page = values.get("topic")
        if not (page and known.need in OFFER_INTENTS and f"utter_{page}" in known.said):
            return read_as(parsed, intent, **values)
        kind = "tells_more"  # how to check was said: "it is not on the internet, and I shall say I am a tourist"
    if kind == "text_only" and known.tier == "emergency":  # the number comes first, with how to call without a word
        emergency = with_urgency(parsed, tier="emergency", asks=False)
        return as_intent(emergency, str(known.need), question=Question.CONTACT.value, choice="text")
    question, choice = answer_to(kind)
    if not kind_of(kind).saves_a_life:
        parsed = _at_ease(parsed, known, asks=kind == "tells_more")
    elif kind == "someone_near":
        parsed = with_urgency(parsed, asks=False)
    # the crisis line, of who wanted to die and asks this now, or may want to while something else leads
    beside = ["self_harm"] if parsed.get(FOR_NOW) or "self_harm" in (parsed.get(OTHER_INTENTS) or ()) else []
    return as_intent(parsed, "answer", question=question.value, choice=choice) | {OTHER_INTENTS: beside}


def _at_ease(parsed: Understood, known: Known, *, asks: bool) -> Understood:
    """The message without an alarm of its own: a question in an urgent need is as urgent as that need."""
    asks = asks and is_in_doubt(parsed)
    tier = known.tier if known.tier in URGENT_TIERS else "concern" if known.need in NEED_INTENTS else "information"
    return with_urgency(parsed, tier=tier, asks=asks) | {MAY_BE_DANGER: _may_be_danger(parsed)}


def _may_be_danger(parsed: Understood) -> bool:
    """Whether there may be danger now, though something else leads, or an alarm was taken as another's.

    "He writes that he comes to fetch me, I am alone. do I answer?" asks whether to answer: one of its clauses tells it.
    """
    thought_of = max(probabilities_of(parsed, "immediate_danger"), default=0.0) >= THOUGHT_OF_DANGER
    shares, said = shares_of(parsed), of_clauses(parsed)
    told = any(shares.get(kind, 0.0) >= HEARD_OF_DANGER or said.get(kind, 0.0) >= SURE for kind in TELLS_OF_DANGER)
    return bool(parsed.get(MAY_BE_DANGER)) or thought_of or told


def _of_work(parsed: Understood, known: Known) -> Understood:
    """The guidance of the workplace that is named, or of anybody at work."""
    intent, topic = guidance_at_work(text_of(parsed), known.language) or (AT_WORK, {})
    return read_as(parsed, intent, **topic)
