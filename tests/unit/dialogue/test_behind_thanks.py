"""What stands behind thanks is what a message says."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.behind_thanks import rest_behind_thanks, with_rest
from bot.dialogue.known import Known


def parsed(text: str, intent: str, sure: float = 0.9, **further: Any) -> dict[str, Any]:
    """A message that looks like this intent."""
    return {"text": text, "intent": {"name": intent, "confidence": sure}, "urgency": {"tier": "conversation"}} | further


@pytest.mark.parametrize(
    ("text", "intent", "language", "rest"),
    [
        ("merci mon frere vomit du sang", "thank", "fr", "mon frere vomit du sang"),
        ("Asante. nipe namba", "thank", "sw", "nipe namba"),
        ("Muchas gracias, me ayudó", "goodbye", "es", "me ayudó"),
        ("c\u1ea3m \u01a1n b\u1ea1n nhi\u1ec1u", "thank", "vi", ""),
        ("thanks sam", "thank", "en", ""),
        ("thanks he beats me", "being_exploited", "en", ""),
        ("nipe namba", "thank", "sw", ""),
    ],
)
def test_the_words_behind_thanks(text: str, intent: str, language: str, rest: str) -> None:
    """None where the thanks is all, and where the message is understood as more already."""
    found = rest_behind_thanks(parsed(text, intent), Known(language=language))
    assert (found.text if found else "") == rest


@pytest.mark.parametrize(
    ("text", "apart"),
    [("thanks.  he  beats me", True), ("thank you\nhe beats me", True), ("thanks he beats me?", False)],
)
def test_a_stop_or_a_new_line_divides(text: str, apart: bool) -> None:
    """However many blanks stand between."""
    found = rest_behind_thanks(parsed(text, "thank"), Known(language="en"))
    assert found is not None
    assert found.apart is apart


def test_what_is_told_or_asked_behind_them_is_the_message() -> None:
    """An alarm and a follow-up always; a question where a stop divides it; a further kind word never."""
    thanks = parsed("merci mon frere vomit du sang", "thank")
    rest = "mon frere vomit du sang"
    medical = parsed(rest, "out_of_scope", follow_up=[{"name": "medical", "confidence": 0.7}])
    assert with_rest(thanks, medical, apart=False) == medical | {"text": thanks["text"]}
    alarm = parsed(rest, "immediate_danger") | {"urgency": {"tier": "emergency"}}
    assert with_rest(thanks, alarm, apart=False)["urgency"]["tier"] == "emergency"
    assert with_rest(thanks, parsed(rest, "find_helpline"), apart=False) == thanks
    apart = parsed("merci. un numero svp", "thank")
    assert with_rest(apart, parsed("un numero svp", "find_helpline"), apart=True)["intent"]["name"] == "find_helpline"
    assert with_rest(apart, parsed("un numero svp", "find_helpline", 0.4), apart=True) == apart
    assert with_rest(apart, parsed("un numero svp", "goodbye"), apart=True) == apart


def test_the_wish_to_erase_and_a_question_about_us_count_more_than_the_thanks() -> None:
    """A likely wish to erase is asked back; "who answers here?" counts behind a stop, and where it is sure."""
    thanks = parsed("merci. efface tou svp", "thank")
    assert with_rest(thanks, parsed("efface tou svp", "delete_my_data", 0.55), apart=False)["intent"]["name"] == (
        "delete_my_data"
    )
    assert with_rest(thanks, parsed("efface tou svp", "delete_my_data", 0.4), apart=True) == thanks
    person = parsed("tao ka ba", "bot_challenge")
    asked = parsed("salamat po. tao ka ba", "thank")
    assert with_rest(asked, person, apart=True)["intent"]["name"] == "bot_challenge"
    assert with_rest(asked, person, apart=False) == asked
