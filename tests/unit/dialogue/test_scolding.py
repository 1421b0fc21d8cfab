"""A figure of speech is answered as fear, or as the blackmail that it is about."""

from __future__ import annotations

from typing import Any

from bot.dialogue.known import Known
from bot.dialogue.scolding import as_scolding

FIGURE = "mi mamá me va a matar si se entera"


def _threat(text: str, *others: str) -> Any:
    evidence = [{"kind": "phrase", "indicator": "threat_to_life", "intent": "immediate_danger"}]
    evidence += [{"kind": "phrase", "indicator": "other", "intent": intent} for intent in others]
    return {
        "text": text,
        "intent": {"name": "immediate_danger", "confidence": 0.8},
        "urgency": {"tier": "emergency", "evidence": evidence},
        "language": {"code": "es"},
    }


def test_in_a_conversation_about_pictures() -> None:
    """It is what the parents may see."""
    found = as_scolding(_threat(FIGURE), Known(need="image_blackmail", tier="urgent"))
    assert found is not None
    assert [each["value"] for each in found["entities"]] == ["follow_up", "pictures_feared"]
    assert found["urgency"] == {"tier": "urgent", "asks": False, "evidence": []}


def test_at_first_whether_they_are_safe_is_asked() -> None:
    """It may be meant."""
    found = as_scolding(_threat(FIGURE), Known())
    assert found is not None
    assert (found["intent"]["name"], found["urgency"]["asks"]) == ("ask_for_help", True)


def test_beside_blackmail_it_is_blackmail() -> None:
    """A phrase tells of it."""
    found = as_scolding(_threat(f"me chantajean y {FIGURE}", "image_blackmail"), Known())
    assert found is not None
    assert (found["intent"]["name"], found["urgency"]["tier"]) == ("image_blackmail", "urgent")


def test_a_threat_stays_one() -> None:
    """Of brothers, and beside another phrase of danger or of dying."""
    assert as_scolding(_threat("mis hermanos me van a matar si se enteran"), Known()) is None
    assert as_scolding(_threat(FIGURE, "immediate_danger"), Known()) is None
    assert as_scolding(_threat(FIGURE, "self_harm"), Known()) is None


def test_without_any_alarm_there_is_none_to_take_away() -> None:
    """It is then read as what else it says: "is the job real? my mum will kill me if she finds out"."""
    calm = _threat(FIGURE) | {"urgency": {"tier": "information", "asks": False, "evidence": []}}
    assert as_scolding(calm, Known()) is None
    assert as_scolding(calm | {"urgency": {"tier": "information", "asks": True}}, Known()) is not None


def test_words_of_dying_outweigh_it() -> None:
    """The crisis line is not lost for a mother who scolds."""
    dying = _threat(FIGURE) | {"follow_up": [{"name": "wants_to_die", "confidence": 0.4}]}
    assert as_scolding(dying, Known()) is None
