"""Tells by lists of words that somebody comes, is here or is awake now: "kaja", "gising na c madam", "el madam gaya".

People type it short and badly, and often in Latin letters; a model of few letters reads an insult, and the helplines
would stand on the screen while he looks at it (safety.md, Conduct 8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.question_marks import has_question_mark
from bot.typed.forms import unmarked
from bot.typed.phrases import has, short_forms
from bot.typed.short_words import is_yes_or_no, short_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    #: The lists of a language, by their names.
    Lists = Mapping[str, frozenset[str]]

#: A longer message tells more.
_MOST_WORDS = 8
#: Lists of what is said of somebody: all of them, and that of the door.
_SAID_OF, _AT_DOOR = ("near.comes", "near.door"), ("near.door",)


def somebody_near(text: str, *languages: str | None) -> bool:
    """Whether a message says nothing else.

    Each word must be known: "he is not here" and "the police came" say no such thing. A no before a comma answers what
    was asked: "no, she is at home now".

    Args:
        text: the message.
        languages: that of the conversation, and the one that the message seems to be in.
    """
    return any(
        _says_whole(form, lists) or _says_of_somebody(form, lists, _SAID_OF)
        for form, lists in _forms_and_lists(text, languages)
    )


def somebody_at_door(text: str, *languages: str | None) -> bool:
    """Whether a message says nothing but that somebody is at the door: "she is at the door now".

    Args:
        text: the message.
        languages: that of the conversation, and the one that the message seems to be in.
    """
    return any(_says_of_somebody(form, lists, _AT_DOOR) for form, lists in _forms_and_lists(text, languages))


def names_of_the_house(text: str, *languages: str | None) -> bool:
    """Whether it names one with whom a held person lives, or for whom they work: "madam is at the door"."""
    return any(has([form], lists["near.of_the_house"]) for form, lists in _forms_and_lists(text, languages))


def _forms_and_lists(text: str, languages: Iterable[str | None]) -> list[tuple[str, Lists]]:
    """The forms of a message that may say so, each with the lists of each language; none of one that may not."""
    answer, comma, _ = text.partition(",")
    if has_question_mark(text) or (comma and is_yes_or_no(answer)):
        return []
    lists = [short_words(code).lists for code in dict.fromkeys((*languages, "en"))]
    forms = short_forms(text, _MOST_WORDS)
    return [(form, each) for form in forms for each in lists if not _is_denied(form, each)]


def _is_denied(form: str, lists: Lists) -> bool:
    """Whether a no stands at what is said of somebody: "mi esposo no regresó" of one who did not come home."""
    noes = {unmarked(word) for word in lists["no"] if " " not in word} - lists["no_in_english"]
    said = (phrase for name in _SAID_OF for phrase in lists[name] if f" {phrase} " in form)
    return any(f" {no} {phrase} " in form or f" {phrase} {no} " in form for phrase in said for no in noes)


def _says_whole(form: str, lists: Lists) -> bool:
    return any(_is_made_of(rest, lists["near.beside"]) for rest in _rests(form, lists["near.whole"]))


def _says_of_somebody(form: str, lists: Lists, names: Iterable[str]) -> bool:
    """Whether the form is a phrase of one of these lists with words for somebody, and words that change nothing.

    Where the verb says who it is, the phrase is one of `whole` as well, and needs nobody: "yuko mlangoni".
    """
    who = lists["near.who"] | lists["near.of_the_house"]
    others = lists["near.beside"] | who
    said = frozenset().union(*(lists[name] for name in names))
    named = any(has([rest], who) and _is_made_of(rest, others) for rest in _rests(form, said))
    return named or any(_is_made_of(rest, others) for rest in _rests(form, said & lists["near.whole"]))


def _rests(form: str, phrases: Iterable[str]) -> Iterator[str]:
    """What is left of the form without a phrase that stands in it, for each of the phrases that do."""
    return (form.replace(f" {phrase} ", "  ", 1) for phrase in phrases if f" {phrase} " in form)


def _is_made_of(form: str, phrases: frozenset[str]) -> bool:
    """Whether nothing is left of the form without these words and phrases, the longest first: "mother in law"."""
    for phrase in sorted((phrase for phrase in phrases if " " in phrase), key=len, reverse=True):
        form = form.replace(f" {phrase} ", "  ")
    return phrases.issuperset(form.split())
