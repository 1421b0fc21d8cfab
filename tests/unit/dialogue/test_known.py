"""What the conversation tells of a message before it is read."""

from __future__ import annotations

from bot.dialogue.known import Known, known_of, language_to_read_in


def test_what_was_shown_before_the_chat_was_hidden_is_not_known() -> None:
    """Another person may write now; what was said before the last message was said, and is no longer shown."""
    slots = {"open_question": "safe", "last_need": "self_harm", "language": "en", "last_tier": "urgent"}
    names = ["utter_a", "utter_quick_exit", "utter_b", None, "utter_c", "utter_d"]
    events = [{"event": "bot", "metadata": {"utter_action": name}} if name else {"event": "user"} for name in names]
    known = known_of(slots.get, events)
    assert known == Known(
        "safe", "self_harm", "en", "urgent", ("utter_c", "utter_d"), ("utter_d", "utter_c", "utter_b")
    )
    assert known_of(slots.get, events[:3]).shown == ("utter_b",)
    assert known_of({"hidden": True}.get, []) == Known(hidden=True)


def test_words_are_read_in_the_language_of_the_conversation() -> None:
    """Only a first message is looked up in the language that it seems to be in."""
    assert language_to_read_in({"language": {"code": "fr"}}, Known(language="es")) == "es"
    assert language_to_read_in({"language": {"code": "fr"}}, Known()) == "fr"
    assert language_to_read_in({}, Known()) is None


def test_only_an_urgent_conversation_keeps_its_tier() -> None:
    """A calmer one is as urgent as the message."""
    assert Known(tier="emergency").tier_or("concern") == "emergency"
    assert Known(tier="information").tier_or("concern") == "concern"
    assert Known().tier_or("urgent") == "urgent"
