"""Where the person is, as far as a message and the conversation tell, and what the engine says of its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.slots import Slot
from bot.taxonomy import OF_ANOTHER_INTENTS
from bot.turns.turn import CountrySource
from bot.understood import FOLLOW_UP, Understood

if TYPE_CHECKING:
    from rasa_sdk import Tracker

#: Sources that are no guess.
TOLD = frozenset({CountrySource.SAID, CountrySource.OWN, CountrySource.PIN})
#: Who is in such a need may be far from where they come from: "I am from Nepal" does not say where it happens. Who was
#: offered a job, or fears for a child, is at home.
OFTEN_ABROAD = frozenset({"being_exploited", "immediate_danger", "left_exploitation", "self_harm"})


@dataclass(frozen=True, slots=True)
class PlaceOfTurn:
    """Where the person is, as far as is known.

    Args:
        country: ISO 3166-1 alpha-2.
        source: how it became known.
        candidates: countries to ask about.
        said: whether this message says it.
        asked_about: whether it is only asked about, so that the conversation does not keep it.
        denied: whether this message says that the country of the number is not theirs.
    """

    country: str | None
    source: CountrySource | None
    candidates: tuple[str, ...] = ()
    said: bool = False
    asked_about: bool = False
    denied: bool = False


def is_about_another(tracker: Tracker) -> bool:
    """Whether the conversation is about somebody else than the person who writes, by its need or by what was told."""
    return tracker.get_slot(Slot.LAST_NEED) in OF_ANOTHER_INTENTS or bool(tracker.get_slot(Slot.OF_ANOTHER))


def likeliest_kind(parsed: Understood) -> str | None:
    """The kind of follow-up that the message looks like most."""
    return next((each["name"] for each in parsed.get(FOLLOW_UP) or ()), None)
