"""The steps in which the conversation corrects a message that was understood alone, in their order.

The model reads each message alone. "No, I am in Turkey" looks like a no to it, "30 years old" like a survivor's story,
and "I don't want to say" like nothing at all. What the conversation is about, and what it asked, tells what such a
message is. Each step is a module of its own; the first that makes an answer of the message ends them
(docs/architecture.md, decision 0013).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.alarm_weighing import with_alarm_weighed
from bot.dialogue.another_lost import as_another_lost
from bot.dialogue.answer_beside import (
    contact_beside,
    contact_in_a_clause,
    page_of_first_word,
    with_answer_of_first_word,
)
from bot.dialogue.asked import as_asked
from bot.dialogue.asked_in_words import as_asked_in_words
from bot.dialogue.at_the_door import at_the_door
from bot.dialogue.attacked_in_despair import as_attacked_in_despair
from bot.dialogue.corrected import behind_corrected
from bot.dialogue.danger_past import as_danger_past
from bot.dialogue.danger_told import is_surely_in_danger, tells_of_danger
from bot.dialogue.denied_suicide import as_no_act, behind_denied, without_denied
from bot.dialogue.departure import as_departing
from bot.dialogue.dying_now import kept_in_sight
from bot.dialogue.escape import as_escape
from bot.dialogue.fact_alone import fact_alone
from bot.dialogue.first_message import as_first_message
from bot.dialogue.follow_up_objections import tells_where_from
from bot.dialogue.follow_up_readings import is_sure
from bot.dialogue.follow_ups import as_follow_up
from bot.dialogue.grown_up import behind_denied_child, without_child
from bot.dialogue.hidden_or_erased import as_erased
from bot.dialogue.known import language_to_read_in
from bot.dialogue.likely_kinds import with_likely_kinds
from bot.dialogue.line_failed import as_line_failed
from bot.dialogue.lines_elsewhere import as_lines_elsewhere
from bot.dialogue.organ_trade import as_organ_trade
from bot.dialogue.own_words import MOST_WORDS_OF_ANSWER, answers_place, as_short_answer, as_told
from bot.dialogue.phone_controlled import as_phone_control
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.place_unknown import as_place_unknown
from bot.dialogue.questions_beside import with_questions_beside
from bot.dialogue.returned import asked_by_anybody, known_of_who_cried, returned
from bot.dialogue.rewriting import NO_CONFIDENCE, as_answer, entities, read_as
from bot.dialogue.scolding import as_scolding
from bot.dialogue.somebody_near import as_somebody_near
from bot.dialogue.taken_back import as_taken_back
from bot.dialogue.told_at_work import asked_of_person, known_at_work, told_of_case
from bot.dialogue.told_safe import with_safe_told
from bot.dialogue.usual_kinds import as_usual
from bot.dialogue.wedding_soon import as_wedding_soon
from bot.dialogue.whose_danger import number_beside
from bot.dialogue.wish_of_another import as_wish_of_another
from bot.dialogue.wishes_in_words import as_wish_in_words
from bot.message_values import alarms, confidence_of, intent_of, text_of, urgency_of, word_count
from bot.taxonomy import WITNESS_INTENTS, WORK_INTENTS, Tier
from bot.turns.certainty import INTENT_SURE, SURE_TO_HIDE
from bot.turns.question import Question
from bot.typed.forms import plain
from bot.typed.questions import puts_question
from bot.typed.statements import begins_with_no, cannot_speak, only_thanks
from bot.typed.topics import ailment_named, has_no_internet, names_camera, names_messages, names_police
from bot.understood import (
    AILMENT,
    ENTITIES,
    INTENT,
    MAY_BE_DANGER,
    NAMES_CAMERA,
    NAMES_POLICE,
    OFFLINE,
    PUTS_QUESTION,
    TELLS_OF_DANGER,
    URGENCY,
    Understood,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.dialogue.known import Known
    from bot.typed.choices import Leading

    #: Makes an answer of a message, or leaves it to the next step.
    Step = Callable[[Understood, Known], Understood | None]

#: What lists of words say, whichever kinds are usual in the conversation, and nothing else is answered beside.
BY_WORDS_ALONE: tuple[Step, ...] = (as_somebody_near, as_escape, as_scolding)
#: What waits for no alarm to be weighed: an attack, at the door, by a wedding, with a phone taken, or in few words.
CANT_WAIT: tuple[Step, ...] = (
    as_attacked_in_despair,
    at_the_door,
    as_wedding_soon,
    as_wish_in_words,
    as_phone_control,
    as_place_unknown,
    as_danger_past,
)
#: What is plainly asked, whatever the conversation is about.
PLAINLY_ASKED: tuple[Step, ...] = (
    as_erased,
    as_organ_trade,
    as_departing,
    as_line_failed,
    as_lines_elsewhere,
    as_asked_in_words,
    asked_of_person,
)


def read_in_conversation(parsed: Understood, known: Known, leading: Leading | None = None) -> Understood:
    """The message as it is understood, or as the answer that the conversation makes of it.

    A message with an alarm keeps it as far as the conversation supports it, unless it is nothing but the age of an
    adult; it may say an age or that somebody can't speak as well. The safety question goes where a short answer was
    only half understood.

    Args:
        parsed: what the graph understood.
        known: what the conversation is about, and what was asked last.
        leading: the button that the first word of a longer message names, if it names one.
    """
    if (told := _first_of(BY_WORDS_ALONE, parsed, known)) is not None:
        return kept_in_sight(told, known)
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    asks: Understood = {
        PUTS_QUESTION: puts_question(text, language),
        OFFLINE: has_no_internet(text, language),
        AILMENT: ailment_named(text, language),
        NAMES_CAMERA: names_camera(text, language),
        NAMES_POLICE: names_police(text, language),
    }
    if (lost := as_another_lost(parsed, known)) is not None:
        return lost | asks
    alone, parsed = parsed, with_safe_told(as_usual(parsed, known), known)
    if (of_another := as_wish_of_another(parsed, known)) is not None:
        return of_another
    said = asks | {TELLS_OF_DANGER: known.need is not None and tells_of_danger(parsed)}
    if (taken_back := as_taken_back(parsed, alone, known)) is not None:
        return taken_back | said
    parsed, known = behind_denied(without_denied(as_no_act(parsed, known), known), known)
    parsed, known = behind_denied_child(*behind_corrected(parsed, known))
    known = known_of_who_cried(parsed, known_at_work(parsed, known))
    meant = kept_in_sight(_as_meant(parsed, known, leading), known)
    return with_likely_kinds(with_questions_beside(meant, known), known) | said


def _first_of(steps: tuple[Step, ...], parsed: Understood, known: Known) -> Understood | None:
    """What the first of these steps that answers the message makes of it; None where none does."""
    return next((found for step in steps if (found := step(parsed, known)) is not None), None)


def _as_meant(parsed: Understood, known: Known, leading: Leading | None) -> Understood:
    """The message as an emergency or a question of a list, else with its alarm weighed, and read as first or later."""
    alarm, weighed = alarms(parsed), without_child(with_alarm_weighed(parsed, known), known)
    found = (
        _first_of(CANT_WAIT, parsed, known)
        or _asked_by_list(parsed, weighed, known, leading)
        or returned(parsed, known)
    )
    if answered := asked_by_anybody(found or weighed, known) or found:
        return answered
    parsed = weighed
    dropped = alarm and not alarms(parsed)
    if dropped and known.need in WORK_INTENTS and (asked := as_asked(parsed, known)) is not None:
        return asked | number_beside(parsed, known)  # "he refuses to leave", of a nurse, raised one and is a question
    if intent_of(parsed) == "stop_messages" and not _stops_messages(parsed, known):
        parsed = {**parsed, INTENT: {"name": "stop_messages", "confidence": NO_CONFIDENCE}}  # "should I stop them"
    if _answers_no(parsed, known) or (intent_of(parsed) == "quick_exit" and tells_where_from(parsed)):
        parsed = {**parsed, INTENT: {"name": "deny", "confidence": NO_CONFIDENCE}}
    if not alarms(parsed) and only_thanks(text_of(parsed), known.language):
        parsed = {**parsed, INTENT: {"name": "thank", "confidence": 1.0}}
    if known.need is not None:
        return _as_read(parsed, known, leading)
    if known.question is None and _is_more_than_place(parsed):
        return read_as(parsed, "ask_for_help")
    return _as_read(as_first_message(parsed), known, leading)


def _stops_messages(parsed: Understood, known: Known) -> bool:
    """Whether it is messages that shall stop: "stop hurting us" and "stop the beating" look the same to the model.

    The words for it that stand alone are commands, which are not read here. From someone in need, a sure follow-up
    counts more: "should I stop them".
    """
    named = names_messages(text_of(parsed), language_to_read_in(parsed, known))
    return named and not (known.need is not None and is_sure(parsed))


def _answers_no(parsed: Understood, known: Known) -> bool:
    """Whether someone who tells of another says no, and where that one is: "no, he is still here" hides no chat."""
    guessed = intent_of(parsed) == "quick_exit" and confidence_of(parsed) < SURE_TO_HIDE
    return guessed and known.tells_of_others and begins_with_no(text_of(parsed), known.language)


def _with_danger_told(asked: Understood, weighed: Understood) -> Understood:
    """A question with the alarm that stands beside it, as far as the conversation supports it.

    Args:
        asked: the message as what it asks.
        weighed: the message with its alarm weighed by the conversation.
    """
    if intent_of(asked) != "answer" or not alarms(asked):
        return asked
    told: Understood = {MAY_BE_DANGER: True} if is_surely_in_danger(weighed) else {}
    return asked | {URGENCY: weighed[URGENCY]} | told


def _asked_by_list(parsed: Understood, weighed: Understood, known: Known, leading: Leading | None) -> Understood | None:
    """The message as the question of a list of words that it asks, with the number where that is due; else None."""
    number = number_beside(parsed, known)
    if (plainly := _first_of(PLAINLY_ASKED, parsed, known)) is not None:
        return plainly | number
    if (asked := as_asked(parsed, known)) is not None:
        return (page_of_first_word(asked, leading) or _with_danger_told(asked, weighed)) | number
    return None


def _is_more_than_place(parsed: Understood) -> bool:
    """Whether a message only looks as if it said no more than a place: "I need help, I'm in Doha".

    What a phrase tells beside a place is read by it: "they took my passport, im in Doha".
    """
    unsure = intent_of(parsed) == "tell_location" and confidence_of(parsed) < INTENT_SURE
    return unsure and not by_phrase(parsed)


def _as_read(parsed: Understood, known: Known, leading: Leading | None) -> Understood:
    """The message as a fact, a follow-up or an answer in own words, with its alarm as the conversation supports it."""
    short = 0 < word_count(parsed) <= MOST_WORDS_OF_ANSWER and not _must_stay(parsed)
    if (fact := fact_alone(parsed, known, short=short)) is not None:
        return fact
    if known.need is not None and plain(text_of(parsed)).isdecimal():
        # of no button: a model that never saw a number alone reads an age or an insult
        return read_as(parsed, "out_of_scope") | {INTENT: {"name": "out_of_scope", "confidence": NO_CONFIDENCE}}
    if not answers_place(parsed, known):
        follow_up = as_follow_up(parsed, known) or told_of_case(parsed, known) or _told_by_who_got_out(parsed, known)
        if led := with_answer_of_first_word(parsed, known, follow_up, leading) or follow_up:
            return led
    if alarms(parsed):
        return _with_contact(parsed, known)
    return as_short_answer(parsed, known) if short else as_told(parsed, known, known.question)


def _must_stay(parsed: Understood) -> bool:
    """Whether a message is no answer, however short: to hide the chat can't wait where that is more than a guess."""
    hides = intent_of(parsed) == "quick_exit" and confidence_of(parsed) >= SURE_TO_HIDE
    return hides or intent_of(parsed) == "tell_location"


def _told_by_who_got_out(parsed: Understood, known: Known) -> Understood | None:
    """What a survivor tells of others, which is still about them: "his brother writes, he knows where mum lives"."""
    if known.need != "left_exploitation" or intent_of(parsed) not in WITNESS_INTENTS or alarms(parsed):
        return None
    return as_answer(parsed, Question.FOLLOW_UP, "tells_more")


def _with_contact(parsed: Understood, known: Known) -> Understood:
    """An alarm with how to reach the person, where they say it: someone who can't speak can't call the number."""
    if urgency_of(parsed) == Tier.EMERGENCY and cannot_speak(text_of(parsed), language_to_read_in(parsed, known)):
        return parsed | {ENTITIES: entities(question=Question.CONTACT.value, choice="text")}
    return parsed | contact_beside(each.kind for each in contact_in_a_clause(parsed, known))
