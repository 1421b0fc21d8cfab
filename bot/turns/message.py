"""The message of a turn, as the engine understood it, and the values of the turn that it tells alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.languages.question_marks import has_question_mark
from bot.message_values import confidence_of, intent_of, is_in_doubt, text_of, urgency_of, whereabouts_of
from bot.slots import Slot
from bot.taxonomy import NEED_INTENTS, tier_of
from bot.turns.certainty import SURE, SURE_OF_FAREWELL, SURE_TO_HIDE
from bot.turns.language import guess_of
from bot.turns.session import channel_of, told_by_channel, understood
from bot.turns.turn import ALSO, Tier
from bot.turns.two_countries import named_countries
from bot.understood import (
    BESIDE,
    CORRECTS,
    DENIES_COUNTRY,
    DENIES_DYING,
    DENIES_SECOND,
    ENTITIES,
    INTENT_RANKING,
    LIKELY_KINDS,
    MAY_BE_DANGER,
    OTHER_INTENTS,
    PUTS_QUESTION,
    TELLS_OF_DANGER,
    WISH_OF_ANOTHER,
    Understood,
)

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.told_by_channel import ToldByChannel
    from bot.turns.question import Question


@dataclass(frozen=True, slots=True)
class UnderstoodMessage:
    """A message as the engine understood it.

    Args:
        parsed: all that the engine says of it.
        entities: what a button, a command or the engine names in it, by name.
        told: what the channel told beside it; `payload` is whether it is a button and no words.
    """

    parsed: Understood
    entities: dict[str, Any]
    told: ToldByChannel

    @property
    def intent(self) -> str:
        """What it was read as; `out_of_scope` where the engine found nothing."""
        return intent_of(self.parsed) or "out_of_scope"

    @property
    def confidence(self) -> float:
        """How sure the model is of the intent, from 0 to 1."""
        return confidence_of(self.parsed)

    @property
    def tier(self) -> Tier:
        """How urgent the gate finds it; that of its intent where the gate says nothing."""
        return Tier(urgency_of(self.parsed))

    @property
    def pressed(self) -> bool:
        """Whether it is a button or a command, and no words."""
        return self.told["payload"]

    @property
    def also(self) -> tuple[str, ...]:
        """The responses that answer what else the message asks."""
        return tuple(str(each["value"]) for each in self.parsed.get(ENTITIES) or () if each["entity"] == ALSO)

    def answers_beside(self, question: Question) -> str | None:
        """The answer to the open question that stands beside what the message is read as."""
        beside = self.parsed.get(BESIDE)
        return beside["choice"] if beside and beside["question"] == question else None


def message_of(tracker: Tracker) -> UnderstoodMessage:
    """The message that just came, with what the engine and the channel say of it."""
    parsed = understood(tracker)
    told = told_by_channel(tracker)
    # a typed "1" was read as its button: people's own words never begin with a slash here
    pressed = bool(told.get("payload")) or text_of(parsed).startswith("/")
    entities = {e["entity"]: e["value"] for e in parsed.get(ENTITIES) or () if e.get("value") is not None}
    return UnderstoodMessage(parsed, entities, {**told, "payload": pressed})


def values_of_message(message: UnderstoodMessage, tracker: Tracker) -> dict[str, Any]:
    """The values of a `Turn` that the message tells by itself, or with little of the conversation, by name."""
    parsed, entities, last_need = message.parsed, message.entities, tracker.get_slot(Slot.LAST_NEED)
    guess = guess_of(parsed)
    other = guess.is_other and not message.pressed
    return {
        "intent": message.intent,
        "tier": message.tier,
        "asks": is_in_doubt(parsed),
        "other_intents": tuple(parsed.get(OTHER_INTENTS) or ()),
        "channel": channel_of(tracker),
        "question": entities.get("question"),
        "choice": entities.get("choice"),
        "topic": entities.get("topic"),
        "also": message.also,
        "pressed": message.pressed,
        "named_countries": named_countries(parsed, *_denied(parsed, tracker)),
        "only_others": bool(whereabouts_of(parsed).get("only_others")),
        "confidence": 1.0 if message.pressed else message.confidence,
        "unsure": _unsure(message, last_need),
        "likely_topics": _likely_topics(parsed, last_need),
        "likely_kinds": tuple((each["name"], each["payload"]) for each in parsed.get(LIKELY_KINDS) or ()),
        "wish_of_another": bool(parsed.get(WISH_OF_ANOTHER)),
        "may_be_danger": bool(parsed.get(MAY_BE_DANGER)),
        "corrects": bool(parsed.get(CORRECTS)),
        "tells_of_danger": bool(parsed.get(TELLS_OF_DANGER)),
        "denies_dying": bool(parsed.get(DENIES_DYING)),
        "puts_question": bool(parsed.get(PUTS_QUESTION)),
        "not_ours": other and (guess.unreadable or not tracker.get_slot(Slot.LANGUAGE_EXCUSED)),
    }


def _denied(parsed: Understood, tracker: Tracker) -> list[str | None]:
    """The countries of the conversation that the message takes back."""
    slots = {DENIES_COUNTRY: Slot.COUNTRY, DENIES_SECOND: Slot.SECOND_COUNTRY}
    return [tracker.get_slot(slot) for denies, slot in slots.items() if parsed.get(denies)]


def _unsure(message: UnderstoodMessage, last_need: str | None) -> bool:
    """Whether the intent of typed words is a guess that is not acted on.

    It is one below `SURE`. More is wanted where a wrong guess ends a conversation (`SURE_OF_FAREWELL`): of a farewell,
    and in the middle of a need of a greeting, which "how?" looks like; and of a wish to hide then (`SURE_TO_HIDE`). A
    message without any words has no confidence and an answer of its own: it is no guess.
    """
    intent = message.intent
    farewell = intent == "goodbye" or (intent == "greet" and last_need is not None)
    hides = intent == "quick_exit" and last_need in NEED_INTENTS
    if hides and has_question_mark(text_of(message.parsed)):
        return not message.pressed  # "can she see what I wrote here?" is asked by nobody who must hide it now
    enough = SURE_OF_FAREWELL if farewell else SURE_TO_HIDE if hides else SURE
    return not message.pressed and 0 < message.confidence < enough


def _likely_topics(parsed: Understood, last_need: str | None) -> tuple[str, ...]:
    """What the message may be about: the subject of the conversation, then the likeliest intents with a topic."""
    ranked = [str(each["name"]) for each in parsed.get(INTENT_RANKING) or ()]
    topics = dict.fromkeys(name for name in [last_need or "", *ranked] if tier_of(name) != "conversation")
    return tuple(name for name in topics if name not in ("more", "ask_for_help", "find_helpline"))
