"""Urgency of each intent: the table that training data, dialogue, tests and evaluation agree on."""

from __future__ import annotations

from typing import Literal

Tier = Literal["emergency", "urgent", "concern", "information", "conversation"]

#: Most urgent first.
TIERS: tuple[Tier, ...] = ("emergency", "urgent", "concern", "information", "conversation")

#: Somebody's life, body or freedom is at stake: these set the alarm off.
URGENT_INTENTS = ("immediate_danger", "self_harm", "being_exploited", "child_at_risk", "image_blackmail")

#: `self_harm` is an emergency only with a plan or an act under way, which these rule ids tell.
SELF_HARM_NOW = frozenset({"self_harm_plan", "self_harm_now"})

_CONCERN = ("worried_about_someone", "report_suspicion", "left_exploitation")
_INFORMATION = (
    "check_job_offer",
    "check_online_contact",
    "safe_migration",
    "worker_rights",
    "finance_red_flags",
    "supply_chain_risk",
    "healthcare_guidance",
    "frontline_guidance",
    "request_training",
    "what_is_trafficking",
    "spot_the_signs",
    "types_of_exploitation",
    "how_traffickers_recruit",
    "trafficking_facts",
    "about_us",
    "donate",
    "get_involved",
    "find_helpline",
)


def tier_of(intent: str) -> Tier:
    """Tier of an intent when nothing else is known; what the table does not name is conversation."""
    if intent == "immediate_danger":
        return "emergency"
    if intent in URGENT_INTENTS:
        return "urgent"
    if intent in _CONCERN:
        return "concern"
    return "information" if intent in _INFORMATION else "conversation"
