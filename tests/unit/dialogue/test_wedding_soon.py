"""A wedding against somebody's will that has a day is urgent at once."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.wedding_soon import as_wedding_soon


def _message(text: str) -> Any:
    return {
        "text": text,
        "intent": {"name": "out_of_scope", "confidence": 0.5},
        "urgency": {"tier": "conversation", "asks": True},
        "language": {"code": "en"},
    }


@pytest.mark.parametrize(
    ("text", "known", "intent", "tier"),
    [
        ("they marry me tomorrow", Known(), "being_exploited", "urgent"),
        ("they marry me tonight", Known(), "immediate_danger", "emergency"),
        ("the wedding is tonight", Known(), "immediate_danger", "emergency"),
        ("the wedding is tonight", Known(need="being_exploited"), "immediate_danger", "emergency"),
        ("the wedding is on friday", Known(need="child_at_risk"), "answer", "urgent"),
        ("the wedding is tonight", Known(need="worried_about_someone"), "answer", "emergency"),
    ],
)
def test_how_urgent(text: str, known: Known, intent: str, tier: str) -> None:
    """Today it is an emergency, also of another whom the conversation is about."""
    found = as_wedding_soon(_message(text), known)
    assert found is not None
    assert (found["intent"]["name"], found["urgency"]["tier"]) == (intent, tier)


@pytest.mark.parametrize("known", [Known(), Known(need="being_exploited")])
def test_an_attack_beside_it_stays_an_emergency(known: Known) -> None:
    """With the page on marriages beside it."""
    message = _message("they locked me in and beat me, they marry me off tomorrow")
    message["urgency"]["evidence"] = [{"kind": "phrase", "intent": "immediate_danger", "indicator": "locked_in_now"}]
    found = as_wedding_soon(message, known)
    assert found is not None
    assert (found["intent"]["name"], found["urgency"]["tier"]) == ("immediate_danger", "emergency")
    assert found["entities"] == [{"entity": "also", "value": "utter_follow_up_marriage"}]


def test_what_is_none() -> None:
    """A wedding without a day, and any wedding in a conversation about work."""
    assert as_wedding_soon(_message("they want to marry me off"), Known()) is None
    assert as_wedding_soon(_message("the wedding is tonight"), Known(need="frontline_guidance")) is None
