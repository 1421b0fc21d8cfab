"""Finds by lists of phrases what people want or refuse in few words: no police, a doctor, nothing erased, to get away.

Each list is explained above it in `bot/data/words/en.yml`. A longer message tells more than its phrase.
"""

from __future__ import annotations

import re

from bot.languages import denies
from bot.typed.listed import phrases_of, says, says_part
from bot.typed.phrases import between_blanks, has, short_forms
from bot.typed.short_words import ShortWords, own_and_english
from bot.typed.statements import parts_of

#: Words of the longest message that is no more than such a wish, and of the longest plan to attack somebody.
MOST_WORDS, MOST_OF_PLAN = 9, 16
#: So many words may stand between "I will" and what is meant: "I will go there and beat him".
_BETWEEN = 5


def keeps_messages(text: str, language: str | None) -> bool:
    """Whether it says that nothing shall be erased: "don't delete"."""
    return says(text, language, "not_deleted", most=MOST_WORDS)


def refuses_police(text: str, language: str | None) -> bool:
    """Whether it says that no police are wanted, or that nobody shall call them."""
    return says(text, language, "refuses_police", most=MOST_WORDS)


def wants_doctor(text: str, language: str | None) -> bool:
    """Whether the writer wants or needs a doctor; "I need no doctor, I need a grave" does not."""
    if not says(text, language, "wants_doctor", most=MOST_WORDS):
        return False
    wanted = phrases_of("wants_doctor", language)
    return any(has(between_blanks(part), wanted) and not _is_denied(part, wanted, language) for part in parts_of(text))


def _is_denied(part: str, phrases: frozenset[str], language: str | None) -> bool:
    """Whether the word right before one of the phrases denies it."""
    said = ((form, form.find(f" {phrase} ")) for form in between_blanks(part) for phrase in phrases)
    return any(denies(" ".join(form[:at].split()[-1:]), language) for form, at in said if at >= 0)


def writes_on_anothers_phone(text: str, language: str | None) -> bool:
    """Whether the telephone is another's: "I can't phone, it's her phone"."""
    return says(text, language, "not_my_phone", most=MOST_WORDS)


def wants_away_from_here(text: str, language: str | None) -> bool:
    """Whether the writer wants to get out of where they are, and names no word of dying."""
    dying = says_part(text, language, "escaping.dying", most=MOST_WORDS)
    return says(text, language, "away_from_here", most=MOST_WORDS) and not dying


def names_way_out(text: str, language: str | None) -> bool:
    """Whether a text of any length says that the writer wants to get out of where they are, whatever else it says."""
    return says(text, language, "away_from_here")


def means_to_attack(text: str, language: str | None) -> bool:
    """Whether the writer means to beat or kill somebody, or to burn a house: "I'll go there and beat him".

    Where the form of the verb does not say who does it, "I will" stands before it, and nothing between the two denies.
    """
    forms = short_forms(text, MOST_OF_PLAN)
    return any(_plans(form, words, language) for words in own_and_english(language) for form in forms)


def _plans(form: str, words: ShortWords, language: str | None) -> bool:
    i_will, attacks = words.lists["i_will"], words.lists["attacks"]
    if not i_will:
        return has([form], attacks)
    begins, acts = ("|".join(map(re.escape, each)) for each in (i_will, attacks))
    plan = re.search(rf" (?:{begins}) (?P<between>(?:\S+ ){{0,{_BETWEEN}}}?)(?:{acts}) ", form)
    return plan is not None and not denies(plan["between"], language)
