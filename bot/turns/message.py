"""The message of a turn, as the engine understood it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.message_values import confidence_of, intent_of, text_of, urgency_of
from bot.turns.session import told_by_channel, understood
from bot.turns.turn import ALSO
from bot.understood import BESIDE, ENTITIES, Understood

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.taxonomy import IntentName, Tier
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
    def intent(self) -> IntentName:
        """What it was read as."""
        return intent_of(self.parsed)

    @property
    def confidence(self) -> float:
        """How sure the model is of the intent, from 0 to 1."""
        return confidence_of(self.parsed)

    @property
    def tier(self) -> Tier:
        """How urgent the gate finds it; that of its intent where the gate says nothing."""
        return urgency_of(self.parsed)

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
