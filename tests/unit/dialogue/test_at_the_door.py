"""Somebody dangerous at the door is an emergency in every conversation; someone who fled there is none."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.at_the_door import at_the_door
from bot.dialogue.known import Known


def read(text: str, need: str | None, intent: str = "immediate_danger", **more: Any) -> str | None:
    """The choice that a message is read as."""
    kinds = [{"name": name, "confidence": share} for name, share in more.pop("kinds", {}).items()]
    parsed: dict[str, Any] = {"text": text, "intent": {"name": intent, "confidence": 0.9}, "follow_up": kinds}
    found = at_the_door(parsed, Known(need=need, language=more.pop("language", "en"), **more))
    return found and found["urgency"]["tier"] + " " + found["entities"][1]["value"]


@pytest.mark.parametrize("need", ["worried_about_someone", "left_exploitation", "being_exploited", "report_suspicion"])
def test_it_is_an_emergency_of_whomever_the_conversation_is(need: str) -> None:
    """The statement as well as the question."""
    assert read("the man who took her is at my door", need, kinds={"is_with_me": 0.96}) == "emergency open"
    assert read("do i open?", need, intent="check_job_offer") == "emergency open"


def test_at_first_the_message_itself_must_tell_of_a_need() -> None:
    """The words "a pedlar is at my door" tell of none."""
    assert read("my ex boss is outside my house", None) == "emergency open"
    assert read("a pedlar is at my door", None, intent="out_of_scope") is None


def test_who_got_away_and_asks_for_shelter_is_let_in() -> None:
    """Also where the model thinks of danger, or shelter was spoken of just now."""
    fled = "a girl ran away and is at my door crying, should i let her in"
    assert read(fled, "report_suspicion", kinds={"is_with_me": 0.9}) is None
    assert read("should i let her in", "report_suspicion", shown=("utter_follow_up_is_with_me",)) is None


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("my mum is at my door, do i open", "self_harm"),
        ("do i open the link he sent", "image_blackmail"),
        ("he was outside my house but he left", "left_exploitation"),
        ("a man stands at the door all day", "report_suspicion"),
        ("do i open?", "check_job_offer"),
    ],
)
def test_what_only_sounds_like_it_is_none(text: str, need: str) -> None:
    """Help for someone who wants to die, a link, one who has gone, a door of others."""
    assert read(text, need, intent="out_of_scope") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "he is at the door now"), ("es", "está en la puerta"), ("fr", "elle est devant la porte"),
        ("pt", "ele tá na porta"), ("ro", "e la ușă"), ("ru", "он за дверью"), ("uk", "він під дверима"),
        ("ar", "هو عند الباب"), ("hi", "wo darwaze pe hai"), ("sw", "yuko mlangoni"), ("vi", "nó ở ngoài cửa"),
        ("tl", "nasa pinto na sya"), ("bn", "সে দরজায়"),
    ],
)  # fmt: skip
def test_a_few_words_of_who_told_of_danger(language: str, text: str) -> None:
    """Also where the model reads the wish to hide the chat; if one is held they hide it (`test_somebody_near.py`)."""
    assert read(text, "immediate_danger", intent="quick_exit", language=language) == "emergency open"
    assert read("he is at the door now", "immediate_danger", of_another=True) is None


def test_who_left_and_came_back_stands_there() -> None:
    """Only at the end of a message "he left" ends it."""
    assert read("he left and now he came again he is at my door now", "left_exploitation") == "emergency open"
