"""Tells a figure of speech from a threat: "my mum will kill me if she finds out"."""

from __future__ import annotations

from bot.typed.listed import says_part
from bot.typed.phrases import between_blanks, has, has_part
from bot.typed.short_words import own_and_english


def only_scolds(text: str, language: str | None) -> bool:
    """Whether a parent "will kill me", if they come to know, and nothing makes a real threat of it.

    A knife, a death in the family, honour, a flight, a child that is expected, or that it was said or sworn does:
    "my father says he will kill me if he finds out".
    """
    forms = between_blanks(text)
    meant = says_part(text, language, "scolding.meant")
    return not meant and any(
        has(forms, words.lists["scolding.who"])
        and all(has_part(forms, words.lists[name]) for name in ("scolding.kills", "scolding.if_known"))
        for words in own_and_english(language)
    )
