"""A message of few words as the one fact that it tells: an age, no safety, a place, no voice, or silence.

Whatever it looks like to the model, which reads each message alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import readings
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import as_answer, entities, read_as
from bot.message_values import alarms, confidence_of, intent_of, text_of, whereabouts_of, word_count
from bot.nlu.follow_up_model import KIND_SURE
from bot.taxonomy import NEED_INTENTS, IntentName
from bot.turns.place_of_turn import THERE
from bot.turns.question import Question
from bot.typed.forms import plain
from bot.typed.safety import denies_safe
from bot.typed.statements import cannot_speak, says_not_safe
from bot.understood import AGE, AUDIENCE, DENIES_COUNTRY, DENIES_SECOND, ENTITIES, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: So few words tell a move: "my husband thinks that I am in Spain" does not.
MOST_OF_MOVE = 6
#: From which a message asks for lines, and does not only say where: "and the Polish number?".
SURE_OF_LINES = 0.9
#: So few words say whom lines must be for, and nothing else.
MEN, MOST_OF_MAN = "men", 4
#: Words beside an age that change nothing: "no im 17".
MOST_BESIDE_AGE = 2
#: Kinds of follow-ups that a place looks like.
_OF_PLACES = frozenset({"line_abroad", "tells_more", "is_me", "not_me", "am_safe"})
_DOTS = frozenset(".\u2026 \n-_,\u060c\u0964")


def fact_alone(parsed: Understood, known: Known, *, short: bool) -> Understood | None:
    """A message as the one fact that it tells; None for more.

    Args:
        parsed: the message, its alarm weighed by the conversation.
        known: what the conversation is about, and what was asked last.
        short: whether it has few words, and does not surely wish the chat to be hidden.
    """
    if short and _takes_back_that_it_is_safe(parsed, known):
        return as_answer(parsed, Question.SAFE, "no")
    return _of_need(parsed, known, short=short) if known.need in NEED_INTENTS else None


def _of_need(parsed: Understood, known: Known, *, short: bool) -> Understood | None:
    """No voice, a place, an age or silence, where somebody is in need."""
    if _is_a_man_alone(parsed):
        return as_answer(parsed, Question.FOLLOW_UP, "not_for_me")
    if short and _can_only_write(parsed, known):
        return as_answer(parsed, Question.CONTACT, "text")
    if _tells_where_they_are_now(parsed):
        return read_as(parsed, "tell_location")
    if short and (minor := _age_alone(parsed, known.question)) is not None:
        return _as_age(parsed, minor=minor, last_need=known.need)
    if _is_silence(text_of(parsed)):
        return as_answer(parsed, Question.FOLLOW_UP, "silence")
    return None


def _takes_back_that_it_is_safe(parsed: Understood, known: Known) -> bool:
    """Whether someone who was just asked, or called themself safe, says otherwise: "thats not true i am not safe"."""
    text, asked = text_of(parsed), known.question == Question.SAFE
    says = says_not_safe(text, known.language) or (asked and denies_safe(text, known.language))
    return says and (asked or "utter_safe_yes" in known.shown) and not alarms(parsed)


def _can_only_write(parsed: Understood, known: Known) -> bool:
    """Whether one just asked how to be reached can't speak: "I can't talk, he is near" asks for a line to write to."""
    asked = known.question == Question.CONTACT and not alarms(parsed)
    return asked and cannot_speak(text_of(parsed), known.language)


def _is_a_man_alone(parsed: Understood) -> bool:
    """Whether a few words say no more than that the writer is a man: "sou homem" looked like "are you a person?"."""
    return MEN in (parsed.get(AUDIENCE) or ()) and word_count(parsed) <= MOST_OF_MAN and not alarms(parsed)


def _tells_where_they_are_now(parsed: Understood) -> bool:
    """Whether a message says where somebody is, and nothing else: "actually i am in Oman now", "not there, in Leeds".

    "I am back in Dakar, no longer in Lebanon" asks for no line of Lebanon.

    "I am in Dubai, he comes back tonight" is answered as what it says beside the place.
    """
    direct = whereabouts_of(parsed).get("whose") == "direct" and intent_of(parsed) == "tell_location"
    few = word_count(parsed) <= MOST_OF_MOVE
    denies = parsed.get(DENIES_COUNTRY) or parsed.get(DENIES_SECOND)
    moves = (few and direct) or denies or whereabouts_of(parsed).get("away")
    asks_for_lines = intent_of(parsed) == "find_helpline" and confidence_of(parsed) >= SURE_OF_LINES
    if not moves or not is_there(parsed) or alarms(parsed) or asks_for_lines:
        return False
    return all(each.sure < KIND_SURE or each.kind in _OF_PLACES for each in readings(parsed))


def is_there(parsed: Understood) -> bool:
    """Whether the words say that somebody is at a place, and do not only name it."""
    here = whereabouts_of(parsed)
    return bool(here.get("country")) and float(here.get("confidence") or 0) >= THERE


def _is_silence(text: str) -> bool:
    """Whether somebody only typed dots: there, and unable or unwilling to say more."""
    return bool(text.strip()) and set(text) <= _DOTS


def _as_age(parsed: Understood, *, minor: bool, last_need: IntentName | None) -> Understood:
    """An age as the answer to the question for it; with an alarm only that of an adult, and nothing with a phrase."""
    if not alarms(parsed) or (not minor and not by_phrase(parsed)):
        return read_as(parsed, "answer", question=Question.UNDER_18.value, choice="yes" if minor else "no")
    if last_need == "image_blackmail" and not by_phrase(parsed):  # "do not pay" stays the advice
        return {**parsed, ENTITIES: entities(question=Question.UNDER_18.value, choice="yes")}
    return parsed


def _age_alone(parsed: Understood, open_question: str | None) -> bool | None:
    """Whether somebody is under 18, where the message says hardly more than an age."""
    age = parsed.get(AGE)
    if not age or age.get("start") is None:
        return None
    text = text_of(parsed)
    if not (age["minor"] or age["own"] or open_question == Question.UNDER_18 or plain(text).isdecimal()):
        return None
    beside = f"{text[: age['start']]} {text[age['end'] :]}".split()
    return bool(age["minor"]) if len(beside) <= MOST_BESIDE_AGE else None
