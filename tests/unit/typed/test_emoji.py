"""A message without words is read as what its emoji say, or told what can be read."""

from __future__ import annotations

import pytest

from bot.typed.emoji import in_words, is_wordless


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("🆘", "help"),
        ("😂😭", "help"),
        ("👍🏽", "yes"),
        ("❌", "no"),
        ("🙏❤️", None),
        ("🇮🇹", "Italy"),
        ("🎵", None),
        ("help 🆘", None),
    ],
)
def test_emoji_alone_stand_for_a_word(text: str, word: str | None) -> None:
    """Someone who cries is asked whether they are safe, also if they laugh."""
    assert in_words(text) == word


@pytest.mark.parametrize(
    ("text", "wordless"),
    [
        ("🎵🎶", True),
        ("+", False),
        ("=)", False),
        ("^^", False),
        ("...", False),
        ("??", False),
        ("1️⃣", False),
        ("ok 👍", False),
        ("", False),
    ],
)
def test_dots_and_numbers_say_something(text: str, wordless: bool) -> None:
    """Silence, a "what?" and a choice have answers of their own."""
    assert is_wordless(text) is wordless
