"""Single values of a message that was understood, whichever of its keys are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.message_values import (
    alarms,
    confidence_of,
    intent_of,
    language_of,
    phrases_of,
    probabilities_of,
    text_of,
    urgency_of,
    whereabouts_of,
    word_count,
)

if TYPE_CHECKING:
    from bot.understood import Understood


def test_a_message_without_any_key_has_empty_values() -> None:
    """As one that is kept without its words."""
    assert (text_of({}), word_count({}), intent_of({}), confidence_of({})) == ("", 0, "out_of_scope", 0.0)
    assert (whereabouts_of({}), language_of({}), phrases_of({})) == ({}, None, [])


def test_an_intent_that_is_gone_was_not_understood() -> None:
    """A model that an older version trained may name one: it is still answered."""
    gone: Understood = {"intent": {"name": "of_an_older_version", "confidence": 0.9}}
    assert (intent_of(gone), urgency_of(gone)) == ("out_of_scope", "conversation")


def test_the_tier_is_that_of_the_intent_where_the_gate_gave_none() -> None:
    """A button has no verdict."""
    assert urgency_of({"intent": {"name": "immediate_danger"}}) == "emergency"
    assert alarms({"intent": {"name": "immediate_danger"}})
    assert not alarms({"intent": {"name": "immediate_danger"}, "urgency": {"tier": "concern"}})


def test_evidence_is_told_by_its_kind_and_intent() -> None:
    """Phrases of one intent or of all, and probabilities of one in the whole message and its parts."""
    said: Understood = {
        "urgency": {
            "evidence": [
                {"kind": "phrase", "intent": "self_harm", "phrase": "die"},
                {"kind": "model", "intent": "self_harm", "probability": 0.4},
                {"kind": "model", "intent": "self_harm", "probability": 0.6},
            ]
        }
    }
    assert [each["phrase"] for each in phrases_of(said)] == ["die"]
    assert phrases_of(said, "immediate_danger") == []
    assert probabilities_of(said, "self_harm") == [0.4, 0.6]
