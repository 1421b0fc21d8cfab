"""Tells by lists of words that somebody comes, is here or is awake now: "kaja", "gising na c madam", "el madam gaya".

People type it short and badly, and often in Latin letters; a model of few letters reads an insult, and the helplines
would stand on the screen while he looks at it (safety.md, Conduct 8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.question_marks import has_question_mark
from bot.typed.forms import unmarked
from bot.typed.phrases import has, short_forms
from bot.typed.short_words import ShortWords, is_yes_or_no, own_and_english

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: A longer message tells more.
_MOST_WORDS = 8
#: Lists of what is said of somebody: all of them, and that of the door.
_SAID_OF, _AT_DOOR = ("comes", "door"), ("door",)


def somebody_near(text: str, *languages: str | None) -> bool:
    """Whether a message says nothing else.

    Each word must be known: "he is not here" and "the police came" say no such thing. A no before a comma answers what
    was asked: "no, she is at home now".

    Args:
        text: the message.
        languages: that of the conversation, and the one that the message seems to be in.
    """
    return any(
        _says_whole(form, near) or _says_of_somebody(form, near, _SAID_OF)
        for form, near in _forms_and_lists(text, languages)
    )


def somebody_at_door(text: str, *languages: str | None) -> bool:
    """Whether a message says nothing but that somebody is at the door: "she is at the door now".

    Args:
        text: the message.
        languages: that of the conversation, and the one that the message seems to be in.
    """
    return any(_says_of_somebody(form, near, _AT_DOOR) for form, near in _forms_and_lists(text, languages))


def names_of_the_house(text: str, *languages: str | None) -> bool:
    """Whether it names one with whom a held person lives, or for whom they work: "madam is at the door"."""
    return any(has([form], near.get("of_the_house", ())) for form, near in _forms_and_lists(text, languages))


def _forms_and_lists(text: str, languages: Iterable[str | None]) -> list[tuple[str, Mapping[str, frozenset[str]]]]:
    """The forms of a message that may say so, each with the lists of each language; none of one that may not."""
    answer, comma, _ = text.partition(",")
    if has_question_mark(text) or (comma and is_yes_or_no(answer)):
        return []
    lists = {id(each): each for language in languages for each in own_and_english(language)}
    forms = short_forms(text, _MOST_WORDS)
    return [(form, each.near) for form in forms for each in lists.values() if not _is_denied(form, each)]


def _is_denied(form: str, words: ShortWords) -> bool:
    """Whether a no stands at what is said of somebody: "mi esposo no regresó" of one who did not come home."""
    noes = {unmarked(word) for word in words.no if " " not in word} - words.no_in_english
    said = (phrase for name in _SAID_OF for phrase in words.near.get(name, ()) if f" {phrase} " in form)
    return any(f" {no} {phrase} " in form or f" {phrase} {no} " in form for phrase in said for no in noes)


def _says_whole(form: str, near: Mapping[str, frozenset[str]]) -> bool:
    beside = near.get("beside", frozenset())
    return any(_is_made_of(rest, beside) for rest in _rests(form, near.get("whole", ())))


def _says_of_somebody(form: str, near: Mapping[str, frozenset[str]], lists: Iterable[str]) -> bool:
    """Whether the form is a phrase of one of these lists with words for somebody, and words that change nothing.

    Where the verb says who it is, the phrase is one of `whole` as well, and needs nobody: "yuko mlangoni".
    """
    who = near.get("who", frozenset()) | near.get("of_the_house", frozenset())
    others = near.get("beside", frozenset()) | who
    said = frozenset().union(*(near.get(name, frozenset()) for name in lists))
    named = any(has([rest], who) and _is_made_of(rest, others) for rest in _rests(form, said))
    return named or any(_is_made_of(rest, others) for rest in _rests(form, said & near.get("whole", frozenset())))


def _rests(form: str, phrases: Iterable[str]) -> Iterator[str]:
    """What is left of the form without a phrase that stands in it, for each of the phrases that do."""
    return (form.replace(f" {phrase} ", "  ", 1) for phrase in phrases if f" {phrase} " in form)


def _is_made_of(form: str, phrases: frozenset[str]) -> bool:
    """Whether nothing is left of the form without these words and phrases, the longest first: "mother in law"."""
    for phrase in sorted((phrase for phrase in phrases if " " in phrase), key=len, reverse=True):
        form = form.replace(f" {phrase} ", "  ")
    return phrases.issuperset(form.split())
