"""Looks for phrases and parts of words in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.typed.forms import joined, plain, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Letters from which on a word of a topic may also be a part of a word in the text.
SHORTEST_STEM = 4


def forms_of(text: str) -> tuple[str, str]:
    """The text as it is compared, with apostrophes as blanks and as nothing."""
    return unmarked(plain(text)), unmarked(plain(joined(text)))


def between_blanks(text: str) -> list[str]:
    """The forms of the text with a blank on either side, so that whole words can be looked for."""
    return [f" {form} " for form in forms_of(text)]


def short_forms(text: str, most: int) -> list[str]:
    """The forms of the text between blanks, where it has at most so many words; none of a longer one."""
    return [form for form in between_blanks(text) if len(form.split()) <= most]


def has(forms: list[str], phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in one of the forms of a text, as `between_blanks` gives them."""
    return any(f" {phrase} " in form for phrase in phrases for form in forms)


def has_part(forms: list[str], stems: Iterable[str]) -> bool:
    """Whether one of the stems stands in a form of a text; one below `SHORTEST_STEM` letters only as a whole word.

    A blank at either end of a stem is the beginning or the end of a word: " rope " stands in no "Europe".
    """
    return any(part in form for part in map(_as_part, stems) for form in forms)


def _as_part(stem: str) -> str:
    bare = stem.strip()
    return stem if len(bare) >= SHORTEST_STEM else f" {bare} "
