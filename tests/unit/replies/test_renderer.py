"""What is rendered of a response whose buttons another question takes the place of."""

from __future__ import annotations

import pytest

from bot.replies.renderer import ReplyRenderer, without_last_question


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ask here:\nWhat do you need first?", "Ask here:"),
        ("Note facts, do not step in. Where do you work?", "Note facts, do not step in."),
        ("اطلب المساعدة.\nماذا تحتاج أولًا؟", "اطلب المساعدة."),
        ("मदद यहाँ है। आप कहाँ काम करते हैं?", "मदद यहाँ है।"),
        ("Are you safe right now?", "Are you safe right now?"),
        ("Nothing is asked.", "Nothing is asked."),
    ],
)
def test_the_last_question_goes(text: str, kept: str) -> None:
    """In every script; a text that is nothing but a question stays."""
    assert without_last_question(text) == kept


def test_two_questions_are_never_asked_at_once() -> None:
    """A page that asks loses its question with its buttons, and keeps it with them."""
    renderer = ReplyRenderer()
    page = "utter_frontline_guidance"
    assert renderer.render(page, "en", "telegram", {})["text"].endswith("Where do you work?")
    assert "?" not in renderer.render(page, "en", "telegram", {"choices": []})["text"]


def test_further_topics_are_buttons_behind_the_own_ones() -> None:
    """They take nothing away from the page."""
    also = [{"response": "topic_donate", "payload": "/donate"}]
    buttons = ReplyRenderer().render("utter_frontline_guidance", "en", "sms", {"also": also})["buttons"]
    assert [button["payload"] for button in buttons][-1] == "/donate"
    assert len(buttons) > 1
