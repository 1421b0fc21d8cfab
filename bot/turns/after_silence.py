"""What a silence changes of what is known: another person may hold the phone by then (safety.md, Conduct 8 and 9).

The number to call in danger must be right all the same, for whoever writes. So where somebody is stays known, and that
somebody was in need; what it was about does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.slots import FORGOTTEN, Slot
from bot.taxonomy import NEED_INTENTS
from bot.turns.place_of_turn import CountrySource, is_about_another

if TYPE_CHECKING:
    from rasa_sdk import Tracker


def after_silence(tracker: Tracker, hint: str | None) -> dict[Slot, Any]:
    """The slots that change when a session begins, with their new values.

    Args:
        tracker: the conversation as the silence left it.
        hint: the country of the telephone number.
    """
    need = tracker.get_slot(Slot.LAST_NEED)
    in_need = need in NEED_INTENTS or (need is None and tracker.get_slot(Slot.IN_NEED_BEFORE)) or None
    changed = dict.fromkeys(FORGOTTEN) | {Slot.IN_NEED_BEFORE: in_need} | _writers_country(tracker, hint)
    return {slot: value for slot, value in changed.items() if value != tracker.get_slot(slot)}


def _writers_country(tracker: Tracker, hint: str | None) -> dict[Slot, Any]:
    """The country of the person who writes, where the conversation was about another: "he is beating me now".

    It is that of the telephone number, where this was the second country. One that was only said may be where the other
    is: from now on it is assumed, so that the person is asked whether it is right.
    """
    if not is_about_another(tracker):
        return {}
    if hint is not None and tracker.get_slot(Slot.SECOND_COUNTRY) == hint:
        return {Slot.COUNTRY: hint, Slot.COUNTRY_SOURCE: CountrySource.ASSUMED.value}
    said = tracker.get_slot(Slot.COUNTRY_SOURCE) in (CountrySource.SAID, CountrySource.OTHERS)
    return {Slot.COUNTRY_SOURCE: CountrySource.ASSUMED.value} if said else {}
