"""Who tells that another person wants to die is not answered as if it were their own wish."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.turn import WISH_OF_ANOTHER
from bot.engine.rewriting import Known
from bot.engine.wish_of_another import as_wish_of_another
from tests.unit.engine.messages_read import said


def told(text: str, intent: str = "self_harm", language: str = "en", **follow_up: float) -> dict[str, Any]:
    """A message with an alarm for suicide."""
    kinds = [{"name": name, "confidence": sure} for name, sure in follow_up.items()]
    message = said("other", intent=intent, tier="urgent" if intent == "self_harm" else "conversation")
    return message | {"text": text, "language": {"code": language}, "follow_up": kinds}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my daughter says she wants to die, her boss locks her in", "en"),
        ("ma fille vient d envoyer un vocal, elle dit qu elle veut mourir", "fr"),
        ("моя дочь пишет что не хочет жить", "ru"),
        ("بنتي بتقول عايزة تموت", "ar"),
    ],
)
def test_a_relative_who_wants_to_die_is_told_of(text: str, language: str) -> None:
    """A mother was told that her life matters, at this and at every further message."""
    found = as_wish_of_another(told(text, language=language), Known(language=language))
    assert found is not None
    assert found[WISH_OF_ANOTHER]
    assert found["intent"]["name"] == "self_harm"
    assert found["urgency"]["tier"] == "urgent"


@pytest.mark.parametrize(
    "text",
    [
        "i want to die, my son is dead",
        "my husband hits me and i want to die",
        "want to die",
        "my mum is ill. i cant go on",
    ],
)
def test_a_wish_that_may_be_of_who_writes_stays_theirs(text: str) -> None:
    """Whoever else is named: one reading too many of this kind would take the crisis line from somebody."""
    assert as_wish_of_another(told(text), Known()) is None


def test_who_was_taken_for_the_one_who_wants_to_die_says_who_it_is() -> None:
    """With words of dying, or after them; "it is not me" of a threat with pictures is none of this."""
    corrected = told("it is not me, it is my daughter in lebanon", "answer", not_me=0.99)
    assert as_wish_of_another(corrected, Known(need="self_harm")) is not None
    assert as_wish_of_another(corrected, Known(need="image_blackmail")) is None
    assert as_wish_of_another(told("my sister is in dubai", "tell_location"), Known(need="self_harm")) is None
