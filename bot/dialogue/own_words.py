"""Reads an answer in own words: a place, that somebody can't speak, a refusal, or a no that answers nothing.

"I don't want to say" looks like nothing at all to a model that reads it alone; what was asked tells what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.fact_alone import is_there
from bot.dialogue.follow_up_readings import is_sure
from bot.dialogue.rewriting import as_answer, as_intent, read_as
from bot.message_values import (
    confidence_of,
    intent_of,
    is_in_doubt,
    text_of,
    urgency_of,
    whereabouts_of,
    word_count,
)
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS, IntentName, Tier
from bot.turns.certainty import INTENT_SURE
from bot.turns.question import ABOUT_PLACE, Question
from bot.typed.statements import begins_with_no, cannot_speak, only_denies, wants_deletion
from bot.understood import INTENT, OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: A longer message holds more than an answer.
MOST_WORDS_OF_ANSWER = 8
#: So few words are the answer to "which country?" if one of them is a place, whatever else they look like.
MOST_OF_PLACE = 4
_YES_OR_NO: frozenset[IntentName] = frozenset({"affirm", "deny"})
#: What "no, I can't talk, he is near" looks like to the model where there is no alarm in it.
_OF_SPEAKING: frozenset[IntentName] = frozenset({"deny", "talk_to_human", "find_helpline", "ask_privacy", "quick_exit"})
#: Where a no that tells something else is no answer; what was erased would be gone, and a no to that harms nobody.
_NOT_ANSWERED_BY_MORE = NEED_INTENTS | {
    Question.SAFE, Question.COUNTRY, Question.COUNTRY_RIGHT, Question.CONTACT, Question.UNDER_18
}  # fmt: skip


def answers_place(parsed: Understood, known: Known) -> bool:
    """Whether a few words with a place answer the question for it, whatever else they look like.

    A few more where they say that somebody is there, or nothing else is asked: "no, I am in Taiwan now", "Canada,
    Ontario. I already told you".
    """
    nothing_else = known.question == Question.COUNTRY and not is_sure(parsed)
    few = word_count(parsed) <= (MOST_WORDS_OF_ANSWER if is_there(parsed) or nothing_else else MOST_OF_PLACE)
    return few and known.question in ABOUT_PLACE and _tells_place(parsed, known)


def as_short_answer(parsed: Understood, known: Known) -> Understood:
    """A short message without an alarm: a place, that somebody can't speak, a refusal, or something that was told."""
    intent, text, language = intent_of(parsed), text_of(parsed), known.language
    if answers_place(parsed, known):
        return read_as(parsed, "tell_location")
    if intent in _YES_OR_NO and known.question is None and wants_deletion(text, language):
        return read_as(parsed, "delete_my_data")
    if _may_only_tell_place(parsed, known) and _tells_place(parsed, known):
        return read_as(parsed, "tell_location")
    if known.need in NEED_INTENTS and intent in _OF_SPEAKING and cannot_speak(text, language):
        return as_answer(parsed, Question.CONTACT, "text")
    refuses = intent == "deny" and known.question == Question.COUNTRY and only_denies(text, language)
    if refuses and _is_small_talk_guessed(parsed):
        return {**parsed, INTENT: {"name": "deny", "confidence": 1.0}, OTHER_INTENTS: []}
    return as_told(parsed, known, known.question or known.need)


def as_told(parsed: Understood, known: Known, asked: str | None) -> Understood:
    """A no beside words that answer nothing is something told: "no, she's at home now", to "Is this in the UK?".

    Args:
        parsed: the message.
        known: the language of the conversation.
        asked: the open question; of a short message the need of the conversation, where none is open.
    """
    text = text_of(parsed)
    sure = confidence_of(parsed) >= INTENT_SURE or begins_with_no(text, known.language)
    denies = intent_of(parsed) == "deny" and sure
    if not denies or asked not in _NOT_ANSWERED_BY_MORE or only_denies(text, known.language):
        return parsed
    return as_intent(parsed, "answer", choice="told")


def _may_only_tell_place(parsed: Understood, known: Known) -> bool:
    """Whether what a message looks like is no more than a place may be: a yes, a no, or a guess at small talk.

    Or a guess that leads away from an urgent need: "I was moved to Kuwait yesterday" from somebody who is exploited is
    no story of getting out.
    """
    leads_away = known.need in URGENT_INTENTS and confidence_of(parsed) < INTENT_SURE and not is_in_doubt(parsed)
    return leads_away or intent_of(parsed) in _YES_OR_NO or _is_small_talk_guessed(parsed)


def _is_small_talk_guessed(parsed: Understood) -> bool:
    return urgency_of(parsed) == Tier.CONVERSATION and confidence_of(parsed) < INTENT_SURE


def _tells_place(parsed: Understood, known: Known) -> bool:
    """Whether a place is named where the person may be; one that can be several is asked about only if it matters.

    It does where a place was asked for, and where a no corrects it: "no, she's in Dubai, I am in Uganda".
    """
    here = whereabouts_of(parsed)
    corrects = intent_of(parsed) == "deny" and known.need in NEED_INTENTS
    return bool(here.get("country") or (here.get("candidates") and (corrects or known.question in ABOUT_PLACE)))
