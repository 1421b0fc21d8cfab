"""Russian, Ukrainian, Hindi and Bengali in Latin letters ("mne strashno", "mujhe dar lag raha hai").

Nobody writes by a standard, so the usual words of the language are put into Latin letters, and those and the
word in the message are reduced to the same plain form. Names are left to the name lists: "sveta" is a name,
although "света" is also a form of "light".
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.languages.known import languages
from bot.privacy.scripts import script_of_language
from bot.privacy.spelling import CYRILLIC
from bot.privacy.vocabulary import Vocabulary, ranked, vocabulary
from bot.privacy.word_set import WordSet

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "c", "э": "e", "ы": "i", "і": "i", "ї": "i", "є": "e", "ж": "zh", "ч": "ch",
    "ш": "sh", "щ": "sh", "ю": "iu", "я": "ia",
}  # fmt: skip
_DROPPED = {"ъ": "", "ь": "", "'": "", "ё": "e", "ґ": "g"}
# What writers do differently they do alike within a word: h or kh, y or i; the last two are Ukrainian.
_HABITS = (
    {"й": "y", "ы": "y", "ю": "yu", "я": "ya", "г": "g", "х": "h", "ц": "ts", "щ": "sch", "ї": "yi", "є": "ye"},
    {"й": "i", "ы": "i", "ю": "iu", "я": "ia", "г": "g", "х": "kh", "ц": "c", "щ": "shch", "ї": "i", "є": "ie"},
    {"й": "y", "ы": "y", "ю": "yu", "я": "ya", "г": "g", "х": "kh", "ц": "c", "щ": "sh", "ї": "i", "є": "e"},
    {"й": "i", "и": "y", "ю": "iu", "я": "ia", "г": "h", "х": "kh", "ц": "ts", "щ": "shch", "ї": "i", "є": "ye"},
    {"й": "y", "и": "y", "ю": "yu", "я": "ya", "г": "h", "х": "kh", "ц": "ts", "щ": "shch", "ї": "yi", "є": "ie"},
    {"й": "j", "ы": "y", "ю": "ju", "я": "ja", "г": "g", "х": "h", "ц": "c", "щ": "sch", "ї": "ji", "є": "je"},
)
_AS_WRITTEN = tuple(str.maketrans({**_CYRILLIC, **_DROPPED, **habit}) for habit in _HABITS)
_CONSONANTS = {
    "क": "k", "ख": "k", "ग": "g", "घ": "g", "ङ": "n", "च": "c", "छ": "c", "ज": "j", "झ": "j", "ञ": "n",
    "ट": "t", "ठ": "t", "ड": "d", "ढ": "d", "ण": "n", "त": "t", "थ": "t", "द": "d", "ध": "d", "न": "n",
    "प": "p", "फ": "p", "ब": "b", "भ": "b", "म": "m", "य": "y", "र": "r", "ल": "l", "व": "v", "श": "s",
    "ष": "s", "स": "s", "ह": "h",
}  # fmt: skip
_VOWELS = {
    "ा": "a", "ि": "i", "ी": "i", "ु": "u", "ू": "u", "े": "e", "ै": "e", "ो": "o", "ौ": "o", "ृ": "ri",
    "ॉ": "o", "ॅ": "e", "ं": "n",
}  # fmt: skip
_INITIALS = {
    "अ": "a", "आ": "a", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ए": "e", "ऐ": "e", "ओ": "o", "औ": "o",
    "ऑ": "o", "ऋ": "ri",
}  # fmt: skip
_BENGALI_BLOCK = 0x80
#: Scripts that the tables above put into Latin letters.
_OUR_TABLES = frozenset({CYRILLIC, "devanagari", "bengali"})
_SLAVIC_SOUNDS = (
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("tz", "c"), ("ts", "c"), ("yu", "iu"), ("ju", "iu"),
    ("ya", "ia"), ("ja", "ia"), ("yo", "e"), ("jo", "e"), ("ye", "e"), ("je", "e"), ("ie", "e"),
    ("y", "i"), ("j", "i"), ("w", "v"), ("x", "h"), ("'", ""),
)  # fmt: skip
_INDIC_SOUNDS = (
    ("chh", "c"), ("ch", "c"), ("sh", "s"), ("ph", "p"), ("f", "p"), ("kh", "k"), ("gh", "g"),
    ("jh", "j"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("ai", "e"), ("ay", "e"), ("au", "o"),
    ("ou", "o"), ("oo", "u"), ("ee", "i"), ("w", "v"), ("z", "j"), ("q", "k"), ("x", "ks"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_INHERENT_A = re.compile(r"(?<=[^aeiou])a(?=[^aeiou][aeiou])")
_SHORTEST = 3
# Slavic languages have many forms of a word, so their lists must go further down.
_RANK_OF_SLAVIC, _RANK_OF_INDIC = 570, 500


def is_romanised(word: str, vocabularies: tuple[Vocabulary, ...]) -> bool:
    """Whether the Latin word is a usual word of one of these languages in other letters."""
    if not word.isascii() or len(word) < _SHORTEST:
        return False
    return any(
        plain(word, v.language) in latin_forms(v.language) for v in vocabularies if written_in_latin_too(v.language)
    )


@lru_cache(maxsize=64)
def written_in_latin_too(language: str) -> bool:
    """Whether people also write it in Latin letters, and we have tables for its own."""
    known = languages().get(language)
    return known is not None and known.romanised and script_of_language(language) in _OUR_TABLES


@lru_cache(maxsize=8)
def latin_forms(language: str) -> WordSet:
    """The usual words of the language in their plain Latin forms."""
    upto = _RANK_OF_SLAVIC if script_of_language(language) == CYRILLIC else _RANK_OF_INDIC
    words = {word for rank, word in ranked(language) if rank <= upto}
    words |= {word for word in vocabulary(language).keep if not word.isascii()}
    return WordSet(form for word in words for form in _forms(word, language) if len(form) >= _SHORTEST - 1)


def spellings_in_latin(word: str) -> tuple[str, ...]:
    """A Cyrillic word as people usually type it in Latin letters, one spelling a habit."""
    return tuple(word.translate(habit) for habit in _AS_WRITTEN)


def plain(word: str, language: str) -> str:
    """A Latin spelling without what writers do differently: length, breath, the sign for a sound."""
    for sound, letter in _SLAVIC_SOUNDS if script_of_language(language) == CYRILLIC else _INDIC_SOUNDS:
        word = word.replace(sound, letter)
    if language == "uk":
        word = word.replace("g", "h")
    if language == "bn":
        word = word.replace("v", "b").replace("y", "i").replace("o", "a")
    return _DOUBLED.sub(r"\1", word)


def _forms(word: str, language: str) -> set[str]:
    if script_of_language(language) == CYRILLIC:
        return {plain("".join(_CYRILLIC.get(c, "") for c in word), language)}
    devanagari = "".join(chr(ord(c) - _BENGALI_BLOCK) if "\u0980" <= c <= "\u09ff" else c for c in word)
    spoken = _spoken(devanagari)
    # Which of the unwritten vowels are spoken depends on the word: each may be silent, or all.
    silent = (spoken[: a.start()] + spoken[a.end() :] for a in _INHERENT_A.finditer(spoken))
    return {plain(form, language) for form in (spoken, *silent, _INHERENT_A.sub("", spoken))}


def _spoken(word: str) -> str:
    """Devanagari letter by letter, with the vowel that is not written between two consonants."""
    pieces = []
    for character, following in zip(word, word[1:] + " ", strict=True):
        pieces.append(_CONSONANTS.get(character) or _VOWELS.get(character) or _INITIALS.get(character) or "")
        if character in _CONSONANTS and (following in _CONSONANTS or following in "ंः"):
            pieces.append("a")
    return "".join(pieces)
