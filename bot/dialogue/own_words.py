"""What people answer in their own words: a place, an age or a refusal, whatever the message looks like to the model.

The model reads each message alone. "No, I am in Turkey" looks like a no to it, "30 years old" like a survivor's story,
and "I don't want to say" like nothing at all. What the conversation asked tells what such a message is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.alarm_weighing import with_alarm_weighed
from bot.dialogue.answer_beside import contact_beside, contact_in_a_clause, with_answer_of_first_word
from bot.dialogue.asked import as_asked
from bot.dialogue.denied_suicide import as_no_act, behind_denied, without_denied
from bot.dialogue.fact_alone import fact_alone, is_there
from bot.dialogue.first_message import as_first_message
from bot.dialogue.follow_up_readings import is_sure
from bot.dialogue.follow_ups import as_follow_up
from bot.dialogue.likely_kinds import with_likely_kinds
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.questions_beside import with_questions_beside
from bot.dialogue.rewriting import NO_CONFIDENCE, as_intent, entities, read_as
from bot.dialogue.usual_kinds import as_usual
from bot.dialogue.whose_danger import number_beside
from bot.dialogue.wish_of_another import as_wish_of_another
from bot.replies.short_words import plain
from bot.replies.told import begins_with_no, cannot_speak, only_denies, wants_deletion
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS, WITNESS_INTENTS, WORK_INTENTS
from bot.turns.age import need_of_adult
from bot.turns.certainty import SURE, SURE_TO_HIDE
from bot.turns.message_values import (
    alarms,
    confidence_of,
    intent_of,
    is_in_doubt,
    text_of,
    urgency_of,
    whereabouts_of,
    word_count,
)
from bot.turns.turn import ABOUT_PLACE, Question
from bot.understood import AGE, ENTITIES, INTENT, OTHER_INTENTS, AgeFound, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.replies.choices import Leading

#: A longer message holds more than an answer.
MOST_WORDS = 8
#: So few words are the answer to "which country?" if one of them is a place, whatever else they look like.
MOST_OF_PLACE = 4
_YES_OR_NO = frozenset({"affirm", "deny"})
#: Never made an answer of: to hide the chat can't wait where that is more than a guess.
_KEPT = frozenset({"quick_exit", "tell_location"})
#: What "no, I can't talk, he is near" looks like to the model where there is no alarm in it.
_OF_SPEAKING = frozenset({"deny", "talk_to_human", "find_helpline", "ask_privacy", "quick_exit"})
#: Where a no that tells something else is no answer; what was erased would be gone, and a no to that harms nobody.
_NOT_ANSWERED_BY_MORE = NEED_INTENTS | {
    Question.SAFE, Question.COUNTRY, Question.COUNTRY_RIGHT, Question.CONTACT, Question.UNDER_18
}  # fmt: skip


def read_in_conversation(parsed: Understood, known: Known, leading: Leading | None = None) -> Understood:
    """The message as it is understood, or as the answer that the conversation makes of it.

    A message with an alarm keeps it as far as the conversation bears it out, unless it is nothing but the age of an
    adult; it may say an age or that somebody can't speak as well. The safety question goes where a short answer was
    only half understood.

    Args:
        parsed: what the graph understood.
        known: what the conversation is about, and what was asked last.
        leading: the button that the first word of a longer message names, if it names one.
    """
    parsed = as_usual(parsed, known)
    if (of_another := as_wish_of_another(parsed, known)) is not None:
        return of_another
    parsed, known = behind_denied(without_denied(as_no_act(parsed, known), known), known)
    return with_likely_kinds(with_questions_beside(_as_meant(parsed, known, leading), known), known)


def _as_meant(parsed: Understood, known: Known, leading: Leading | None) -> Understood:
    number = number_beside(parsed, known)
    if (asked := as_asked(parsed, known)) is not None:
        return asked | number
    alarm = alarms(parsed)
    parsed = _without_child(with_alarm_weighed(parsed, known), known)
    if alarm and not alarms(parsed) and known.need in WORK_INTENTS and (asked := as_asked(parsed, known)) is not None:
        return asked | number  # "he refuses to leave", of a nurse, raised one and is a question
    if intent_of(parsed) == "stop_messages" and is_sure(parsed):
        parsed = {**parsed, INTENT: {"name": "stop_messages", "confidence": NO_CONFIDENCE}}  # "should I stop them"
    if known.need is None and known.question is None and _is_more_than_place(parsed):
        return read_as(parsed, "ask_for_help")
    return _as_read(as_first_message(parsed) if known.need is None else parsed, known, leading)


def _is_more_than_place(parsed: Understood) -> bool:
    """Whether a message only looks as if it said no more than a place: "I need help, I'm in Doha"."""
    return intent_of(parsed) == "tell_location" and confidence_of(parsed) < SURE


def _without_child(parsed: Understood, known: Known) -> Understood:
    """An adult who says their own age is no child, whatever the model guesses: "I am 22, they marry me off"."""
    age: AgeFound = parsed.get(AGE) or {"own": False}
    grown_up = age["own"] and not age["minor"]
    in_need = known.need is None or known.need in URGENT_INTENTS
    if not grown_up or not in_need or intent_of(parsed) != "child_at_risk" or by_phrase(parsed):
        return parsed
    need = str(need_of_adult(known.need or intent_of(parsed)))
    return {**parsed, INTENT: {"name": need, "confidence": confidence_of(parsed)}}


def _as_read(parsed: Understood, known: Known, leading: Leading | None) -> Understood:
    """The message without a question of a list, with its alarm as the conversation bears it out."""
    text, intent = text_of(parsed), intent_of(parsed)
    kept = intent in _KEPT and (intent != "quick_exit" or confidence_of(parsed) >= SURE_TO_HIDE)
    short = not kept and 0 < len(text.split()) <= MOST_WORDS
    if (fact := fact_alone(parsed, known, short=short)) is not None:
        return fact
    if known.need is not None and plain(text).isdecimal():
        # of no button: a model that never saw a number alone reads an age or an insult
        return read_as(parsed, "out_of_scope") | {INTENT: {"name": "out_of_scope", "confidence": NO_CONFIDENCE}}
    if not _answers_place(parsed, known):
        follow_up = as_follow_up(parsed, known) or _of_another_told(parsed, known)
        if led := with_answer_of_first_word(parsed, known, follow_up, leading) or follow_up:
            return led
    if alarms(parsed):
        only_text = urgency_of(parsed) == "emergency" and cannot_speak(text, known.language)
        if only_text:
            return parsed | {ENTITIES: entities(question=Question.CONTACT.value, choice="text")}
        return parsed | contact_beside(each.kind for each in contact_in_a_clause(parsed, known))
    return _in_calm(parsed, known) if short else _as_told(parsed, known.question, known.language)


def _of_another_told(parsed: Understood, known: Known) -> Understood | None:
    """What who got out tells of others, which is still about them: "his brother writes, he knows where mum lives"."""
    if known.need != "left_exploitation" or intent_of(parsed) not in WITNESS_INTENTS or alarms(parsed):
        return None
    return as_intent(parsed, "answer", question=Question.FOLLOW_UP.value, choice="tells_more")


def _answers_place(parsed: Understood, known: Known) -> bool:
    """Whether a few words with a place answer the question for it, whatever else they look like.

    A few more where they say that somebody is there, or nothing else is asked: "no, I am in Taiwan now", "Canada,
    Ontario. I already told you".
    """
    nothing_else = known.question == Question.COUNTRY and not is_sure(parsed)
    few = word_count(parsed) <= (MOST_WORDS if is_there(parsed) or nothing_else else MOST_OF_PLACE)
    return few and known.question in ABOUT_PLACE and _tells_place(parsed, known.question, known.need)


def _in_calm(parsed: Understood, known: Known) -> Understood:
    """A short message without an alarm: a place, that somebody can't speak, a refusal, or something that was told.

    "I was moved to Kuwait yesterday" of somebody who is exploited tells the place, and is no story of getting out where
    that is only guessed.
    """
    open_question, last_need, language = known.question, known.need, known.language
    intent, text = intent_of(parsed), text_of(parsed)
    guessed = _is_small_talk_guessed(parsed)
    if _answers_place(parsed, known):
        return read_as(parsed, "tell_location")
    if intent in _YES_OR_NO and open_question is None and wants_deletion(text, language):
        return read_as(parsed, "delete_my_data")
    asks = is_in_doubt(parsed)
    leads_away = last_need in URGENT_INTENTS and confidence_of(parsed) < SURE and not asks
    if (guessed or leads_away or intent in _YES_OR_NO) and _tells_place(parsed, open_question, last_need):
        return read_as(parsed, "tell_location")
    if last_need in NEED_INTENTS and intent in _OF_SPEAKING and cannot_speak(text, language):
        return _answer(parsed, question=Question.CONTACT.value, choice="text")
    if guessed and intent == "deny" and open_question == Question.COUNTRY and only_denies(text, language):
        return {**parsed, INTENT: {"name": "deny", "confidence": 1.0}, OTHER_INTENTS: []}
    return _as_told(parsed, open_question or last_need, language)


def _as_told(parsed: Understood, open_question: str | None, language: str | None) -> Understood:
    """A no beside words that answer nothing is something told: "no, she's at home now", to "Is this in the UK?"."""
    text = text_of(parsed)
    sure = confidence_of(parsed) >= SURE or begins_with_no(text, language)
    denies = intent_of(parsed) == "deny" and sure
    if not denies or open_question not in _NOT_ANSWERED_BY_MORE or only_denies(text, language):
        return parsed
    return _answer(parsed, choice="told")


def _answer(parsed: Understood, **values: str) -> Understood:
    """The message as an answer; whether the person is safe is still asked where that is in doubt."""
    return as_intent(parsed, "answer", **values)


def _is_small_talk_guessed(parsed: Understood) -> bool:
    return urgency_of(parsed) == "conversation" and confidence_of(parsed) < SURE


def _tells_place(parsed: Understood, open_question: str | None, last_need: str | None) -> bool:
    """Whether a place is named where the person may be; one that can be several is asked about only if it matters.

    It does where a place was asked for, and where a no corrects it: "no, she's in Dubai, I am in Uganda".
    """
    here = whereabouts_of(parsed)
    corrects = intent_of(parsed) == "deny" and last_need in NEED_INTENTS
    return bool(here.get("country") or (here.get("candidates") and (corrects or open_question in ABOUT_PLACE)))
