"""Turns for tests: by the values that matter to a test, the others as of a calm message without a conversation."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from bot.turns.conversation_so_far import ConversationSoFar
from bot.turns.message_of_turn import MessageOfTurn
from bot.turns.place_of_turn import PlaceOfTurn
from bot.turns.turn import Tier, Turn

_OF_TURN = ("channel", "language")
_OF_MESSAGE = [field.name for field in fields(MessageOfTurn)]
#: Fields of the place, by names that tell them from those of the message and of the conversation.
_OF_PLACE = {
    "country": "country",
    "country_source": "source",
    "candidates": "candidates",
    "place_said": "said",
    "same_place": "same",
    "home_country": "home",
    "second_country": "second",
    "second_said": "second_said",
}


def turn_of(intent: str, tier: Tier = Tier.CONVERSATION, **values: Any) -> Turn:
    """A turn with this message, on Telegram and in English if nothing else is said."""
    calm = Turn(MessageOfTurn(intent, tier), PlaceOfTurn(None, None), ConversationSoFar(), "telegram", "en")
    return changed(calm, **values)


def changed(turn: Turn, **values: Any) -> Turn:
    """The turn with other values of its message, its place and its conversation."""
    whole = {name: values.pop(name) for name in _OF_TURN if name in values}
    message = {name: values.pop(name) for name in _OF_MESSAGE if name in values}
    place = {field: values.pop(name) for name, field in _OF_PLACE.items() if name in values}
    return replace(
        turn,
        message=replace(turn.message, **message),
        place=replace(turn.place, **place),
        known=replace(turn.known, **values),
        **whole,
    )
