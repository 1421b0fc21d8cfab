"""The score by which readers look first at the turns in which an urgent case may have been taken for less."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.conversation_log.assessment import LEAST_URGENT_FIRST, missed_score, rank
from bot.conversation_log.record import TurnRecord

CALM = TurnRecord("key", "k1.a", "sms", 0, intent="greet", tier="information")


def score(**changed: Any) -> int:
    """The score of a calm turn with these changes."""
    return missed_score(replace(CALM, **changed))


@pytest.mark.parametrize("tier", ["emergency", "urgent"])
def test_a_turn_that_was_taken_for_urgent_is_no_miss(tier: str) -> None:
    """Nor is a button: it says itself what it means."""
    doubtful = {"urgent_probability": 1.0, "indicators": ("debt_bondage",), "not_understood": True}
    assert score(**doubtful) > 0
    assert score(**doubtful, tier=tier) == 0
    assert score(**doubtful, button="menu") == 0


def test_a_small_probability_weighs() -> None:
    """Its square root counts, up to 60: the gate lets only improbable cases pass."""
    assert score() == 0
    assert score(urgent_probability=0.04) == 12
    assert score(urgent_probability=0.25) == 30
    assert score(urgent_probability=1.0) == 60


@pytest.mark.parametrize(
    ("doubt", "points"),
    [
        ({"indicators": ("debt_bondage",)}, 20),
        ({"asks": True}, 15),
        ({"not_understood": True}, 10),
        ({"feedback": "unhelpful"}, 10),
        ({"low_confidence": True}, 5),
        ({"feedback": "helpful"}, 0),
    ],
)
def test_every_doubt_adds_to_it(doubt: dict[str, Any], points: int) -> None:
    """Signs weigh most."""
    assert score(urgent_probability=0.25, **doubt) == 30 + points


def test_it_ends_at_a_hundred() -> None:
    """All doubts together would be more."""
    everything = {"asks": True, "not_understood": True, "low_confidence": True, "feedback": "unhelpful"}
    assert score(urgent_probability=1.0, indicators=("debt_bondage",), **everything) == 100


def test_ranks_are_in_the_order_of_urgency() -> None:
    """A tier that this version does not know counts as the least."""
    assert [rank(tier) for tier in LEAST_URGENT_FIRST] == [0, 1, 2, 3, 4]
    assert rank("emergency") == 4
    assert rank("unheard of") == 0
