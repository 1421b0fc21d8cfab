"""Tells by lists of words that somebody comes, is here or is awake now: "kaja", "gising na c madam", "el madam gaya".

Who writes that types it short and badly, and often in Latin letters; a model of few letters reads an insult, and the
helplines would stand on the screen while he looks at it (safety.md, Conduct 8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.question_marks import has_question_mark
from bot.typed.phrases import short_forms
from bot.typed.short_words import is_yes_or_no, own_and_english

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A longer message tells more.
_MOST_WORDS = 6


def somebody_near(text: str, *languages: str | None) -> bool:
    """Whether a message says nothing else.

    Each word must be known: "he is not here" and "the police came" say no such thing. A no before a comma answers what
    was asked: "no, she is at home now".

    Args:
        text: the message.
        languages: that of the conversation, and the one that the message seems to be in.
    """
    answer, comma, _ = text.partition(",")
    if has_question_mark(text) or (comma and is_yes_or_no(answer)):
        return False
    lists = {id(each): each.near for language in languages for each in own_and_english(language)}
    forms = short_forms(text, _MOST_WORDS)
    return any(_says_it(form, near) for form in forms for near in lists.values())


def _says_it(form: str, near: Mapping[str, frozenset[str]]) -> bool:
    beside, who = near.get("beside", frozenset()), near.get("who", frozenset())
    for name, others in (("whole", beside), ("comes", beside | who)):
        for phrase in near.get(name, ()):
            rest = form.replace(f" {phrase} ", " ", 1).split() if f" {phrase} " in form else None
            if rest is not None and others.issuperset(rest) and (name == "whole" or not who.isdisjoint(rest)):
                return True
    return False
