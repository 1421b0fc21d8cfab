"""The fact that somebody tells who tells more: "he gives it back when I have worked off the ticket" is a debt.

Thanks for what was told, with the line once more, is no answer to it. The advice on the fact is one, also where nobody
asked for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import Reading, likeliest
from bot.dialogue.follow_up_weighing import fits

if TYPE_CHECKING:
    from bot.dialogue.rewriting import Known
    from bot.understood import Understood

#: Kinds whose answer is as good to who tells it as to who asks.
_FACTS = frozenset(
    {
        "absconding", "basic_needs", "child_taken", "danger_grows", "debt", "documents_taken", "endure",
        "family_threatened", "forced_sex", "made_to_carry", "marriage", "medical", "no_papers", "punished", "scared",
        "silenced", "unpaid_wages",
    }
)  # fmt: skip
#: From which one of them is thought of: a wrong one costs no more than the general answer, since it is true as well.
_LIKELY = 0.15


def told_fact(parsed: Understood, known: Known) -> Reading | None:
    """The likeliest fact of a message that tells more, if its answer was not said yet."""
    found = likeliest(parsed, lambda kind: fits(kind, known))
    told = (
        Reading(kind, sure)
        for kind, sure in found.items()
        if kind in _FACTS and sure >= _LIKELY and f"utter_follow_up_{kind}" not in known.said
    )
    return next(told, None)
