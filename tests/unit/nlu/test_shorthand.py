"""Texting shorthand."""

from __future__ import annotations

from bot.nlu.shorthand import languages, shorthand


def test_every_file_is_readable_and_says_something() -> None:
    """A language without one has none."""
    assert shorthand("en")["pls"] == "please"
    assert shorthand("xx") == {}
    assert all(shorthand(language) for language in languages())
