"""Who was answered as suicidal and denies it goes on about the need of before."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.turn import NEED_BEHIND
from bot.engine.denied_suicide import behind_denied, without_denied
from bot.engine.rewriting import Known
from tests.unit.engine.messages_read import said

#: The latest response comes first.
SUICIDAL = Known(
    need="self_harm",
    tier="urgent",
    language="en",
    said=("utter_urgent_self_harm", "utter_urgent_child_at_risk", "utter_urgent_being_exploited"),
)
DENIED = "no i dont want to die. is there a place for me and my baby"


def need(parsed: dict[str, Any], known: Known) -> str | None:
    """What the message is read as being about."""
    told, behind = behind_denied(parsed, known)
    assert told.get(NEED_BEHIND, known.need) == behind.need
    return behind.need


def test_the_need_whose_advice_was_said_last_is_left() -> None:
    """A mother who was given suicide lines when she asked for a shelter."""
    assert need(said("where_to_go") | {"text": DENIED}, SUICIDAL) == "child_at_risk"


@pytest.mark.parametrize(
    ("kind", "text"),
    [("where_to_go", "is there a place for me"), ("wants_to_die", DENIED), ("scared", DENIED + " but i cant go on")],
)
def test_without_a_plain_denial_the_crisis_lines_stay(kind: str, text: str) -> None:
    """Also where the message as a whole looks like a wish to die."""
    assert need(said(kind) | {"text": text}, SUICIDAL) == "self_harm"


def test_a_phrase_of_suicide_is_never_denied_by_another() -> None:
    """And where nothing was said before there is nothing to go back to."""
    phrase = {"kind": "phrase", "intent": "self_harm", "phrase": "end it all"}
    assert need(said("where_to_go", evidence=[phrase]) | {"text": DENIED}, SUICIDAL) == "self_harm"
    alone = Known(need="self_harm", tier="urgent", language="en", said=("utter_urgent_self_harm",))
    assert need(said("where_to_go") | {"text": DENIED}, alone) == "self_harm"


def test_who_is_held_and_denies_it_is_answered_about_the_need_with_the_crisis_line_beside() -> None:
    """Words "I don't want to kill myself, I want to get out"."""
    alarm = {"tier": "urgent", "asks": False, "evidence": [{"kind": "phrase", "intent": "self_harm", "phrase": "die"}]}
    told = {
        "text": "i dont want to kill myself i want to get out of here",
        "intent": {"name": "self_harm", "confidence": 0.9},
        "urgency": alarm,
        "follow_up": [{"name": "not_this", "confidence": 0.6}, {"name": "how_to_leave", "confidence": 0.3}],
    }
    held = Known(need="being_exploited", tier="urgent", language="en")
    calm = without_denied(told, held)
    assert (calm["intent"]["name"], calm["urgency"]["evidence"]) == ("being_exploited", [])
    assert calm["other_intents"] == ["self_harm"]
    assert [each["name"] for each in calm["follow_up"]] == ["how_to_leave"]
    assert without_denied(told, Known(language="en")) is told
    for heard in (
        {"text": "i dont want to die but i can't live like this"},
        {"follow_up": [{"name": "wants_to_die", "confidence": 0.4}]},
        {"follow_up": []},
        {"urgency": alarm | {"tier": "emergency"}},
        {"urgency": alarm | {"evidence": 2 * alarm["evidence"]}},
    ):
        assert without_denied(told | heard, held)["intent"]["name"] == "self_harm", heard
