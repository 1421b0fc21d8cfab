"""Reading out of a message and the conversation whether somebody under 18 is concerned, and whether they write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.turn import Question, Tier

if TYPE_CHECKING:
    from collections.abc import Collection

    from rasa_sdk import Tracker

#: Tiers of messages in which an age is that of somebody in need: a question about the law or a job tells nothing.
_TELLS_AGE = frozenset({Tier.EMERGENCY, Tier.URGENT, Tier.CONCERN})


def minor_said(parsed: dict[str, Any], known: bool | None, tier: Tier, open_question: Question | None) -> bool | None:
    """Whether an age in this message tells that somebody under 18 is concerned (safety.md, Conduct 10).

    Any age under 18 does. An adult's age tells the contrary only where it is the writer's own (that of a boss or
    a boyfriend says nothing) and no child was spoken of before: the mother of a girl of twelve may say her own.
    """
    age = parsed.get("age")
    asked = open_question is Question.UNDER_18
    if not age or not (asked or tier in _TELLS_AGE):
        return None
    if age["minor"]:
        return True
    return False if asked or (age["own"] and not known) else None


#: Who speaks of these speaks of somebody else.
_OF_ANOTHER = frozenset(
    {
        "worried_about_someone", "report_suspicion", "healthcare_guidance", "frontline_guidance", "finance_red_flags",
        "supply_chain_risk",
    }
)  # fmt: skip
#: An age with no more words beside it may be anybody's: "15 years old".
_MOST_BESIDE_AGE = 2


def child_of_another(parsed: dict[str, Any], tracker: Tracker, said: Collection[str]) -> bool:
    """Whether the child is not the person who writes: told by this message, by what it is about, or before."""
    age = parsed.get("age")
    if age and age["minor"] and age["own"]:
        return False
    if tracker.get_slot("last_need") in _OF_ANOTHER:
        return True
    if age and age["minor"] and len(str(parsed.get("text") or "").split()) > _MOST_BESIDE_AGE + 2:
        return True
    return any(name.startswith("utter_urgent_child_at_risk_other") for name in said)
