"""Whom a line suits: whether it is for the age, the work and the place in the story of who reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.helplines.vocabulary import OF_VIOLENCE

if TYPE_CHECKING:
    from bot.helplines.need import Need, Offer
    from bot.taxonomy import IntentName
    from bot.turns.turn import Turn

#: Needs of somebody who works, or worked, for others.
OF_WORK: frozenset[IntentName] = frozenset({"being_exploited", "left_exploitation", "worker_rights"})
#: Needs of which many who write are under 18.
OF_CHILDREN: frozenset[IntentName] = frozenset({"child_at_risk", "image_blackmail"})


def helps_by_chance(category: str, situation: IntentName, audience: frozenset[str], *, takes_trafficking: bool) -> bool:
    """Whether a line is against violence, and would help somebody who works, or worked, for others only by chance.

    A man in debt bondage read the number for beaten husbands. A line that takes trafficking as well is for him, too.
    """
    of_violence = situation in OF_WORK and "women" not in audience and category in OF_VIOLENCE
    return of_violence and not takes_trafficking


def offer_helps_by_chance(offer: Offer, need: Need) -> bool:
    """The same of a line of the directory, for the situation and the person of a need."""
    line = offer.helpline
    takes = line.takes_trafficking == "yes"
    return helps_by_chance(line.category, need.situation, need.audience, takes_trafficking=takes)


def fits_age(category: str, turn: Turn) -> bool:
    """Whether a line is no child's line, or somebody under 18 may be concerned."""
    return category != "child" or bool(turn.known.minor) or turn.last_need in OF_CHILDREN


def is_seen_by_another(turn: Turn, situation: IntentName) -> bool:
    """Whether a clerk or a neighbour asks for somebody they saw: "I am not depressed, I need help for the girl".

    A relative who worries and can only write still finds a person at a crisis line.
    """
    of_child = situation == "child_at_risk" and turn.known.child_of_another
    return of_child or situation == "report_suspicion"
