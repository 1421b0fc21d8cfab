"""The second country of a conversation: that of somebody who asks, or of the one whom they ask about."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bot.taxonomy import OF_ANOTHER_INTENTS
from bot.turns.session import understood
from bot.turns.turn import CountrySource
from bot.understood import DENIES_SECOND, WHEREABOUTS, Understood

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.turns.place_of_turn import PlaceOfTurn


def named_countries(parsed: Understood, *denied: str | None) -> tuple[str, ...]:
    """The countries that a message names, wherever it says who is there; that of who writes first, none denied."""
    here = parsed.get(WHEREABOUTS) or {}
    sure = [here["country"]] if here.get("country") else []
    beside = (here.get("planned"), here.get("candidates"), here.get("origin"), here.get("elsewhere"))
    named = [*sure, *chain.from_iterable(each or () for each in beside)]
    return tuple(dict.fromkeys(str(code) for code in named if code not in denied))


def second_country(tracker: Tracker, hint: str | None, place: PlaceOfTurn, intent: str) -> str | None:
    """Where who asks for somebody else is, or where that one is: the other of the two countries that are known.

    Args:
        tracker: knows the conversation.
        hint: the country of the telephone number.
        place: where the person is, as far as this turn knows.
        intent: what this message is about.
    """
    parsed = understood(tracker)
    here = parsed.get(WHEREABOUTS) or {}
    known = tracker.get_slot("second_country")
    if known is not None and parsed.get(DENIES_SECOND):  # "she is not in Romania, she is in Leeds"
        return next((code for code in named_countries(parsed, known) if code != place.country), None)
    if known is not None and known != place.country:
        return str(known)
    about_another = {intent, tracker.get_slot("last_need")} & OF_ANOTHER_INTENTS
    anothers = here.get("whose") == "other" and (bool(about_another) or here.get("only_others"))
    if not (about_another or anothers) or place.country is None:
        return None
    if place.source is CountrySource.ASSUMED and not anothers:
        return None
    # "she comes from Mali" of a neighbour in France, "we are Syrians" of a mother whose number is of Lebanon
    settled = tracker.get_slot("country_source") == CountrySource.SAID.value or place.country == hint
    origin = (here.get("origin") or ()) if settled else ()
    named = (code for code in named_countries(parsed)[:2] if code not in origin)
    before = tracker.get_slot("country") if place.said else None  # where the other is, of whom was told first
    others = [code for code in (*named, before, hint) if code and code != place.country]
    return str(others[0]) if others else None
