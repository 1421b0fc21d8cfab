"""Finds the warning signs of an offer in a text: the passport, a visa for guests, a secret, a way across a border."""

from __future__ import annotations

from bot.typed.phrases import between_blanks, has_part
from bot.typed.short_words import own_and_english


def names_offer_sign(text: str, language: str | None) -> bool:
    """Whether one of the words of the language, or an English one, stands in the text, as a word or part of one."""
    stems = frozenset().union(*(each.offer_signs for each in own_and_english(language)))
    return has_part(between_blanks(text), stems)
