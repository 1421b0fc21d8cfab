"""An adult who says their own age is no child at risk."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.grown_up import without_child
from bot.dialogue.known import Known

ADULT = {"years": 22, "minor": False, "own": True}


def child(age: dict[str, Any] | None, **urgency: Any) -> dict[str, Any]:
    """A message that looks like a child at risk, with this age."""
    return {"intent": {"name": "child_at_risk", "confidence": 0.8}, "age": age, "urgency": urgency}


@pytest.mark.parametrize(
    ("need", "expected"),
    [(None, "being_exploited"), ("image_blackmail", "image_blackmail"), ("worried_about_someone", "child_at_risk")],
)
def test_an_adult_has_the_need_of_the_conversation(need: str | None, expected: str) -> None:
    """And is exploited where it has none; of who tells of another, the child may be another."""
    assert without_child(child(ADULT), Known(need=need))["intent"] == {"name": expected, "confidence": 0.8}


@pytest.mark.parametrize("age", [None, ADULT | {"own": False}, ADULT | {"years": 12, "minor": True}])
def test_any_other_age_tells_nothing(age: dict[str, Any] | None) -> None:
    """That of a boss, or one under 18."""
    assert without_child(child(age), Known())["intent"]["name"] == "child_at_risk"


def test_a_phrase_tells_of_a_child_all_the_same() -> None:
    """Whoever says it."""
    told = child(ADULT, evidence=[{"kind": "phrase", "intent": "child_at_risk", "phrase": "my little sister"}])
    assert without_child(told, Known())["intent"]["name"] == "child_at_risk"
