"""How often words are used in the messages that intents are learned from."""

from __future__ import annotations

from bot.privacy.context.usage import usage


def test_what_people_say_often_is_told_from_what_nobody_says() -> None:
    """Single words and pairs, each in its language."""
    assert usage().step("en", "they") == 5
    assert usage().step("en", "they", "took") >= 3
    assert usage().step("en", "golden", "spoon") == 0
    assert usage().step("hi", "मेरा") >= 4
    assert usage().step("ru", "they", "took") == 0
