"""The second country of a conversation: that of somebody who asks, or of the one whom they ask about."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bot.message_values import whereabouts_of
from bot.slots import Slot
from bot.taxonomy import OF_ANOTHER_INTENTS, OWN_INTENTS, IntentName
from bot.turns.age import MEET_PEOPLE
from bot.turns.place_of_turn import THERE, CountrySource, is_about_another
from bot.turns.session import responses_said, understood
from bot.understood import DENIES_SECOND, Understood, WhereaboutsFound

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.turns.place_of_turn import PlaceOfTurn

#: What is told and asked of work that is over, or far away.
AFTER_WORK: frozenset[IntentName] = frozenset({"left_exploitation", "worker_rights"})
#: Needs of the writer even in a message about relatives: "he sends the pictures to my family in Morocco".
_OF_ONESELF: frozenset[IntentName] = frozenset({"image_blackmail", "self_harm"})


def named_countries(parsed: Understood, *denied: str | None) -> tuple[str, ...]:
    """The countries that a message names, wherever it says who is there; the writer's first, and none denied."""
    here = whereabouts_of(parsed)
    sure = [here["country"]] if here.get("country") else []
    beside = (here.get("planned"), here.get("candidates"), here.get("origin"), here.get("elsewhere"))
    named = [*sure, *chain.from_iterable(each or () for each in beside)]
    return tuple(dict.fromkeys(str(code) for code in named if code not in (*denied, *(here.get("away") or ()))))


def second_country(tracker: Tracker, hint: str | None, place: PlaceOfTurn, intent: IntentName) -> str | None:
    """The country beside that of the turn: of somebody who asks for another person, that of the other of the two.

    Of somebody who came home from work abroad it is the country where wages are owed. One that was known stays, until
    the message takes it back. Else it is the first of these that is not the country of the turn: a country that the
    message names, the one that was known of the other person, and that of the telephone number.

    Args:
        tracker: knows the conversation.
        hint: the country of the telephone number.
        place: where the person is, as far as this turn knows.
        intent: what this message is about.
    """
    parsed = understood(tracker)
    here = whereabouts_of(parsed)
    known = tracker.get_slot(Slot.SECOND_COUNTRY)
    if known is not None and parsed.get(DENIES_SECOND):  # "she is not in Romania, she is in Leeds"
        return next((code for code in named_countries(parsed, known) if code != place.country), None)
    if known is not None and known != place.country:
        return _moved_on(tracker, here, place) or str(known)
    if past := _country_of_work(tracker, here, place, intent):
        return past
    if not _is_of_two(tracker, here, place, intent):
        return None
    excluded = _not_of_the_other(tracker, hint, here, place)
    named = (code for code in named_countries(parsed)[:2] if code not in excluded)
    own = place.country in (here.get("own_origin") or ())
    of_other = here.get("whose") in ("other", "they") and not own  # "no, he is in Myanmar": never in Thailand
    before = tracker.get_slot(Slot.COUNTRY) if place.said and not of_other else None  # where the other is, told first
    others = (str(code) for code in (*named, before, hint) if code and code != place.country)
    return next(others, None)


def _moved_on(tracker: Tracker, here: WhereaboutsFound, place: PlaceOfTurn) -> str | None:
    """The country that the other of the two was taken to since: "they sold him to another place in Myanmar"."""
    there = here.get("country")
    tells = float(here.get("confidence", 0)) >= THERE and here.get("whose") in ("other", "they", "unsaid")
    return str(there) if is_about_another(tracker) and tells and there != place.country else None


def _is_of_two(tracker: Tracker, here: WhereaboutsFound, place: PlaceOfTurn, intent: IntentName) -> bool:
    """Whether a person other than the writer may be in a second country.

    Not of a patient or guest who was met at work; not where the country of the turn is unknown, or only assumed and the
    message says nothing of where the other is; nor in a need of the writer: "he writes to my mother in Kharkiv" asks
    for no lines there.
    """
    if _stands_before(tracker):
        return False
    about_another = intent in OF_ANOTHER_INTENTS or is_about_another(tracker)
    if not about_another and ({intent, tracker.get_slot(Slot.LAST_NEED)} & _OF_ONESELF or _is_in_own_need(tracker)):
        return False
    alone = bool(here.get("only_others"))
    beside = alone and here.get("whose") == "direct" and bool(here.get("elsewhere"))  # "I am here, my son is there"
    anothers = beside or (here.get("whose") in ("other", "they") and (about_another or alone))
    from_there = place.country in (here.get("own_origin") or ())
    guessed = place.source is CountrySource.ASSUMED and not from_there
    told = anothers if guessed else about_another or anothers
    return told and place.country is not None


def _stands_before(tracker: Tracker) -> bool:
    """Whether who writes met the other at work, and so is where they are: a nurse in Nairobi was given Britain's line.

    Eastleigh is a part of Nairobi, and a town in Britain.
    """
    pages = tuple(f"utter_{need}" for need in MEET_PEOPLE)
    return any(name.startswith(pages) for name in responses_said(tracker.events))


def _is_in_own_need(tracker: Tracker) -> bool:
    return tracker.get_slot(Slot.LAST_NEED) in OWN_INTENTS


def _not_of_the_other(tracker: Tracker, hint: str | None, here: WhereaboutsFound, place: PlaceOfTurn) -> set[str]:
    """The countries that a message names and that are not where the other of the two is.

    Where somebody comes from, once the country is settled; where somebody may go, or went on from: "my son went to
    Thailand, now he is in Myanmar"; and another one that has a town of the same name: Limerick is a town of the United
    States, too.
    """
    said = (CountrySource.SAID.value, CountrySource.OWN.value)
    settled = tracker.get_slot(Slot.COUNTRY_SOURCE) in said or place.country == hint
    origin = (here.get("origin") or ()) if settled else ()
    meant = here.get("candidates") or ()
    namesakes = meant if place.country in meant else ()
    return {*origin, *(here.get("planned") or ()), *(here.get("passed") or ()), *namesakes}


def _country_of_work(tracker: Tracker, here: WhereaboutsFound, place: PlaceOfTurn, intent: IntentName) -> str | None:
    """Where somebody who is elsewhere now worked before; None if nothing tells of such work.

    "I worked in Germany, now I am home in Romania, they did not pay" names it; else it is where they were before.
    """
    need = tracker.get_slot(Slot.LAST_NEED)
    if not {intent, need} & AFTER_WORK or not place.said or here.get("whose") != "direct":
        return None
    told = tracker.get_slot(Slot.COUNTRY) if need in AFTER_WORK else None
    named = [code for code in here.get("elsewhere") or () if code not in (here.get("origin") or ())]
    return next((str(code) for code in [*named, told] if code and code != place.country), None)
