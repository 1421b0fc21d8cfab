"""What a phrase says counts, whatever the probabilities look like."""

from __future__ import annotations

from typing import Any

from bot.dialogue.phrases_heard import by_phrase, suicidal_by_phrase, tells_of_pictures


def _heard(intent: str | None, text: str = "some words") -> dict[str, Any]:
    evidence = [{"kind": "phrase", "intent": intent, "phrase": "words"}] if intent else []
    return {
        "text": text,
        "urgency": {"tier": "urgent", "asks": False, "evidence": evidence},
        "language": {"code": "en"},
    }


def test_a_phrase_speaks_for_its_own_intent_alone() -> None:
    """A ransom is no phrase of blackmail with pictures."""
    assert by_phrase(_heard("immediate_danger"))
    assert by_phrase(_heard("immediate_danger"), "immediate_danger")
    assert not by_phrase(_heard("immediate_danger"), "image_blackmail")
    assert not by_phrase(_heard(None))
    assert suicidal_by_phrase(_heard("self_harm"))
    assert not suicidal_by_phrase(_heard("immediate_danger"))


def test_pictures_are_told_by_their_words_or_by_a_phrase() -> None:
    """Money for a person is no word of pictures."""
    assert tells_of_pictures(_heard(None, "he has my photos"))
    assert tells_of_pictures(_heard("image_blackmail"))
    assert not tells_of_pictures(_heard(None, "they want money for my brother"))
