"""Arabic in Latin letters and digits: "ba4t8al", "trasilne", "katkhlinich".

Nobody writes its short vowels alike, so a word is known by its consonants and long vowels, with the glue of the
dialects taken off. Consonants that a listed name has are the name's; and what has the consonants of a word, but not its
long vowels ("benkirane"), or an ending of families, is rather a name that no list holds.
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
    "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "ا": "a",
}  # fmt: skip
_LATIN = (
    ("3'", "8"), ("kh", "5"), ("5'", "5"), ("7'", "5"),
    ("sh", "$"), ("ch", "$"), ("th", "t"), ("dh", "d"), ("gh", "8"), ("ou", "w"),
    ("oo", "w"), ("ee", "y"), ("9", "q"), ("2", ""), ("4", "$"), ("6", "t"), ("8", "8"), ("g", "j"), ("c", "k"),
    ("p", "b"), ("v", "f"), ("x", "ks"),
)  # fmt: skip
_ALPHABET = regex.compile(r"[a-z2-9']+")
_CONSONANT = regex.compile("[^aeiouwyh]")
_DOUBLED = regex.compile(r"(.)\1+")
#: The Latin letters for each long vowel.
_SAID = {"a": "ae", "w": "ouw", "y": "iye", "h": "hae"}
#: Latin vowels that stand for no long one count 1 where they are these, else 2, and may count so much together.
_SHORT, _MOST_SPARE, _LONG = "aeiouh", 1, 2
_PREFIXES = (
    "", "b", "by", "ba", "bi", "bt", "bn", "m", "mn", "w", "wa", "we", "l", "el", "al", "il", "bel", "fel", "lel",
    "f", "h", "7a", "ha", "ka", "kat",
    "kay", "kan", "ta", "tay", "t", "y", "n", "a", "i", "ma", "mat", "may", "man", "gha", "d", "dyal", "st", "et",
    "it", "in", "en",
)  # fmt: skip
_ENDINGS = (
    "", "ni", "ny", "ne", "ha", "hom", "hum", "na", "ak", "ek", "ik", "o", "ou", "oh", "kom", "kon", "sh", "ch",
    "$", "et", "at", "it", "t",
    "een", "in", "yn", "iya", "ya", "li", "lo", "la", "lha", "lhom", "lna", "lak", "lek", "tni", "tne", "ti", "tou",
    "tha",
    "nich", "nish", "hash", "hach", "a", "e", "eh", "ah", "ye", "yye",
)  # fmt: skip
#: Fewest consonants that say which word it is.
_SHORTEST = 3


def is_arabizi(word: str) -> bool:
    """Whether the key is a usual Arabic word in Latin letters, with glue, and no listed name."""
    if not _ALPHABET.fullmatch(word) or not any(c.isalpha() for c in word):
        return False
    whole = _skeleton(word)
    if len(whole) < _SHORTEST or whole in _name_skeletons():
        return False
    if _is_spelling(word, whole):
        return True
    return any(
        _is_spelling(stem, skeleton)
        for stem in _without_glue(word)
        if len(skeleton := _skeleton(stem)) >= _SHORTEST and skeleton not in _name_skeletons()
    )


def _is_spelling(word: str, skeleton: str) -> bool:
    """Whether a usual word with these consonants has its long vowels where the Latin word has vowels."""
    candidates = _usual_skeletons().get(skeleton, ())
    return bool(candidates) and any(_fits(_vowels(_sounds(word)), spelled) for spelled in candidates)


def _fits(said: tuple[str, ...], spelled: tuple[str, ...]) -> bool:
    """Whether between all consonants the vowels agree: a long one is written, of short ones at most one."""
    if said[-1] and not spelled[-1]:
        return False  # a vowel at the end that is not written is an ending, which was taken off before
    return all(_agree(latin, arabic) for latin, arabic in zip(said, spelled, strict=True))


def _agree(latin: str, arabic: str) -> bool:
    """Whether Latin vowels spell these long ones in their order, with at most one short vowel more."""
    spare, at = 0, 0
    for letter in latin:
        if at < len(arabic) and letter in _SAID[arabic[at]]:
            at += 1
        elif not (at and letter in _SAID[arabic[at - 1]]):
            spare += 1 if letter in _SHORT else _LONG
    return at == len(arabic) and spare <= _MOST_SPARE


def _vowels(sounds: str) -> tuple[str, ...]:
    """What stands before, between and after the consonants."""
    return tuple(_CONSONANT.split(sounds))


def _without_glue(word: str) -> list[str]:
    """What may be left of the word without prefixes and endings."""
    return [
        word[len(prefix) : len(word) - len(ending)]
        for prefix in _PREFIXES
        if word.startswith(prefix)
        for ending in _ENDINGS
        if word.endswith(ending) and len(word) - len(prefix) - len(ending) >= _SHORTEST
    ]


def _sounds(word: str) -> str:
    """The word with one sign for each sound, and none of them doubled."""
    for letters, consonant in _LATIN:
        word = word.replace(letters, consonant)
    return _DOUBLED.sub(r"\1", word.replace("'", ""))


def _skeleton(word: str) -> str:
    """The consonants of a word in Latin letters."""
    return "".join(_CONSONANT.findall(_sounds(word)))


def _of_arabic(word: str) -> str:
    return "".join(_ARABIC.get(letter, "") for letter in word)


@lru_cache(maxsize=1)
def _usual_skeletons() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The vowels of the usual words by their consonants."""
    known = {*vocabulary("ar").usual, *vocabulary("ar").keep, *plain_words("ar")}
    found: dict[str, set[tuple[str, ...]]] = {}
    for word in known:
        # A doubled letter is the article before an l, or one letter said long.
        for sounds in () if word.isascii() else (_of_arabic(word), _DOUBLED.sub(r"\1", _of_arabic(word))):
            found.setdefault("".join(_CONSONANT.findall(sounds)), set()).add(_vowels(sounds))
    return {skeleton: tuple(vowels) for skeleton, vowels in found.items() if skeleton not in _name_skeletons()}


@lru_cache(maxsize=1)
def _name_skeletons() -> frozenset[str]:
    """Of names in both scripts; two consonants say too little."""
    names = keys(names_of_all_cultures())
    found = {"".join(_CONSONANT.findall(_of_arabic(name))) for name in names if "\u0600" <= name[0] <= "\u06ff"}
    found |= {_skeleton(name) for name in keys(words("names", "arabic")) if name.isascii()}
    return frozenset(skeleton for skeleton in found if len(skeleton) >= _SHORTEST)
