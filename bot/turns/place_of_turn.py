"""Where the person is, as far as a message and the conversation tell, and what the engine says of its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.slots import Slot
from bot.taxonomy import OF_ANOTHER_INTENTS, IntentName
from bot.understood import FOLLOW_UP, Understood

if TYPE_CHECKING:
    from rasa_sdk import Tracker


class CountrySource(StrEnum):
    """How the country became known; an assumption is said, so that it can be corrected.

    What is said may be of another, too. `OWN` is where the writer is: "I am in Kerala". `OTHERS` is where somebody else
    is, of whom alone the message speaks: "my brother is in Myanmar".
    """

    SAID = "said"
    OWN = "own"
    OTHERS = "others"
    PIN = "pin"
    ASSUMED = "assumed"


#: Sources that are no guess.
TOLD = frozenset({CountrySource.SAID, CountrySource.OWN, CountrySource.OTHERS, CountrySource.PIN})
#: The kind of follow-up that asks for lines of another country, or how a line is reached from there.
LINE_ABROAD = "line_abroad"
#: Confidence of a place that the words say somebody is at; a place that is only named has less (`bot/places/where.py`).
THERE = 0.9
#: Someone in such a need may be far from where they come from: "I am from Nepal" does not say where it happens. Someone
#: who was offered a job, or fears for a child, is at home.
OFTEN_ABROAD: frozenset[IntentName] = frozenset(
    {"being_exploited", "immediate_danger", "left_exploitation", "self_harm"}
)


@dataclass(frozen=True, slots=True)
class PlaceOfTurn:
    """Where the person is, as far as is known, and which other countries the conversation is about."""

    #: ISO 3166-1 alpha-2, as all countries here.
    country: str | None
    #: How it became known.
    source: CountrySource | None
    #: Countries to ask about: those that an ambiguous place in this message could be in.
    candidates: tuple[str, ...] = ()
    #: Whether this message says it.
    said: bool = False
    #: Whether the country that it says is the one that was known or assumed before.
    same: bool = False
    #: Whether it is only asked about: the conversation then does not keep it.
    asked_about: bool = False
    #: Whether this message says that the country of the number is not theirs.
    denied: bool = False
    #: Nationality or home that was told.
    home: str | None = None
    #: Another country whose lines are needed by somebody who asks for a relative or friend.
    second: str | None = None
    #: Whether words told that one, and not the number of the phone alone.
    second_said: bool = True


def is_about_another(tracker: Tracker) -> bool:
    """Whether the conversation is about somebody other than the writer, by its need or by what was told."""
    return tracker.get_slot(Slot.LAST_NEED) in OF_ANOTHER_INTENTS or bool(tracker.get_slot(Slot.OF_ANOTHER))


def likeliest_kind(parsed: Understood) -> str | None:
    """The kind of follow-up that the message looks like most."""
    return next((each["name"] for each in parsed.get(FOLLOW_UP) or ()), None)
