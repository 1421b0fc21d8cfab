"""Tells by lists of words that the writer says they are safe, or denies danger: "no I'm safe", "no corro peligro".

A model hears the danger in a danger that is denied. Whether a "no" denies what follows depends on the language: that of
"no estoy segura" does, that of "no I'm safe" answers a question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.languages import denies
from bot.languages.question_marks import has_question_mark
from bot.typed.listed import phrases_of
from bot.typed.phrases import between_blanks, has, short_forms
from bot.typed.short_words import is_yes_or_no

if TYPE_CHECKING:
    from collections.abc import Iterator

_PART_AND_MARKS = re.compile(r"[^.,;:!?\u2026\u0964\u060c\u061f\n]+[.,;:!?\u2026\u0964\u060c\u061f\n]*")
#: So few words say no more than that somebody is not safe, where a no stands beside a word for it.
_MOST_OF_NOT_SAFE = 4


def parts_with_marks(text: str) -> list[str]:
    """The parts of a text, each with the marks that end it: a question mark tells that one asks."""
    return _PART_AND_MARKS.findall(text)


def says_safe(text: str, language: str | None) -> bool:
    """Whether a part of the text says that the writer is safe; none that asks it, supposes it, or denies it."""
    parts = (part for part in parts_with_marks(text) if not has_question_mark(part))
    return any(_says(form, phrase, language) for part in parts for form, phrase in _found(part, language))


def denies_safe(text: str, language: str | None) -> bool:
    """Whether a few words say nothing but that somebody is not safe: "pas sécurité", "nao safe".

    A mark between the two parts them: "no, safe".
    """
    if has_question_mark(text) or not short_forms(text, _MOST_OF_NOT_SAFE):
        return False
    forms = (form for part in parts_with_marks(text) for form in between_blanks(part))
    cores = phrases_of("safety.core", language)
    return any(_has_beside_no(form, core, language) for form in forms for core in cores)


def _found(part: str, language: str | None) -> Iterator[tuple[str, str]]:
    """The phrases that stand in a part of a text, each with the form of the part that has it."""
    phrases = phrases_of("safety.safe", language) | phrases_of("safety.after_no", language)
    for form in between_blanks(part):
        yield from ((form, phrase) for phrase in phrases if f" {phrase} " in form)


def _says(form: str, phrase: str, language: str | None) -> bool:
    """Whether nothing before or behind a phrase takes it back."""
    before, _, behind = form.partition(f" {phrase} ")
    if has([f"{before} "], phrases_of("safety.unless", language)):
        return False
    if any(f"{behind} ".startswith(f"{word} ") for word in phrases_of("safety.behind", language)):
        return False
    return not denies(_without_bare_no(before, phrase, language), language)


def _without_bare_no(before: str, phrase: str, language: str | None) -> str:
    """What stands before a phrase, without the no that answers a question there; as it is where a no would deny it."""
    if phrase not in phrases_of("safety.after_no", language):
        return before
    words, beside = before.split(), phrases_of("please", language)
    while words and words[-1] in beside:  # "no sir i am safe"
        words.pop()
    while words and is_yes_or_no(words[-1]):
        words.pop()
    return " ".join(words)


def _has_beside_no(form: str, core: str, language: str | None) -> bool:
    """Whether a word that denies stands right before a word for safe, or behind it where the language denies so."""
    before, found, behind = form.partition(f" {core} ")
    if not found:
        return False
    last, first = before.split()[-1:], behind.split()[:1]
    return any(denies(word, language) for word in last) or not phrases_of("safety.denied_by", language).isdisjoint(
        first
    )
