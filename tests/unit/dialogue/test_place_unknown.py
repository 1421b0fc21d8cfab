"""Who may be held and does not know where is told what to say without an address, and not to go out."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.place_unknown import as_place_unknown


def read(text: str, need: str | None, language: str = "en", intent: str = "out_of_scope") -> str | None:
    """The follow-up that it is read as."""
    parsed: dict[str, Any] = {"text": text, "intent": {"name": intent, "confidence": 0.3}}
    found = as_place_unknown(parsed, Known(need=need, tier="emergency", language=language))
    return found and found["entities"][1]["value"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i dont know where i am", "en"),
        ("khong biet o dau, hinh nhu manchester", "vi"),
        ("no se donde estoy", "es"),
        ("не знаю где я", "ru"),
        ("pata nahi kahan hu", "hi"),
        ("sijui niko wapi", "sw"),
        ("di ko alam kung nasaan ako", "tl"),
        ("je sais pas où je suis", "fr"),
    ],
)
def test_it_is_no_wish_for_a_bed(text: str, language: str) -> None:
    """Of whoever may be locked in."""
    assert read(text, "immediate_danger", language) == "where_to_go_locked_in"


def test_of_others_it_is_none() -> None:
    """A tourist, and who has nowhere to stay."""
    assert read("i dont know where i am", "safe_migration") is None
    assert read("i dont know where to sleep", "immediate_danger") is None
