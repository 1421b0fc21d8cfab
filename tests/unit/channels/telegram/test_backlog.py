"""Which updates of a chat get one answer, and what is read of them."""

from __future__ import annotations

import pytest

from bot.channels.message import Incoming, SentKind
from bot.channels.telegram.backlog import MOST_CHARACTERS, MOST_WAITING, as_one, first_together
from bot.channels.telegram.received import Press, Received, Then
from bot.channels.turn import hides

PRESS, PICTURE, LOCATION, BLOCKED = "<press>", "<picture>", "<location>", "<blocked>"


def received(number: int, what: str, hint: str | None = None) -> Received:
    """An update: words, or one of the things above."""
    if what == BLOCKED:
        return Received(number, Then.BLOCKED, 7)
    if what == PRESS:
        incoming = Incoming("telegram", "7", SentKind.BUTTON, payload="/menu")
        return Received(number, Then.ANSWER, 7, incoming, press=Press("1", 77, "/menu"))
    if what == LOCATION:
        return Received(number, Then.ANSWER, 7, Incoming("telegram", "7", SentKind.LOCATION, country_pin="QA"))
    kind, text = (SentKind.PHOTO, "") if what == PICTURE else (SentKind.TEXT, what)
    return Received(number, Then.ANSWER, 7, Incoming("telegram", "7", kind, text, country_hint=hint))


def waiting(*what: str) -> list[Received]:
    """Updates that wait, in their order."""
    return [received(number, each) for number, each in enumerate(what)]


MANY = [f"part {number}" for number in range(MOST_WAITING)]


@pytest.mark.parametrize(
    ("what", "together", "why"),
    [
        (["a"], 1, "nobody else waits"),
        (MANY, 1, "a few are answered one by one"),
        ([*MANY, "z"], MOST_WAITING + 1, "more are answered together"),
        ([*MANY, "z", PRESS], MOST_WAITING + 1, "a button behind the last words is answered for itself"),
        ([PRESS] * (MOST_WAITING + 1), MOST_WAITING + 1, "of presses alone only the newest counts"),
        ([BLOCKED, "a"], 1, "what needs no answer needs no other"),
        (["a", "b", "exit", "c"], 3, "a chat that must be hidden can't wait for answers"),
        (["a", "salir"], 2, "in any language"),
        ([*MANY, "exit", *MANY], MOST_WAITING + 1, "what is written after that is answered"),
    ],
)
def test_which_are_answered_together(what: list[str], together: int, why: str) -> None:
    """From the first on."""
    assert len(first_together(waiting(*what))) == together, why


@pytest.mark.parametrize(
    ("what", "read", "why"),
    [
        (["a"], "a", "one is as it was"),
        (["they took my passport", "hello", "in doha"], "they took my passport\nhello\nin doha", "nothing is lost"),
        (["help", "help", "me", "help"], "me\nhelp", "each once, where it was written last"),
        (["a", PICTURE, PRESS], "a", "words count, and no picture or button"),
        (["a", "b", "exit"], "exit", "who hides the chat says nothing else"),
        (["a" * 3000, "b" * 3000], "b" * 3000, "no more than the engine reads, the newest"),
    ],
)
def test_what_is_read_of_them(what: list[str], read: str, why: str) -> None:
    """The words of all."""
    incoming = as_one(waiting(*what)).incoming
    assert incoming is not None
    assert incoming.text == read, why
    assert len(incoming.text) <= MOST_CHARACTERS


def test_the_newest_counts_where_nobody_wrote() -> None:
    """Of presses and pictures."""
    newest = received(9, PRESS)
    assert as_one([*waiting(PICTURE, PRESS), newest]) is newest


def test_a_location_among_words_is_an_assumption() -> None:
    """Otherwise it would be asked where somebody is who has just told it."""
    incoming = as_one([*waiting("a", LOCATION), received(8, "b", hint="DE")]).incoming
    assert incoming is not None
    assert (incoming.text, incoming.country_hint, incoming.country_pin) == ("a\nb", "QA", None)


@pytest.mark.parametrize(
    ("incoming", "hidden"),
    [
        (Incoming("telegram", "7", SentKind.BUTTON, payload="/quick_exit"), True),
        (Incoming("telegram", "7", text="EXIT"), True),
        (Incoming("telegram", "7", text="how do i exit my contract"), False),
        (Incoming("telegram", "7", SentKind.BUTTON, payload="/menu"), False),
    ],
)
def test_who_hides_the_chat(incoming: Incoming, hidden: bool) -> None:
    """By a button or a command."""
    assert hides(incoming) is hidden
