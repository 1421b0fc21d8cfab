"""The intents, and how urgent each is: what training data, dialogue, tests and evaluation agree on."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypeAlias, get_args


class Tier(StrEnum):
    """How urgent a message is."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    CONCERN = "concern"
    INFORMATION = "information"
    CONVERSATION = "conversation"


#: Most urgent first.
TIERS = tuple(Tier)

#: Tiers that set the alarm off.
URGENT_TIERS = frozenset({Tier.EMERGENCY, Tier.URGENT})

_UrgentIntent: TypeAlias = Literal[
    "immediate_danger", "self_harm", "being_exploited", "child_at_risk", "image_blackmail"
]  # fmt: skip
_WitnessIntent: TypeAlias = Literal["worried_about_someone", "report_suspicion"]
_ConcernIntent: TypeAlias = Literal[_WitnessIntent, "left_exploitation"]
_InformationIntent: TypeAlias = Literal[
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
]
_ConversationIntent: TypeAlias = Literal[
    "tell_location",
    "talk_to_human",
    "greet",
    "goodbye",
    "thank",
    "affirm",
    "deny",
    "bot_challenge",
    "ask_privacy",
    "delete_my_data",
    "change_language",
    "menu",
    "stop_messages",
    "quick_exit",
    "ask_repeat",
    "feedback_helpful",
    "feedback_unhelpful",
    "insult",
    "out_of_scope",
]
#: Only buttons, commands and channels send these.
_IntentOfButton: TypeAlias = Literal["answer", "more", "sent_other", "ask_for_help"]

#: An intent by its name, as `domain.yml` lists them. mypy finds one that is misspelt.
IntentName: TypeAlias = Literal[
    _UrgentIntent, _ConcernIntent, _InformationIntent, _ConversationIntent, _IntentOfButton
]  # fmt: skip

#: Somebody's life, body or freedom is at stake: these set the alarm off.
URGENT_INTENTS: tuple[IntentName, ...] = get_args(_UrgentIntent)

#: What is told of another person: a relative, a neighbour, a guest.
WITNESS_INTENTS: tuple[IntentName, ...] = get_args(_WitnessIntent)

CONCERN_INTENTS: tuple[IntentName, ...] = get_args(_ConcernIntent)

INFORMATION_INTENTS: tuple[IntentName, ...] = get_args(_InformationIntent)

#: All of them, in the order of `domain.yml`.
INTENTS: tuple[IntentName, ...] = get_args(IntentName)

#: Needs of a person who is, or may be, another than the writer.
OF_ANOTHER_INTENTS: frozenset[IntentName] = frozenset({*WITNESS_INTENTS, "child_at_risk"})

#: What is about somebody in need, the writer or another.
NEED_INTENTS: frozenset[IntentName] = frozenset({*URGENT_INTENTS, *CONCERN_INTENTS})

#: Needs that are mostly told of oneself.
OWN_INTENTS = NEED_INTENTS - OF_ANOTHER_INTENTS

#: Those, and a child at risk, who may write as well.
MAY_BE_OWN_INTENTS = NEED_INTENTS - {*WITNESS_INTENTS}

#: Somebody is used or attacked. A relative tells it like the person: "my brother is in a compound in Myanmar, they want
#: money".
HELD_INTENTS: frozenset[IntentName] = frozenset({"being_exploited", "immediate_danger"})

#: Those, and a child at risk, who may be held, too.
MAY_BE_HELD_INTENTS: frozenset[IntentName] = HELD_INTENTS | {"child_at_risk"}

#: What people ask about an offer that they have, a journey, a contact or work: the person is not in need so far.
OFFER_INTENTS: frozenset[IntentName] = frozenset(
    {"check_job_offer", "check_online_contact", "safe_migration", "worker_rights"}
)

#: Those of them before anything has begun: somebody who asks about pay and hours works already.
BEFORE_LEAVING_INTENTS = OFFER_INTENTS - {"worker_rights"}

#: What people ask about their own work, where they may meet somebody in need.
WORK_INTENTS: frozenset[IntentName] = frozenset(
    {"frontline_guidance", "healthcare_guidance", "finance_red_flags", "supply_chain_risk"}
)

#: What is about the chat itself: answered as such, and another person may read it (safety.md, Conduct 8).
CHAT_INTENTS: frozenset[IntentName] = frozenset(
    {"quick_exit", "delete_my_data", "change_language", "stop_messages", "bot_challenge"}
)

#: Age from which somebody is an adult (Convention on the Rights of the Child, art. 1).
ADULT = 18

#: Tiers of intents, where nothing else is known. That of a button is the tier of what it answers.
_TIERS: dict[IntentName, Tier] = {
    **dict.fromkeys(INTENTS, Tier.CONVERSATION),
    **dict.fromkeys(INFORMATION_INTENTS, Tier.INFORMATION),
    **dict.fromkeys(CONCERN_INTENTS, Tier.CONCERN),
    **dict.fromkeys(URGENT_INTENTS, Tier.URGENT),
    "immediate_danger": Tier.EMERGENCY,
    "ask_for_help": Tier.URGENT,
    "more": Tier.INFORMATION,
}


def tier_of(intent: IntentName | None) -> Tier:
    """Tier of an intent when nothing else is known; without an intent it is conversation.

    Raises:
        KeyError: it is no intent. `intent_named` checks a name from elsewhere.
    """
    return _TIERS[intent] if intent else Tier.CONVERSATION


def intent_named(name: str | None) -> IntentName | None:
    """The intent of that name; None for any other, such as one that a model or conversation of an older version has."""
    return name if name in INTENTS else None


def tier_named(name: str | None) -> Tier | None:
    """The tier of that name; None for any other."""
    return Tier(name) if name in TIERS else None
