"""The language in which a conversation was answered last is remembered in memory alone, for so many."""

from __future__ import annotations

from bot.channels.spoken import Spoken


def test_the_last_language_counts() -> None:
    """Somebody who changed it reads a failure in the new one."""
    spoken = Spoken()
    spoken.remember("a", "en")
    spoken.remember("a", "sw")
    assert spoken.of("a") == "sw"


def test_nobody_who_was_forgotten_or_never_answered() -> None:
    """What is erased or hidden leaves no trace, also of who was not there."""
    spoken = Spoken()
    spoken.remember("a", "en")
    spoken.forget("a")
    spoken.forget("b")
    assert (spoken.of("a"), spoken.of("b")) == (None, None)


def test_the_longest_silent_go_first() -> None:
    """Being answered again counts, not who came first."""
    spoken = Spoken(most=2)
    for person in ("a", "b", "a", "c"):
        spoken.remember(person, "en")
    assert [person for person in "abc" if spoken.of(person)] == ["a", "c"]
