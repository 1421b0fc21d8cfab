"""Urgency of each intent: the table that training data, dialogue, tests and evaluation agree on."""

from __future__ import annotations

from typing import Literal

TierName = Literal["emergency", "urgent", "concern", "information", "conversation"]

#: Most urgent first.
TIERS: tuple[TierName, ...] = ("emergency", "urgent", "concern", "information", "conversation")

#: Tiers that set the alarm off.
URGENT_TIERS = frozenset({"emergency", "urgent"})

#: Somebody's life, body or freedom is at stake: these set the alarm off.
URGENT_INTENTS = ("immediate_danger", "self_harm", "being_exploited", "child_at_risk", "image_blackmail")

#: What is told of another person: a relative, a neighbour, a guest.
WITNESS_INTENTS = ("worried_about_someone", "report_suspicion")

CONCERN_INTENTS = (*WITNESS_INTENTS, "left_exploitation")

#: Needs of another than the one who writes, or of one who may be.
OF_ANOTHER_INTENTS = frozenset({*WITNESS_INTENTS, "child_at_risk"})

#: What is about somebody in need, the writer or another.
NEED_INTENTS = frozenset({*URGENT_INTENTS, *CONCERN_INTENTS})

#: Needs that are mostly told of oneself.
OWN_INTENTS = NEED_INTENTS - OF_ANOTHER_INTENTS

#: What people ask about an offer that they have, a journey, a contact or work: the person is not in need so far.
OFFER_INTENTS = frozenset({"check_job_offer", "check_online_contact", "safe_migration", "worker_rights"})

#: Those of them before anything has begun: somebody who asks about pay and hours works already.
BEFORE_LEAVING_INTENTS = OFFER_INTENTS - {"worker_rights"}

#: What people ask about their own work, where they may meet somebody in need.
WORK_INTENTS = frozenset({"frontline_guidance", "healthcare_guidance", "finance_red_flags", "supply_chain_risk"})

#: What is about the chat itself: answered as such, and another person may read it (safety.md, Conduct 8).
CHAT_INTENTS = frozenset({"quick_exit", "delete_my_data", "change_language", "stop_messages", "bot_challenge"})

INFORMATION_INTENTS = (
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

#: Age from which somebody is an adult (Convention on the Rights of the Child, art. 1).
ADULT = 18

#: Intents that only buttons and commands send, with the tier of what they answer.
OF_BUTTONS: dict[str, TierName] = {"ask_for_help": "urgent", "more": "information", "answer": "conversation"}


def tier_of(intent: str) -> TierName:
    """Tier of an intent when nothing else is known; what the table does not name is conversation."""
    if intent == "immediate_danger":
        return "emergency"
    if intent in URGENT_INTENTS:
        return "urgent"
    if intent in CONCERN_INTENTS:
        return "concern"
    return "information" if intent in INFORMATION_INTENTS else OF_BUTTONS.get(intent, "conversation")
