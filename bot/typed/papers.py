"""Finds in a text who has the writer's papers: the writer, or another who keeps them."""

from __future__ import annotations

from bot.typed.listed import phrases_of
from bot.typed.phrases import between_blanks, has, has_part


def has_own_papers(text: str, language: str | None) -> bool:
    """Whether the writer says that they have their papers, or that nobody took them, and tells of no other who has any.

    "I have a copy, she keeps the passport" says nothing of the kind, nor does "he never took my passport, only the
    phone": what nobody took is left out before the rest is looked at.
    """
    forms = between_blanks(text)
    rest = [_without(form, phrases_of("papers.not_taken", language)) for form in forms]
    says_it = rest != forms or has(forms, phrases_of("papers.own", language))
    return says_it and not has_part(rest, phrases_of("papers.with_another", language))


def _without(form: str, phrases: frozenset[str]) -> str:
    """The form of a text without these phrases, the longest first: one may begin another."""
    for phrase in sorted(phrases, key=len, reverse=True):
        form = form.replace(f" {phrase} ", " ")
    return form
