"""Arabic in Latin letters and digits: "ba4t8al", "trasilne", "katkhlinich".

Nobody writes its vowels alike, so a word is known by its consonants, with the glue of the dialects taken off.
A skeleton that a listed name has is the name's.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from bot.privacy.spelling import keys
from bot.privacy.vocabulary import vocabulary
from bot.privacy.word_lists import names_of_all_cultures, plain_words, words

_ARABIC = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "7", "خ": "5", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s",
    "ش": "$", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "3", "غ": "8", "ف": "f", "ق": "q", "ك": "k", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_LATIN = (
    ("kh", "5"), ("5'", "5"), ("7'", "5"), ("sh", "$"), ("ch", "$"), ("th", "t"), ("dh", "d"), ("gh", "8"), ("ou", "w"),
    ("oo", "w"), ("ee", "y"), ("9", "q"), ("2", ""), ("6", "t"), ("8", "8"), ("g", "j"), ("c", "k"), ("p", "b"),
    ("v", "f"),
    ("x", "ks"),
)  # fmt: skip
_ALPHABET = regex.compile(r"[a-z2356789']+")
_VOWELS = str.maketrans("", "", "aeiou'wyh")
_DOUBLED = regex.compile(r"(.)\1+")
_PREFIXES = (
    "", "b", "by", "ba", "bi", "bt", "bn", "m", "mn", "w", "wa", "we", "l", "el", "al", "il", "bel", "fel", "lel",
    "f", "h", "7a", "ha", "ka", "kat",
    "kay", "kan", "ta", "tay", "t", "y", "n", "a", "i", "ma", "mat", "may", "man", "gha", "d", "dyal", "st", "et",
    "it", "in", "en",
)  # fmt: skip
_ENDINGS = (
    "", "ni", "ny", "ne", "ha", "hom", "hum", "na", "ak", "ek", "ik", "o", "ou", "oh", "kom", "kon", "sh", "ch",
    "$", "i", "et", "at", "it", "t",
    "een", "in", "yn", "iya", "ya", "li", "lo", "la", "lha", "lhom", "lna", "lak", "lek", "tni", "tne", "ti", "tou",
    "tha",
    "nich", "nish", "hash", "hach", "a", "e", "eh", "ah", "ye", "yye",
)  # fmt: skip
_SHORTEST = 3


def is_arabizi(word: str) -> bool:
    """Whether the key is a usual Arabic word in Latin letters, with glue, and no listed name."""
    if not _ALPHABET.fullmatch(word) or not any(c.isalpha() for c in word):
        return False
    whole = _skeleton(word)
    if len(whole) < _SHORTEST or whole in _name_skeletons():
        return False
    usual = _usual_skeletons()
    if whole in usual:
        return True
    return any(
        skeleton in usual
        for stem in _without_glue(word)
        if len(skeleton := _skeleton(stem)) >= _SHORTEST and skeleton not in _name_skeletons()
    )


def _without_glue(word: str) -> list[str]:
    return [
        word[len(prefix) : len(word) - len(ending)]
        for prefix in _PREFIXES
        if word.startswith(prefix)
        for ending in _ENDINGS
        if word.endswith(ending) and len(word) - len(prefix) - len(ending) >= _SHORTEST
    ]


def _skeleton(word: str) -> str:
    for letters, consonant in _LATIN:
        word = word.replace(letters, consonant)
    return _DOUBLED.sub(r"\1", word.translate(_VOWELS))


def _of_arabic(word: str) -> str:
    return _DOUBLED.sub(r"\1", "".join(_ARABIC.get(letter, "") for letter in word).translate(_VOWELS))


@lru_cache(maxsize=1)
def _usual_skeletons() -> frozenset[str]:
    known = vocabulary("ar").usual | vocabulary("ar").keep | plain_words("ar")
    return frozenset(_of_arabic(word) for word in known if not word.isascii()) - _name_skeletons()


@lru_cache(maxsize=1)
def _name_skeletons() -> frozenset[str]:
    """Of names in both scripts; two consonants say too little."""
    names = keys(names_of_all_cultures())
    found = {_of_arabic(name) for name in names if "\u0600" <= name[0] <= "\u06ff"}
    found |= {_skeleton(name) for name in keys(words("names", "arabic")) if name.isascii()}
    return frozenset(skeleton for skeleton in found if len(skeleton) >= _SHORTEST)
