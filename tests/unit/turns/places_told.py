"""Where the person is after a message, for the tests of places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa_sdk import Tracker

from bot.turns.place import place_of_turn
from bot.understood import BEGINS_WITH_NO

if TYPE_CHECKING:
    from bot.turns.place_of_turn import PlaceOfTurn

SAID = {"country": "AE", "country_source": "said"}


def place(
    intent: str = "tell_location", text: str = "words enough to tell", slots: dict[str, Any] | None = None, **here: Any
) -> PlaceOfTurn:
    """Where the person is after a message with these whereabouts."""
    begins_with_no, hint = here.pop("no", False), here.pop("hint", None)
    parsed = {"text": text, "intent": {"name": intent}, "whereabouts": here, BEGINS_WITH_NO: begins_with_no}
    tracker = Tracker("x", slots or {}, parsed, [], False, None, {}, None)
    return place_of_turn(tracker, parsed, {}, {"country_hint": hint} if hint else {})
