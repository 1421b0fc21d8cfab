"""What to know of a doctor beside a first aid: who is treated without papers, and what a clinic may report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.reported_pregnancies import countries_that_report
from bot.actions.parts.said_to import CARE_COMES_FIRST, IS_HURT, IS_PREGNANT
from bot.taxonomy import Tier
from bot.turns.reply import Say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.turns.turn import Turn

#: That a pregnancy outside marriage can be reported where somebody is.
IS_REPORTED = "utter_pregnancy_reported"
#: The answer to who has no papers.
_NO_PAPERS = "utter_follow_up_no_papers"


def with_what_doctors_tell(turn: Turn, says: list[Say]) -> list[Say]:
    """The reply, with what keeps people from a doctor behind the first aid, wherever that stands in it.

    "My leg is crushed, I am afraid that the police come, we have no papers" was an emergency: the first aid stood
    beside the number, and nothing was said of the fear that keeps people from calling it.
    """
    place = next((i for i, say in enumerate(says, 1) if say.response.startswith((IS_HURT, IS_PREGNANT))), 0)
    if not place:
        return says
    already = {say.response for say in says} | turn.known.said
    first_aid = says[place - 1]
    told = [Say(name) for name in _told(turn, first_aid.response) if name not in already]
    if told and turn.by_sms and turn.tier is Tier.EMERGENCY:  # the number stands before it, and a line has no room
        first_aid = replace(first_aid, lines=(), lines_follow=True)
    return [*says[: place - 1], first_aid, *told, *says[place:]]


def _told(turn: Turn, first_aid: str) -> Iterator[str]:
    """Names of what is told: to who fears the police or has no papers, and where a pregnancy is reported."""
    message = turn.message
    if message.names_police or turn.known.fears_authorities or _NO_PAPERS in message.also:
        yield CARE_COMES_FIRST
    if first_aid.startswith(IS_PREGNANT) and turn.country in countries_that_report():
        yield IS_REPORTED
