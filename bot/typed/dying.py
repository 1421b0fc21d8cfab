"""Whose wish to die a text tells, whether it denies one, and whether a jump is one to get away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.typed.listed import phrases_of, says, says_part
from bot.typed.phrases import between_blanks, has
from bot.typed.statements import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def tells_of_another_dying(text: str, language: str | None) -> bool:
    """Whether it says that another wants to die, as nobody says it of themself: "quiere morir", and not "quiero"."""
    return says(text, language, "another_dying")


def is_of_another(part: str, language: str | None) -> bool:
    """Whether a part of a text is one of those phrases, or has one in it, or stands in one."""
    phrases = phrases_of("another_dying", language)
    forms = between_blanks(part)
    return has(forms, phrases) or any(form in f" {phrase} " for form in forms for phrase in phrases)


def names_means(text: str, language: str | None) -> bool:
    """Whether the text names, by parts of words, what people hold or stand on who want to die: a rope, a bridge."""
    return says_part(text, language, "means_of_dying")


def takes_leave(text: str, language: str | None) -> bool:
    """Whether it takes leave or gives up, in phrases that are words of dying once a wish to die was told.

    Some only at the end of a part: "I can't go on" is one of them, and "I can't go on my phone" is none.
    """
    ends = tuple(f" {phrase} " for phrase in phrases_of("farewell_at_end", language))
    at_end = any(form.endswith(ends) for part in parts_of(text) for form in between_blanks(part))
    return at_end or says(text, language, "farewell_of_dying")


def denies_dying(text: str, language: str | None) -> bool:
    """Whether the text has one of the phrases for it, and no "but" behind: "I don't think of death, just of home".

    Phrases and not any no beside a word of dying: "I have no courage for suicide yet" denies nothing.
    """
    denials, but = phrases_of("not_dying", language), phrases_of("but", language)
    behind = [rest for form in between_blanks(text) for rest in _behind(form, denials)]
    return bool(behind) and not any(has([f" {rest} "], but) for rest in behind)


def _behind(text: str, phrases: frozenset[str]) -> Iterator[str]:
    """The rest of a text behind each of the phrases that stand in it."""
    for phrase in phrases:
        _, found, rest = text.partition(f" {phrase} ")
        if found:
            yield rest


def jumps_to_escape(text: str, language: str | None) -> bool:
    """Whether words for a jump and for a flight stand in the text, and none of dying: "I jump to escape this life"."""
    jumps = says_part(text, language, "escaping.jump")
    dies = says_part(text, language, "escaping.dying")
    return jumps and flees(text, language) and not dies


def flees(text: str, language: str | None) -> bool:
    """Whether a word for a flight stands in the text."""
    return says_part(text, language, "escaping.flee")
