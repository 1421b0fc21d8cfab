"""Somebody dangerous stands outside: the number where the writer is, and not to open (safety.md, Conduct 2 and 6)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import emergency_facts, emergency_wording, texted_call
from bot.actions.parts.follow_up_lines import few_lines, situation_for
from bot.actions.parts.questions import reply_asking
from bot.places import country_name
from bot.slots import Slot
from bot.taxonomy import OWN_INTENTS, Tier
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

OPEN = "open"
DO_NOT_OPEN = "utter_do_not_open"


def do_not_open(turn: Turn) -> Reply:
    """The emergency number of the place where the writer is, whomever the conversation is about, then what to do.

    A text message has no room for a line beside it. A conversation about another person stays about them: a mother
    whose daughter is abroad still looks for her when he has gone.
    """
    place = replace(turn.place, country=_here(turn), second=None)
    here = replace(turn.read_as("immediate_danger"), place=place)
    response = emergency_wording(here)
    said = Say(f"{response}_simple" if response in turn.known.said else response, values=_numbers(here))
    lines = [] if turn.by_sms else few_lines(turn, situation_for(turn))
    named = [Say("utter_then_helpline", lines)] if lines else []
    texted = [replace(each, values=_numbers(here)) for each in texted_call(here)]
    own = turn.last_need is None or turn.last_need in OWN_INTENTS
    need = {Slot.LAST_NEED: "immediate_danger"} if own else {}
    says = [said, *texted, Say(DO_NOT_OPEN, values=_numbers(here)), *named]
    return reply_asking(turn, says, None, {**need, Slot.LAST_TIER: Tier.EMERGENCY.value})


def _here(turn: Turn) -> str | None:
    """The country where the writer is; None if only a relative's is known and no telephone number tells it."""
    of_relative = turn.last_need == "worried_about_someone" and not turn.place.second and not turn.by_sms
    return None if of_relative else turn.here_and_there[0]


def _numbers(here: Turn) -> dict[str, str | None]:
    """Facts of the country where the writer is, in place of the one that the conversation is about."""
    country = country_name(here.country, here.language) if here.country else ""
    return {**emergency_facts(here), "country": country, "country_code": here.country}
