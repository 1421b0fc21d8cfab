"""A phone that is taken or read is a means of control, and hides no chat unless it is now."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.phone_controlled import as_phone_control

HELD = Known(need="being_exploited", tier="urgent", language="en", said=("utter_urgent_being_exploited",))


def message(text: str, language: str = "en") -> dict[str, Any]:
    """A message that looks like a wish to hide."""
    near = [{"name": "someone_near", "confidence": 0.8}]
    intent = {"name": "quick_exit", "confidence": 0.82}
    return {"text": text, "intent": intent, "follow_up": near, "language": {"code": language}}


def values(found: dict[str, Any] | None) -> list[str]:
    """The values of what it is read as."""
    return [each["value"] for each in (found or {}).get("entities", [])]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("madam take mobile", "en"),
        ("la señora me quita el celular", "es"),
        ("le patron prend mon telephone", "fr"),
        ("хозяйка забирает телефон", "ru"),
        ("madam ne phone le liya", "hi"),
        ("kinukuha ni madam cellphone ko", "tl"),
        ("المدام تاخذ الجوال", "ar"),
    ],
)
def test_at_first_it_is_a_cry_for_help(text: str, language: str) -> None:
    """There is nothing to hide yet, and a number to give."""
    found = as_phone_control(message(text, language), Known(language=language))
    assert found is not None
    assert found["intent"]["name"] == "ask_for_help"


def test_later_it_is_said_what_the_phone_tells() -> None:
    """And beside "only text" it is the reason for that."""
    assert values(as_phone_control(message("madam take mobile"), HELD)) == ["follow_up", "phone_read"]
    asked = Known(need="being_exploited", tier="urgent", language="en", question="contact")
    texts = values(as_phone_control(message("only text, madam checks my phone"), asked))
    assert texts == ["contact", "text", "utter_follow_up_phone_read"]


@pytest.mark.parametrize(
    "text", ["he is taking my phone now", "she comes for my phone", "he is back", "somebody comes"]
)
def test_whoever_comes_now_hides_the_chat(text: str) -> None:
    """With a word of this moment, or without a phone."""
    assert as_phone_control(message(text), HELD) is None
