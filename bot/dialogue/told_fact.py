"""Finds the fact in a message that only tells more: "he gives it back when I have worked off the ticket" is a debt.

The advice on the fact answers it, also where nobody asked for it; thanks for what was told, with the line once more,
does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_objections import is_of_anothers_child
from bot.dialogue.follow_up_readings import Reading, likeliest
from bot.dialogue.follow_up_weighing import fits
from bot.follow_up_kind import kind_of

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: From which one of the kinds that answer a told fact is considered: a wrong one costs no more than the general answer,
#: since it is true as well.
_LIKELY = 0.15


def told_fact(parsed: Understood, known: Known) -> Reading | None:
    """The likeliest fact of a message that tells more, if its answer was not said yet."""
    found = likeliest(parsed, lambda kind: fits(kind, known) and not is_of_anothers_child(kind, known))
    told = (
        Reading(kind, sure)
        for kind, sure in found.items()
        if sure >= _LIKELY and kind_of(kind).answers_who_tells and f"utter_follow_up_{kind}" not in known.said
    )
    return next(told, None)
