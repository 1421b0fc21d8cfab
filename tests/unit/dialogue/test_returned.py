"""Someone who comes back after the chat was hidden begins anew, and a stranger reads nothing."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.returned import asked_by_anybody, known_of_who_cried, returned

HIDDEN = Known(language="en", hidden=True)


def message(text: str, kind: str = "other", intent: str = "deny") -> dict[str, Any]:
    """A message that looks like a kind."""
    kinds = [{"name": kind, "confidence": 0.97}]
    return {"text": text, "intent": {"name": intent, "confidence": 0.6}, "follow_up": kinds}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("its me, he left", "en"),
        ("soy yo ya se fue", "es"),
        ("c'est moi, il est parti", "fr"),
        ("sou eu, ele foi embora", "pt"),
        ("sunt eu, a plecat", "ro"),
        ("это я, он ушел", "ru"),
        ("це я, він пішов", "uk"),
        ("هذا أنا، راح خلاص", "ar"),
        ("हैलो मैं हूँ फिर से", "hi"),
        ("ni mimi tena, ameondoka", "sw"),
        ("em đây, nó đi rồi", "vi"),
        ("ako to, umalis na sya", "tl"),
        ("ami abar, chole geche", "bn"),
    ],
)
def test_who_is_back_is_asked_whether_they_are_safe(text: str, language: str) -> None:
    """Like anybody who cries for help, without a word of what was said before."""
    found = returned(message(text), Known(language=language, hidden=True))
    assert found is not None
    assert (found["intent"]["name"], found["urgency"]["tier"]) == ("ask_for_help", "urgent")


def test_a_need_is_told_anew_in_any_words() -> None:
    """The words "I want to go home" looked like a farewell."""
    assert returned(message("ghar jana hai", "go_home", "goodbye"), HIDDEN) is not None


@pytest.mark.parametrize(
    ("text", "kind", "intent"),
    [
        ("who is this, what did she say", "who_wrote_here", "bot_challenge"),
        ("hello", "other", "greet"),
        ("ok", "other", "affirm"),
        ("he has not left", "other", "deny"),
    ],
)
def test_a_stranger_is_no_one_who_is_back(text: str, kind: str, intent: str) -> None:
    """Nor is someone who says that he has not left; and before the chat was hidden nobody can be back."""
    assert returned(message(text, kind, intent), HIDDEN) is None
    assert returned(message("its me, he left"), Known(language="en")) is None


def test_who_cried_for_help_asks_as_who_was_named_lines() -> None:
    """The question "how do I get out of here?" is no journey then."""
    cried = Known(language="en", said=("utter_ask_safe", "utter_ask_for_help"))
    leaves = message("how do i get out of here", "how_to_leave", "safe_migration")
    assert known_of_who_cried(leaves, cried).need == "find_helpline"
    assert known_of_who_cried(leaves, Known(language="en")).need is None


def test_a_hidden_chat_tells_nobody_what_this_service_is_for() -> None:
    """A page about us would; before the chat was hidden it is given."""
    asks = message("who runs this", "other", "about_us")
    found = asked_by_anybody(asks, HIDDEN)
    assert found is not None
    assert [each["value"] for each in found["entities"]] == ["phone", "who"]
    assert asked_by_anybody(asks, Known(language="en")) is None
    assert asked_by_anybody(message("he left", "other", "deny"), HIDDEN) is None
    in_danger = asks | {"urgency": {"tier": "emergency", "asks": False}}
    assert asked_by_anybody(in_danger, HIDDEN) is None
