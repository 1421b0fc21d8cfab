"""Reads by lists of phrases what is wanted or refused in few words, where the classifiers hear the opposite of it.

"Don't delete" offered to erase, "n'appelez pas la police" was a cry for the police, "i will kill him" a wish to die,
and so was "i want to get out of here". "No puedo llamar, es el teléfono de ella" was told to call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.dialogue.alarm_certainty import LIKELY
from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import HEARD, sure_by_either, sure_by_whole
from bot.dialogue.follow_up_weighing import fits
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import as_answer, as_intent, entities, named_kind, with_urgency
from bot.dialogue.words_of_dying import THOUGHT_OF, share_of_dying
from bot.message_values import alarms, intent_of, own_probability, phrases_of, text_of
from bot.taxonomy import NEED_INTENTS, OFFER_INTENTS, WORK_INTENTS, Tier
from bot.turns.question import Question
from bot.turns.turn import ALSO
from bot.typed.dying import denies_dying
from bot.typed.topics import topic_named
from bot.typed.wishes import (
    keeps_messages,
    means_to_attack,
    refuses_police,
    wants_away_from_here,
    wants_doctor,
    writes_on_anothers_phone,
)
from bot.understood import ENTITIES, OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

_NO_POLICE, _MEDICAL, _LEAVE, _WHERE = "no_police", "medical", "how_to_leave", "where_to_go"
_OATH, _GOES, _THREATENED = "oath", "should_i_go", "family_threatened"
#: The topic of the lists that asks for a place to sleep.
_SHELTER = "shelter"
#: A phrase of the alarm that a refusal of the police holds as well: "call the police".
_CALLS_POLICE = "cry_for_rescue"
#: Where a wish to get away is no follow-up: "out of here" may be out of life for someone who wants to die.
_MAY_MEAN_LIFE: Final = "self_harm"


def as_wish_in_words(parsed: Understood, known: Known) -> Understood | None:
    """The message as what its few words want or refuse; None where they say none of it, or a phrase tells of danger."""
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    if _is_attacked_or_dying(parsed):
        return None
    if keeps_messages(text, language):
        return _answered(parsed, known, Question.DELETE, "no")
    if means_to_attack(text, language) and not _tells_of_attack(parsed):
        return _answered(parsed, known, Question.SHOULD_I, "go")
    of_oneself = known.need in NEED_INTENTS and not (known.tells_of_others or known.of_another)
    if of_oneself and writes_on_anothers_phone(text, language):
        return _answered(parsed, known, Question.CONTACT, "text")
    kind = None if _tells_another_need(parsed, known) else _kind_wanted(parsed, known, text, language)
    return _of_kind(parsed, known, kind) if kind else None


def _is_attacked_or_dying(parsed: Understood) -> bool:
    """Whether a phrase tells of danger now or of dying; that the police be called is none where they are refused."""
    return bool({"immediate_danger", "self_harm"} & _told_by_phrase(parsed))


def _told_by_phrase(parsed: Understood) -> set[str]:
    """The needs that phrases tell, but for the call for the police, which a refusal of them holds as well."""
    told = (each for each in phrases_of(parsed) if each.get("indicator") != _CALLS_POLICE)
    return {each["intent"] for each in told if "intent" in each}


def _tells_another_need(parsed: Understood, known: Known) -> bool:
    """Whether a phrase tells a need that is not known yet: "my uncle touches me, no police please"."""
    return bool(_told_by_phrase(parsed) - {known.need})


def _tells_of_attack(parsed: Understood) -> bool:
    """Whether the words of a plan tell what others do or threaten: "he said: I will kill him if you leave".

    Not where the follow-ups hear the wish to go there: an alarm hears the blow in "I'll go there and beat him" too.
    """
    threatened = sure_by_whole(parsed, _THREATENED) >= LIKELIER_THAN_NOT
    told = by_phrase(parsed) or _is_need_of_its_own(parsed)
    return threatened or (told and sure_by_either(parsed, _GOES) < HEARD)


def _kind_wanted(parsed: Understood, known: Known, text: str, language: str | None) -> str | None:
    """The kind that answers it: no police, a doctor, a place to sleep, a way out."""
    # "only an ambulance, no police" wants the ambulance first
    if wants_doctor(text, language) and known.need not in WORK_INTENTS and not _is_of_a_native_doctor(parsed):
        return _MEDICAL
    if refuses_police(text, language):
        return _NO_POLICE
    if _asks_where_to_sleep(parsed, known, text, language):
        return _WHERE
    away = wants_away_from_here(text, language) and known.need != _MAY_MEAN_LIFE
    return _LEAVE if away and share_of_dying(parsed) < THOUGHT_OF and not _is_need_of_its_own(parsed) else None


def _is_of_a_native_doctor(parsed: Understood) -> bool:
    """Whether the doctor is one who made somebody swear: "the native doctor, the juju, will it kill me if I call?"."""
    return sure_by_either(parsed, _OATH) >= HEARD


def _asks_where_to_sleep(parsed: Understood, known: Known, text: str, language: str | None) -> bool:
    """Whether what looks like a wish to die names a place to sleep, and the follow-ups hear no such wish.

    "If I leave, where do I sleep?", and after a wish that is denied: "I don't want to die, I ask where to sleep".
    """
    if known.need is None or intent_of(parsed) != _MAY_MEAN_LIFE or topic_named(text, language) != _SHELTER:
        return False
    denied = denies_dying(text, language)
    return denied or (known.need != _MAY_MEAN_LIFE and share_of_dying(parsed) < THOUGHT_OF)


def _is_need_of_its_own(parsed: Understood) -> bool:
    """Whether the message surely tells a need that has more to read than how to leave."""
    intent = intent_of(parsed)
    return alarms(parsed) and intent != _MAY_MEAN_LIFE and own_probability(parsed, intent) >= LIKELY


def _of_kind(parsed: Understood, known: Known, kind: str) -> Understood | None:
    """The answer to the kind; where no need was told yet, a call for help with that answer beside it."""
    if known.need in NEED_INTENTS:
        return _answered(parsed, known, Question.FOLLOW_UP, kind) | named_kind(kind) if fits(kind, known) else None
    if known.need in OFFER_INTENTS | WORK_INTENTS:
        return None
    calm = as_intent(with_urgency(parsed, tier=Tier.CONCERN, asks=False), "ask_for_help")
    return calm | {ENTITIES: entities(**{ALSO: f"utter_follow_up_{kind}"}), OTHER_INTENTS: []} | named_kind(kind)


def _answered(parsed: Understood, known: Known, question: Question, choice: str) -> Understood:
    """The message as this answer, as urgent as the conversation is."""
    tier = known.tier_or(Tier.CONCERN if known.need in NEED_INTENTS else Tier.CONVERSATION)
    return as_answer(parsed, question, choice, tier=tier)
