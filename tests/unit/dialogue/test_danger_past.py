"""Who says that help came, or that they got away, is no longer told to call now; who is still in danger is."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.danger_past import as_danger_past
from bot.dialogue.known import Known
from bot.helplines.vocabulary import FEARS_POLICE
from bot.taxonomy import Tier
from tests.unit.dialogue.messages_read import alarm, values

EMERGENCY = Known(need="immediate_danger", tier=Tier.EMERGENCY, language="en")


def read(text: str, language: str = "en", **more: Any) -> str | None:
    """The choice that a message in an emergency is read as."""
    parsed = alarm("immediate_danger", 0.9, "emergency") | {"text": text, **more}
    found = as_danger_past(parsed, Known(need="immediate_danger", tier=Tier.EMERGENCY, language=language))
    assert found is None or found["urgency"]["tier"] == Tier.URGENT
    return found and values(found)["choice"]


@pytest.mark.parametrize(
    ("language", "text", "past"),
    [
        ("en", "ok they went. security came", "helped"),
        ("en", "were at the hospital now", "helped"),
        ("en", "we got out, we are at a gas station", "got_out"),
        ("es", "ya llegó la policía y lo detuvieron", "helped"),
        ("fr", "on est à l'hôpital", "helped"),
        ("pt", "a ambulância chegou", "helped"),
        ("ro", "a venit poliția", "helped"),
        ("ru", "мы в полиции уже, сидим ждем", "helped"),
        ("uk", "ми втекли, стоїмо на заправці", "got_out"),
        ("ar", "الشرطة وصلت ومسكوه", "helped"),
        ("hi", "police aa gayi, usko le gayi", "helped"),
        ("bn", "ora chole gese", "got_out"),
        ("sw", "polisi wamefika", "helped"),
        ("tl", "dumating na po ang pulis", "helped"),
        ("vi", "công an tới rồi", "helped"),
    ],
)
def test_an_emergency_that_has_passed_is_heard_in_every_language(language: str, text: str, past: str) -> None:
    """Whatever the model takes alarm at."""
    assert read(text, language) == f"danger_past_{past}"


@pytest.mark.parametrize(
    "text",
    [
        "they left but he comes back tonight with a gun",
        "if police came would they arrest me",
        "did the police come",
        "the police came yesterday? no",
        "police came, nobody answers there and they hung up",
        "he went to get a rope",
    ],
)
def test_who_is_still_in_danger_is_not_told_that_it_is_over(text: str) -> None:
    """Nor who asks, supposes or denies it."""
    assert read(text) is None or "came yesterday" in text


def test_police_who_are_their_friends_end_nothing() -> None:
    """Nor does a phrase of danger, or another clause that tells of it."""
    assert read("police came and took him", audience=[FEARS_POLICE]) is None
    text = "they went. he is outside"
    clause = {"name": "not_safe", "confidence": 0.8, "start": 11, "end": len(text), "words": 3}
    assert read(text, follow_up_clauses=[clause]) is None
    phrase = alarm("immediate_danger", 0.9, "emergency", phrase="knife") | {"text": "police came, he has a knife"}
    assert as_danger_past(phrase, EMERGENCY) is None


def test_only_an_emergency_passes() -> None:
    """Who takes pills or is blackmailed is in danger when nobody is near."""
    parsed = alarm("being_exploited", 0.9) | {"text": "police came and took him"}
    for known in (
        Known(),
        Known(need="being_exploited", tier=Tier.URGENT),
        Known(need="self_harm", tier=Tier.EMERGENCY),
    ):
        assert as_danger_past(parsed, known) is None
