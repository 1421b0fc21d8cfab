"""Usual words as people type them in a hurry: with one slip, by sound, or without vowels.

So "hapened", "aki", "jbosse" and "smjh" are no names. Names are looked up before: what a list holds as a name is one,
whatever it resembles, and a capital inside a sentence still makes a rare word a name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.spelling import without_diacritics
from bot.privacy.word_set import WordSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.privacy.vocabulary import Vocabulary

#: Fewest letters of a word with a slip: of shorter ones, one slip leads from most to another word.
_SHORTEST = 6
#: Fewest letters of a word that is spelt by its sound, and of the verb after a pronoun.
_SHORTEST_BY_SOUND = 3
_SHORTEST_BEHIND_PRONOUN = 3
_ABBREVIATION = regex.compile(r"[bcdfghjklmnpqrstvwxz]{2,3}")
_ALPHABETIC = regex.compile(r"[\p{Latin}\p{Cyrillic}']+")
#: Languages that people spell by sound in chats, and what sounds alike in them, in the order of replacing.
_BY_SOUND = frozenset({"es", "pt", "fr"})
_SOUNDS = (
    ("qu", "k"), ("ch", "6"), ("ph", "f"), ("ce", "se"), ("ci", "si"), ("ss", "s"), ("ç", "s"), ("ll", "y"), ("c", "k"),
    ("q", "k"), ("z", "s"), ("v", "b"), ("w", "u"), ("h", ""), ("x", "s"), ("ge", "je"), ("gi", "ji"), ("gue", "ge"),
    ("gui", "gi"), ("y", "i"),
)  # fmt: skip
_DOUBLED = regex.compile(r"(.)\1+")
_LATIN, _CYRILLIC = "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюяєії"
#: Letters that are written for one another, because they sound or look alike.
_LIKE = ("aeiouy", "ckqsz", "bvw", "gj", "mn", "dt", "аоеиыуэяюєії", "гкх", "зсц", "дт", "бп")
# French drops the vowel of a pronoun in chats: "jbosse", "tfais", "dla".
_FRENCH_PRONOUN = regex.compile(r"(?:j|t|jm|jt|jl)(?=[bcdfglmnpqrstvz])")
_FRENCH_ELIDED = regex.compile(r"(?:[jtmsldnc]|qu|aujourd)(?=[aeiouéêh])")


def is_abbreviation(text: str) -> bool:
    """Whether it is two or three letters without vowel and capital ("pls", "tlm").

    Longer ones may be a name ("skndr") or the code of a booking: those that are words stand in `everyday/`.
    """
    return _ABBREVIATION.fullmatch(text) is not None


def is_usual_misspelt(word: str, vocabularies: tuple[Vocabulary, ...]) -> bool:
    """Whether the key is a usual word of one of these languages with a slip or in a spelling by sound."""
    if not _ALPHABETIC.fullmatch(word):
        return False
    plain = without_diacritics(word)
    for vocabulary in vocabularies:
        language = vocabulary.language
        if language in _BY_SOUND and len(plain) >= _SHORTEST_BY_SOUND and _sound(plain) in _sounds(vocabulary):
            return True
        if language == "fr" and _is_behind_pronoun(word, vocabulary):
            return True
        if language != "sw" and len(plain) >= _SHORTEST:
            usual = _plain_usual(vocabulary)
            if any(meant in usual for meant in _one_slip_away(plain)):
                return True
    return False


def _is_behind_pronoun(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a usual French word stands after a pronoun without its vowel or apostrophe: `jbosse`, `mavait`."""
    if pronoun := _FRENCH_PRONOUN.match(word):
        rest = word[pronoun.end() :]
        return len(rest) >= _SHORTEST_BEHIND_PRONOUN and (rest in vocabulary.usual or rest in vocabulary.common)
    elided = _FRENCH_ELIDED.match(word)
    return (
        elided is not None
        and len(word) - elided.end() > _SHORTEST_BEHIND_PRONOUN
        and word[elided.end() :] in vocabulary.usual
    )


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=8)
def _sounds(vocabulary: Vocabulary) -> WordSet:
    return WordSet(_sound(without_diacritics(word)) for word in vocabulary.usual if len(word) >= _SHORTEST_BY_SOUND)


@lru_cache(maxsize=16)
def _plain_usual(vocabulary: Vocabulary) -> WordSet:
    return WordSet(without_diacritics(word) for word in vocabulary.usual if len(word) >= _SHORTEST)


def _one_slip_away(word: str) -> Iterator[str]:
    """What was meant, if a letter is missing, too many, changed over, or written for one that sounds like it."""
    letters = _LATIN if word.isascii() else _CYRILLIC
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1 :]
        yield word[:i] + word[i : i + 2][::-1] + word[i + 2 :]
        yield from (word[:i] + other + word[i + 1 :] for group in _LIKE if word[i] in group for other in group)
    for i in range(1, len(word) + 1):
        yield from (word[:i] + letter + word[i:] for letter in letters)
