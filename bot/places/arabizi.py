"""Arabic in Latin letters: prepositions and the article are written onto names, digits stand for letters.

"fdubai" and "bel kwet" are in Dubai and Kuwait, "lmaghreb" and "elmaghreb" are the same, "errabat" is Rabat with the
article that its first letter doubles, "ba7rain" and "3oman" are Bahrain and Oman.
"""

from __future__ import annotations

import re

from bot.places.form import Hint, NameForm

# what people write for the letter, or leave out
_DIGITS = (
    str.maketrans({"2": "q", "3": "", "5": "kh", "6": "t", "7": "h", "8": "gh", "9": "q"}),
    str.maketrans({"2": "", "3": "a", "5": "kh", "6": "t", "7": "h", "8": "q", "9": "q"}),
)
_PREFIXES: tuple[tuple[str, Hint], ...] = (
    ("fel", "at"),
    ("fil", "at"),
    ("bel", "at"),
    ("bil", "at"),
    ("lel", "to"),
    ("lil", "to"),
    ("el", ""),
    ("al", ""),
    ("f", "at"),
    ("b", "at"),
    ("l", ""),
)
_DOUBLED = re.compile(r"[ae]([dnrstz])\1")
_SHORTEST = 4


def arabizi_forms(word: str) -> list[NameForm]:
    """The word with letters for digits, and without what is written onto it."""
    spelt = dict.fromkeys((word, *(word.translate(table) for table in _DIGITS)))
    found = [NameForm(name, among="home") for name in spelt if name != word]
    for name in spelt:
        found += [
            NameForm(name[len(prefix) :], hint, bent=True, among="home")
            for prefix, hint in _PREFIXES
            if name.startswith(prefix)
        ]
        if _DOUBLED.match(name):
            found.append(NameForm(name[2:], bent=True, among="home"))
    return [form for form in found if len(form.text) >= _SHORTEST]
