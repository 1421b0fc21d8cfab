"""Finds by lists of words what the classifiers do not tell: that a job is feared for, or one number asked for.

Each list is explained above it in `bot/data/words/en.yml`; parts of words and of phrases count.
"""

from __future__ import annotations

from bot.typed.listed import says, says_part


def fears_for_job(text: str, language: str | None) -> bool:
    """Whether the writer fears for their job, or is told to be silent: "could I get the sack for ringing?"."""
    return says_part(text, language, "fears_for_job")


def goes_to_authorities(text: str, language: str | None) -> bool:
    """Whether somebody goes to the police or an embassy: "if I go to the police tomorrow"."""
    return says_part(text, language, "to_authorities")


def asks_which_first(text: str, language: str | None) -> bool:
    """Whether one single number is asked for: "who do I ring, in one line"."""
    return says_part(text, language, "which_first")


def asks_whom_to_call(text: str, language: str | None) -> bool:
    """Whether it is asked who or which number can be called: "who can my brother call?"."""
    return says_part(text, language, "whom_to_call.asks") and says_part(text, language, "whom_to_call.calls")


def sent_already(text: str, language: str | None) -> bool:
    """Whether money or papers were paid or sent already: "I transferred 20,000 to him"."""
    return says_part(text, language, "sent_already")


def asks_to_film(text: str, language: str | None) -> bool:
    """Whether the writer asks to photograph or film others, or to talk to them: "can I take photos of the workers?"."""
    return says(text, language, "asks_to_film")


def names_offer_sign(text: str, language: str | None) -> bool:
    """Whether a warning sign of an offer is named: the passport, a visa for guests, a secret, a way across a border."""
    return says_part(text, language, "offer_signs")
