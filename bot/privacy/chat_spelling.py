"""Words as people type them in a hurry: "hapened", "aki", "jbosse", "smjh" are usual words, not names.

A usual word with one slip, a spelling by sound, or no vowels at all. Names are looked up before: what a list holds as a
name is one, whatever it resembles, and a capital inside a sentence still makes a rare word a name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.spelling import without_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.privacy.vocabulary import Vocabulary

_SHORTEST = 6  # below, one slip leads from most words to another
_SHORTEST_BY_SOUND = 3
_SHORTEST_BEHIND_PRONOUN = 3
_ABBREVIATION = regex.compile(r"[bcdfghjklmnpqrstvwxz]{2,6}")
_ALPHABETIC = regex.compile(r"[\p{Latin}\p{Cyrillic}']+")
_BY_SOUND = frozenset({"es", "pt", "fr"})
_SOUNDS = (
    ("qu", "k"), ("ch", "6"), ("ph", "f"), ("ce", "se"), ("ci", "si"), ("ss", "s"), ("ç", "s"), ("ll", "y"), ("c", "k"),
    ("q", "k"), ("z", "s"), ("v", "b"), ("w", "u"), ("h", ""), ("x", "s"), ("ge", "je"), ("gi", "ji"), ("gue", "ge"),
    ("gui", "gi"), ("y", "i"),
)  # fmt: skip
_DOUBLED = regex.compile(r"(.)\1+")
# French drops the vowel of a pronoun in chats: "jbosse", "tfais", "dla".
_FRENCH_PRONOUN = regex.compile(r"(?:j|t|jm|jt|jl)(?=[bcdfglmnpqrstvz])")


def is_abbreviation(text: str) -> bool:
    """Whether it has no vowel and no capital ("pls", "smjh", "tlm"), as nobody's name has."""
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
        if language == "fr" and (pronoun := _FRENCH_PRONOUN.match(word)):
            rest = word[pronoun.end() :]
            if len(rest) >= _SHORTEST_BEHIND_PRONOUN and (rest in vocabulary.usual or rest in vocabulary.common):
                return True
        if language != "sw" and len(word) >= _SHORTEST and any(_is_slip(plain, usual) for usual in _near(plain, vocabulary)):
            return True
    return False


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=8)
def _sounds(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(_sound(without_diacritics(word)) for word in vocabulary.usual if len(word) >= _SHORTEST_BY_SOUND)


def _near(word: str, vocabulary: Vocabulary) -> Iterator[str]:
    index = _one_letter_less(vocabulary)
    for form in (word, *_without_each_letter(word)):
        yield from index.get(form, ())


def _without_each_letter(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(1, len(word)))


@lru_cache(maxsize=16)
def _one_letter_less(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The usual words by every form of theirs that lacks one letter, as a typist leaves it out."""
    index: dict[str, list[str]] = {}
    for word in vocabulary.usual:
        plain = without_diacritics(word)
        if len(plain) >= _SHORTEST:
            for form in {plain, *_without_each_letter(plain)}:
                index.setdefault(form, []).append(plain)
    return {form: tuple(words) for form, words in index.items()}


_LIKE = ("aeiouy", "ckqsz", "bvw", "gj", "mn", "dt", "аоеиыуэяюёєії", "гкх", "зсц", "дт", "бп")


def _is_slip(word: str, usual: str) -> bool:
    """A letter too few or too many, two changed over, or one written for another that sounds like it."""
    if len(word) != len(usual):
        return True
    differing = [i for i in range(len(word)) if word[i] != usual[i]]
    if len(differing) == 1:
        one, other = word[differing[0]], usual[differing[0]]
        return any(one in letters and other in letters for letters in _LIKE)
    swapped = len(differing) == 2 and differing[1] == differing[0] + 1  # noqa: PLR2004 (two letters)
    return swapped and word[differing[0]] == usual[differing[1]] and word[differing[1]] == usual[differing[0]]
