"""Finds by lists of words that somebody stands outside the writer's door, and the question whether to open."""

from __future__ import annotations

from bot.typed.phrases import between_blanks, has, short_forms
from bot.typed.questions import LONGEST_QUESTION
from bot.typed.short_words import own_and_english


def asks_to_open(text: str, language: str | None) -> bool:
    """Whether a message of up to `LONGEST_QUESTION` words asks whether to open or let somebody in: "do I open?"."""
    return _has_of("asks", short_forms(text, LONGEST_QUESTION), language)


def stands_at_door(text: str, language: str | None, *, own: bool) -> bool:
    """Whether somebody stands there who may be a danger: no help that comes, and nobody who asks for it.

    Args:
        text: the message.
        language: of the conversation; English words are looked for as well.
        own: whether who writes tells of themself: "he knocks at the door" is theirs then, "at my door" always.
    """
    said = between_blanks(text)
    there = _has_of("mine", said, language) or (own and _has_of("wants_in", said, language))
    return there and not no_danger(text, language)


def no_danger(text: str, language: str | None) -> bool:
    """Whether it is help that comes, somebody who asks for it, or another day: "the ambulance is at my door"."""
    return _has_of("no_danger", between_blanks(text), language)


def tells_of_who_fled(text: str, language: str | None) -> bool:
    """Whether it has a word of somebody who got away, cries or is hurt."""
    return _has_of("fled", between_blanks(text), language)


def _has_of(name: str, said: list[str], language: str | None) -> bool:
    return has(said, (phrase for each in own_and_english(language) for phrase in each.at_door.get(name, ())))
