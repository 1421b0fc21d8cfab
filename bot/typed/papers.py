"""Finds in a text what is said of papers: who has the writer's, a copy that was sent to a stranger, care without them.

A man who had sent a photo of his identity card read three times that the bank can stop a payment, and a woman who asked
whether a hospital wants papers read how to press on a wound.
"""

from __future__ import annotations

from bot.typed.listed import phrases_of, says_part
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


def names_papers(text: str, language: str | None) -> bool:
    """Whether papers are named that prove who somebody is: "the photo of my passport"."""
    return says_part(text, language, "papers_sent.named")


def sent_papers(text: str, language: str | None) -> bool:
    """Whether such papers are named, and that something was sent: "I've sent him my ID", and not "I haven't"."""
    sent = says_part(text, language, "papers_sent.sent") and not says_part(text, language, "papers_sent.not_sent")
    return sent and names_papers(text, language)


def fears_hospital(text: str, language: str | None) -> bool:
    """Whether a hospital or doctor is named, and papers or the police that somebody fears there."""
    return says_part(text, language, "hospital.named") and says_part(text, language, "hospital.feared")
