"""Whom to call in danger, from where, and how without a word: the lines that stand before all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.help_lines import directory
from bot.actions.parts.said_to import is_at_sea
from bot.helplines.directory import MOBILE_EMERGENCY
from bot.languages import cldr_code, languages_of
from bot.places import country_name
from bot.taxonomy import URGENT_TIERS
from bot.turns.reply import Say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.turns.turn import Turn

#: Responses that begin with what to do in danger: the first contact does not say it a second time.
TELLS_NUMBER = ("utter_in_danger_call", "utter_helplines_unknown_country")
#: Responses that hold the number to call in danger.
NAMES_NUMBER = (
    "utter_in_danger_call", "utter_emergency", "utter_danger_elsewhere", "utter_hurt_call",
    "utter_follow_up_no_text_line", "utter_thank_in_need", "utter_call_again",
    "utter_follow_up_danger_past_got_out", "utter_follow_up_danger_past_helped",
)  # fmt: skip

#: The ambulance and the number for danger.
HURT_CALL = "utter_hurt_call"

#: The number, for who fears those who answer there.
FEARED = "utter_in_danger_call_feared"


def emergency_facts(turn: Turn) -> dict[str, str]:
    """Facts of the emergency number: the country's, or the one of every mobile where it is unknown.

    Where the first number is the police's alone, somebody who may die by their own hand gets the ambulance.
    """
    numbers = directory().emergency(turn.country)
    return {
        "emergency_number": _call_first(turn),
        "emergency_sms": numbers.text,
        "silent_keys": numbers.silent_keys,
        "mobile_emergency": MOBILE_EMERGENCY[0],
    }


def _call_first(turn: Turn) -> str:
    numbers = directory().emergency(turn.here_and_there[0])
    medical = "self_harm" in (turn.intent, turn.last_need) and turn.intent != "immediate_danger"
    return (medical and numbers.ambulance_apart) or numbers.call_first


def is_number_uncertain(turn: Turn) -> bool:
    """Whether the number of a known country is not certain; the one of every mobile is then named beside it."""
    uncertain = turn.country is not None and directory().emergency(turn.country).add_112
    return uncertain and _call_first(turn) != MOBILE_EMERGENCY[0]  # an ambulance may have 112 itself


def emergency_wording(turn: Turn, *, self_harm: bool = False) -> str:
    """Name of the words for an emergency: with how to call in silence where that takes keys, at sea, or of no country.

    A ship has no street and no building, and often no telephone that reaches land.
    """
    response = "utter_emergency_self_harm" if self_harm else "utter_emergency"
    if turn.country is None:
        return f"{response}_unknown_country"
    if self_harm:
        return response
    return f"{response}_at_sea" if is_at_sea(turn) else f"{response}_silent" if silent_call(turn) else response


def in_danger_call(turn: Turn) -> Say:
    """One line: the number to call in danger, with the one of every mobile where the country's is not certain.

    Who said that the police are with those who do harm, and read the number, judges whether to call it: "199, don't
    hang up" was the answer to "they sell us back", four times. Who fears to be deported reads the number as before:
    a fire is no time to weigh that.
    """
    if turn.country is None:
        return Say("utter_in_danger_call_unknown_country")
    if facts := elsewhere_facts(turn):
        return Say("utter_in_danger_call_elsewhere", values=facts)
    suicidal = "self_harm" in (turn.intent, turn.last_need)
    judges = turn.known.distrusts_police and was_told_number(turn)
    if judges and not (turn.place.said or suicidal):
        return Say(FEARED)
    return Say("utter_in_danger_call_or_mobile" if is_number_uncertain(turn) else "utter_in_danger_call")


def call_again(turn: Turn) -> Say:
    """To call again, and what to say: where the country speaks another language, in English and which one is theirs."""
    own = turn.country is not None and cldr_code(turn.language) in languages_of(turn.country)
    return Say("utter_call_again_own_language" if own else "utter_call_again")


def texted_call(turn: Turn) -> list[Say]:
    """How the emergency service can be texted, where it can."""
    texted = turn.country is not None and bool(directory().emergency(turn.country).text)
    return [Say("utter_emergency_text")] if texted else []


def silent_call(turn: Turn) -> list[Say]:
    """How to call without a word, where a call in silence is cut off unless keys are pressed (Silent Solution, UK)."""
    silent = turn.country is not None and bool(directory().emergency(turn.country).silent_keys)
    return [Say("utter_silent_call")] if silent else []


def hurt_call(turn: Turn) -> Say:
    """The ambulance beside the number for danger, where that is the police's alone; else the one number for both.

    For someone who is hurt, and for someone who can't go to the police.
    """
    return next(iter(ambulance_call(turn)), None) or in_danger_call(turn)


def ambulance_call(turn: Turn) -> list[Say]:
    """The ambulance beside the number for danger, where that is the police's alone; else nothing."""
    ambulance = directory().emergency(turn.country).ambulance_apart
    if turn.country is None or elsewhere_facts(turn) or not ambulance:
        return []
    return [Say(HURT_CALL, values={"ambulance_number": ambulance})]


def fire_call(turn: Turn) -> list[Say]:
    """The fire brigade, to who tells of fire or smoke, where the number for danger is the police's alone."""
    brigade = directory().emergency(turn.country).fire_apart
    if not (turn.message.tells_of_fire and turn.country and brigade):
        return []
    return [Say("utter_fire_call", values={"fire_number": brigade})]


def elsewhere_facts(turn: Turn) -> dict[str, str]:
    """Facts for someone who asks for a person in another country: both numbers, as each works in its own; else none.

    Where nothing tells where they are themself, theirs is the one of every mobile.
    """
    here, there = turn.here_and_there
    if there is None:
        return {}
    return {
        "emergency_number": directory().emergency(here).call_first if here else MOBILE_EMERGENCY[0],
        "there": country_name(there, turn.language),
        "there_number": directory().emergency(there).call_first,
    }


def in_danger_once(turn: Turn) -> list[Say]:
    """The number to call in danger, where it was not said before in this session, or danger or a new place is told.

    Also where somebody was in no need until now: "one of them looks 15, she is crying", of a guest of a hotel.
    """
    rises = turn.is_urgent and turn.known.last_tier not in URGENT_TIERS
    again = turn.place.said or turn.message.tells_of_danger or rises
    return [] if was_told_number(turn) and not again else [in_danger_call(turn)]


def was_told_number(turn: Turn) -> bool:
    """Whether the number to call where this is about stood in a reply of this session."""
    return any(name.startswith(("utter_in_danger_call", "utter_emergency")) for name in turn.known.said)


def behind_numbers(says: Sequence[Say]) -> int:
    """The place in a reply behind the numbers that it begins with: what else is said comes there."""
    numbers = (*TELLS_NUMBER, *NAMES_NUMBER)
    return next((n for n, say in enumerate(says) if not say.response.startswith(numbers)), len(says))
