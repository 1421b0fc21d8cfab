"""Scores the turns that staff should look at first: those in which an urgent case may have been taken for less."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.taxonomy import TIERS, URGENT_TIERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.conversation_log.record import TurnRecord

#: Tiers, least urgent first; the place is the rank that a conversation keeps.
LEAST_URGENT_FIRST = tuple(reversed(TIERS))

#: Below this the classifier's best guess is wrong about as often as right.
LOW_CONFIDENCE = 0.5
#: What the bot says where it gives up: that it is not sure, or that it does not know about this.
GIVES_UP = frozenset({"utter_not_sure", "utter_out_of_scope"})


def rank(tier: str) -> int:
    """Place of a tier among all, 0 the least urgent; an unknown tier counts as the least."""
    return LEAST_URGENT_FIRST.index(tier) if tier in LEAST_URGENT_FIRST else 0


def not_understood(responses: Iterable[str]) -> bool:
    """Whether the bot gave up, which the names of its responses tell.

    A low confidence alone does not: a message that is hardly understood may still be answered by what the conversation
    is about.
    """
    return not GIVES_UP.isdisjoint(responses)


def missed_score(turn: TurnRecord) -> int:
    """How likely it is that an urgent case was missed here, 0 to 100; 0 where the bot took the turn for urgent.

    Up to 60 points are the square root of the gate's probability, so a small one still weighs: the gate lets only
    improbable cases pass, and a miss hides among those. What makes the verdict doubtful adds to it, most of all the
    signs that were found.
    """
    if turn.button is not None or turn.tier in URGENT_TIERS:
        return 0
    score: float = 60 * math.sqrt(max(0.0, min(1.0, turn.urgent_probability)))
    score += 20 * bool(turn.indicators) + 15 * turn.asks + 10 * turn.not_understood + 5 * turn.low_confidence
    score += 10 * (turn.feedback == "unhelpful")
    return min(100, round(score))
