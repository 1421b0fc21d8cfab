"""Finds by lists of words that somebody stands outside the writer's door, and the question whether to open."""

from __future__ import annotations

from bot.typed.listed import says
from bot.typed.questions import LONGEST_QUESTION


def asks_to_open(text: str, language: str | None) -> bool:
    """Whether a message of up to `LONGEST_QUESTION` words asks whether to open or let somebody in: "do I open?"."""
    return says(text, language, "at_door.asks", most=LONGEST_QUESTION)


def stands_at_door(text: str, language: str | None, *, own: bool) -> bool:
    """Whether somebody stands there who may be a danger: no help that comes, and nobody who asks for it.

    Args:
        text: the message.
        language: of the conversation; English words are looked for as well.
        own: whether the writer tells of themself: "he knocks at the door" is theirs then, "at my door" always.
    """
    there = says(text, language, "at_door.mine") or (own and says(text, language, "at_door.wants_in"))
    return there and not no_danger(text, language)


def no_danger(text: str, language: str | None) -> bool:
    """Whether it is help that comes, somebody who asks for it, or another day: "the ambulance is at my door"."""
    return says(text, language, "at_door.no_danger")


def tells_of_who_fled(text: str, language: str | None) -> bool:
    """Whether it has a word of somebody who got away, cries or is hurt."""
    return says(text, language, "at_door.fled")
