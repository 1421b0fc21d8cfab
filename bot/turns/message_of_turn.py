"""The message of a turn as an action sees it: what it was read as, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.languages.question_marks import has_question_mark
from bot.message_values import is_in_doubt, phrases_of, text_of, whereabouts_of, word_count
from bot.slots import Slot
from bot.taxonomy import NEED_INTENTS, IntentName, Tier, intent_named, tier_of
from bot.turns.certainty import INTENT_SURE, SURE_OF_FAREWELL, SURE_TO_HIDE
from bot.turns.language import guess_of, language_asked_for
from bot.turns.question import Question
from bot.turns.two_countries import named_countries
from bot.understood import (
    AILMENT,
    CORRECTS,
    DENIES_COUNTRY,
    DENIES_DYING,
    DENIES_SECOND,
    INTENT_RANKING,
    LIKELY_KINDS,
    MAY_BE_DANGER,
    MENTIONED_LINES,
    MENTIONED_NUMBERS,
    NAMES_CAMERA,
    NAMES_POLICE,
    OTHER_INTENTS,
    PUTS_QUESTION,
    TELLS_OF_DANGER,
    WISH_OF_ANOTHER,
    Understood,
)

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.turns.message import UnderstoodMessage

#: The phrases of the alarm that tell of fire or smoke.
_FIRE = "fire"
#: From so many words without a question a message tells a story.
_MANY_WORDS = 15


@dataclass(frozen=True, slots=True)
class MessageOfTurn:
    """What a message says, asks and carries, as an action sees it."""

    #: Name from the taxonomy, or of a button (`answer`, `more`, `sent_other`).
    intent: IntentName
    tier: Tier = Tier.CONVERSATION
    #: How sure the intent is, 1 for what was pressed.
    confidence: float = 1.0
    #: Whether the intent is a guess that is as often wrong as right.
    unsure: bool = False
    #: What the message may be about if it is, likeliest first.
    likely_topics: tuple[IntentName, ...] = ()
    #: What it may ask or tell in the middle of a need, where that is not sure: names and payloads.
    likely_kinds: tuple[tuple[str, str], ...] = ()
    #: Further needs in the message.
    other_intents: tuple[IntentName, ...] = ()
    #: The responses that answer what else it asks.
    also: tuple[str, ...] = ()

    #: Whether a button was pressed or its number typed, and no words.
    pressed: bool = False
    #: What a button or a command carries; `choice` is an answer to `question`.
    question: str | None = None
    choice: str | None = None
    topic: str | None = None
    #: The language that it asks for.
    asked_language: str | None = None
    #: Whether it says beside something else that they are safe, which was asked.
    safe_beside: bool = False

    #: Whether the reply shall carry the safety question.
    asks: bool = False
    #: Whether it asks something, with a question mark or without.
    puts_question: bool = False
    #: Whether it tells something in many words, and asks nothing.
    tells_long: bool = False
    #: What ails somebody, whoever it is: a name of `ailments` of the lists of words.
    ailment: str | None = None
    #: Whether it tells of something that is done before a camera.
    names_camera: bool = False
    #: Whether it names the police.
    names_police: bool = False
    #: Whether it corrects the bot, or complains of its answer, beside what it says.
    corrects: bool = False
    #: Whether it tells of danger, whatever else it was read as.
    tells_of_danger: bool = False
    #: Whether it tells of fire or smoke where somebody is.
    tells_of_fire: bool = False
    #: Whether what it asks may be asked in danger, of whoever it is about.
    may_be_danger: bool = False
    #: Whether it tells that a person other than the writer wants to die.
    wish_of_another: bool = False
    #: Whether it denies a wish to die that it was taken for.
    denies_dying: bool = False

    #: Names of lines that it mentions, whichever country's, and the digits of numbers, also of emergency numbers.
    mentioned_lines: frozenset[str] = frozenset()
    mentioned_numbers: frozenset[str] = frozenset()
    #: The countries that it names, wherever it says who is there.
    named_countries: tuple[str, ...] = ()
    #: The countries where it says that a relative or friend is.
    relatives_in: tuple[str, ...] = ()
    #: Whether it speaks only of relatives or others, and of the writer no more than where they are.
    only_others: bool = False
    #: Whether it is plainly in a language that the bot can't write: for the first time, or in a script that it can't
    #: read.
    not_ours: bool = False


def message_of_turn(message: UnderstoodMessage, tracker: Tracker) -> MessageOfTurn:
    """What the message tells by itself, or with little of the conversation."""
    parsed, entities, last_need = message.parsed, message.entities, intent_named(tracker.get_slot(Slot.LAST_NEED))
    return MessageOfTurn(
        intent=message.intent,
        tier=message.tier,
        confidence=1.0 if message.pressed else message.confidence,
        unsure=_unsure(message, last_need),
        likely_topics=_likely_topics(parsed, last_need),
        likely_kinds=tuple((each["name"], each["payload"]) for each in parsed.get(LIKELY_KINDS) or ()),
        other_intents=tuple(parsed.get(OTHER_INTENTS) or ()),
        also=message.also,
        pressed=message.pressed,
        question=entities.get("question"),
        choice=entities.get("choice"),
        topic=entities.get("topic"),
        asked_language=_asked_language(message, tracker),
        safe_beside=message.answers_beside(Question.SAFE) == "yes",
        asks=is_in_doubt(parsed),
        puts_question=bool(parsed.get(PUTS_QUESTION)),
        tells_long=word_count(parsed) >= _MANY_WORDS and not parsed.get(PUTS_QUESTION),
        ailment=parsed.get(AILMENT),
        names_camera=bool(parsed.get(NAMES_CAMERA)),
        names_police=bool(parsed.get(NAMES_POLICE)),
        corrects=bool(parsed.get(CORRECTS)),
        tells_of_danger=bool(parsed.get(TELLS_OF_DANGER)),
        tells_of_fire=any(each["indicator"] == _FIRE for each in phrases_of(parsed)),
        may_be_danger=bool(parsed.get(MAY_BE_DANGER)),
        wish_of_another=bool(parsed.get(WISH_OF_ANOTHER)),
        denies_dying=bool(parsed.get(DENIES_DYING)),
        mentioned_lines=frozenset(parsed.get(MENTIONED_LINES) or ()),
        mentioned_numbers=frozenset(parsed.get(MENTIONED_NUMBERS) or ()),
        named_countries=named_countries(parsed, *_denied(parsed, tracker)),
        relatives_in=tuple(whereabouts_of(parsed).get("relatives") or ()),
        only_others=bool(whereabouts_of(parsed).get("only_others")),
        not_ours=_is_not_ours(message, tracker),
    )


def _asked_language(message: UnderstoodMessage, tracker: Tracker) -> str | None:
    """The language that the message asks for, by a button or in words; None where it asks for none."""
    named: str | None = message.entities.get("language")
    if named is None and message.intent == "change_language":
        named = language_asked_for(tracker, message.parsed)
    return named


def _is_not_ours(message: UnderstoodMessage, tracker: Tracker) -> bool:
    guess = guess_of(message.parsed)
    if message.pressed or not guess.is_other:
        return False
    return guess.unreadable or not tracker.get_slot(Slot.LANGUAGE_EXCUSED)


def _denied(parsed: Understood, tracker: Tracker) -> list[str | None]:
    """The countries of the conversation that the message takes back."""
    slots = {DENIES_COUNTRY: Slot.COUNTRY, DENIES_SECOND: Slot.SECOND_COUNTRY}
    return [tracker.get_slot(slot) for denies, slot in slots.items() if parsed.get(denies)]


def _unsure(message: UnderstoodMessage, last_need: IntentName | None) -> bool:
    """Whether the intent of typed words is a guess that is not acted on.

    It is one below `INTENT_SURE`. More is wanted where a wrong guess ends a conversation (`SURE_OF_FAREWELL`): of a
    farewell, and in the middle of a need of a greeting, which "how?" looks like; and of a wish to hide then
    (`SURE_TO_HIDE`). A message without any words has no confidence and an answer of its own: it is no guess.
    """
    intent = message.intent
    farewell = intent == "goodbye" or (intent == "greet" and last_need is not None)
    hides = intent == "quick_exit" and last_need in NEED_INTENTS
    if hides and has_question_mark(text_of(message.parsed)):
        return not message.pressed  # "can she see what I wrote here?" is asked by nobody who must hide it now
    enough = SURE_OF_FAREWELL if farewell else SURE_TO_HIDE if hides else INTENT_SURE
    return not message.pressed and 0 < message.confidence < enough


def _likely_topics(parsed: Understood, last_need: IntentName | None) -> tuple[IntentName, ...]:
    """What the message may be about: the subject of the conversation, then the likeliest intents with a topic."""
    names = [last_need, *(each["name"] for each in parsed.get(INTENT_RANKING) or ())]
    likely = dict.fromkeys(intent for name in names if (intent := intent_named(name)))
    topics = (intent for intent in likely if tier_of(intent) is not Tier.CONVERSATION)
    return tuple(intent for intent in topics if intent not in ("more", "ask_for_help", "find_helpline"))
