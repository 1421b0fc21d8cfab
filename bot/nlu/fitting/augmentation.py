"""Training copies of an example as people type it: slips, dropped vowels, no diacritics, shorthand, no marks.

Noise costs 8 to 15 points of accuracy without such copies and 1 to 6 with them. All randomness comes from one
seeded generator, so that a training run can be repeated to the byte.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bot.nlu.text import token_form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

#: Neighbours on a QWERTY keyboard: the slip of a thumb.
_NEIGHBOURS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok",
    "o": "ipl", "p": "ol", "a": "qsz", "s": "awdx", "d": "sefc", "f": "drgv", "g": "fthb", "h": "gyjn",
    "j": "hukm", "k": "jil", "l": "kop", "z": "asx", "x": "zsc", "c": "xdv", "v": "cfb", "b": "vgn", "n": "bhm",
    "m": "njk",
}  # fmt: skip
_VOWELS = frozenset("aeiouаеиоуыіїєюя")
#: Share of letters that a careless writer gets wrong.
SLIPS = 0.06


def with_slips(text: str, random: Random) -> str:
    """Letters left out, doubled, swapped with the next one or with a neighbouring key."""
    out: list[str] = []
    letters = list(text)
    i = 0
    while i < len(letters):
        letter = letters[i]
        if not letter.isalpha() or random.random() > SLIPS:
            out.append(letter)
        else:
            kind = random.randrange(4)
            if kind == 1:
                out.extend((letter, letter))
            elif kind == 2 and i + 1 < len(letters) and letters[i + 1].isalpha():
                out.extend((letters[i + 1], letter))
                i += 1
            elif kind == 3:
                out.append(random.choice(_NEIGHBOURS.get(letter.lower(), letter)))
        i += 1
    return "".join(out)


def without_vowels(text: str, random: Random) -> str:
    """Every third word or so as in "pls hlp": inner vowels gone."""
    words = []
    for word in text.split():
        if len(word) > 3 and random.random() < 0.35:
            inner = "".join(c for c in word[1:-1] if c.lower() not in _VOWELS)
            words.append(word[0] + inner + word[-1])
        else:
            words.append(word)
    return " ".join(words)


def plainly_typed(text: str) -> str:
    """As written on a keyboard that has none; also without capitals and marks."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    kept = "".join(c for c in decomposed if not unicodedata.combining(c) or ord(c) > 0x36F)
    plain = unicodedata.normalize("NFC", kept).replace("đ", "d").replace("ł", "l")
    return " ".join("".join(c if c.isalnum() or not c.isascii() else " " for c in plain).split())


def with_shorthand(text: str, shorthand: Mapping[str, tuple[str, ...]], random: Random) -> str:
    """Words replaced by their texting forms, where there are any ("you" by "u")."""
    words = []
    for word in text.split():
        forms = shorthand.get(token_form(word.strip(".,!?")))
        words.append(random.choice(forms) if forms and random.random() < 0.7 else word)
    return " ".join(words)


def copies(text: str, shorthand: Mapping[str, tuple[str, ...]], random: Random) -> list[str]:
    """Two noisy copies: one plainly typed (shorthand, no marks), one with slips or dropped vowels."""
    plain = with_shorthand(plainly_typed(text), shorthand, random)
    noisy = with_slips(text.lower(), random) if random.random() < 0.6 else without_vowels(text.lower(), random)
    return list(dict.fromkeys(copy for copy in (plain, noisy) if copy and copy != text))
