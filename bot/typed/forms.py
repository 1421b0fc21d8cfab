"""The form in which typed words and the lists meet, whatever the keyboard.

They are compared without case, signs and, mostly, diacritics, and with one spelling for the letters of Arabic that
keyboards mix up, since people type as theirs lets them: "¡SÍ!" meets "sí", and "خفى" meets "خفي".
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.languages.letters import ARABIC, ARABIC_HEH, ARABIC_MARKS, BENGALI, CYRILLIC, HINDI, LATIN

if TYPE_CHECKING:
    from collections.abc import Callable, Container

_ALEF, _ALEF_WITH_HAMZA = "ا", "أ"
_LETTERS = str.maketrans(
    {
        **HINDI, **BENGALI, **CYRILLIC,
        **ARABIC, **ARABIC_HEH, **dict.fromkeys(ARABIC_MARKS), _ALEF_WITH_HAMZA: _ALEF_WITH_HAMZA,
    }
)  # fmt: skip
#: Letters of their own that are typed without their stroke as well: "đi" as "di", "sœur" as "soeur".
_LETTERS_WITHOUT_MARKS = str.maketrans({**LATIN})
#: At the end of a word the hamza is heard, and tells "ابدأ" (start) from "ابدا" (never).
_HAMZA_NOT_AT_THE_END = re.compile(rf"{_ALEF_WITH_HAMZA}(?=\w)")


#: So many letters are remembered: more than our languages have, and nobody can fill the memory with those of others.
_MOST_LETTERS = 10_000


class _ByLetter(dict[int, str | None]):
    """A table for `str.translate` that asks what becomes of each letter once: messages are compared many times each."""

    def __init__(self, becomes: Callable[[str], str | None]) -> None:
        super().__init__()
        self._becomes = becomes

    def __missing__(self, code: int) -> str | None:
        becomes = self._becomes(chr(code))
        if len(self) < _MOST_LETTERS:
            self[code] = becomes
        return becomes


def _in_words(letter: str) -> str | None:
    """A letter, mark or digit as it is, and a blank for all else; none for what stands within a word and is no letter.

    Enclosing marks and variation selectors belong to emoji: a keycap "1" is a 1; joiners stand within words.
    """
    category = unicodedata.category(letter)
    if category in {"Me", "Cf"} or "\ufe00" <= letter <= "\ufe0f":
        return None
    return letter if category[0] in "LMN" else " "


_IN_WORDS = _ByLetter(_in_words)
_WITHOUT_COMBINING = _ByLetter(lambda letter: None if unicodedata.combining(letter) else letter)


def plain(text: str) -> str:
    """The words of a text in lower case with a blank between: no punctuation, no emoji, one form of each letter."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = _HAMZA_NOT_AT_THE_END.sub(_ALEF, folded.translate(_LETTERS))
    return " ".join(folded.translate(_IN_WORDS).split())


def unmarked(text: str) -> str:
    """The text without its diacritics, which cheap keyboards leave out."""
    return unicodedata.normalize("NFD", text).translate(_WITHOUT_COMBINING).translate(_LETTERS_WITHOUT_MARKS)


def without(said: str, words: Container[str]) -> str:
    """The text without those of these words that stand at its beginning or end."""
    kept = said.split()
    while kept and unmarked(kept[0]) in words:
        kept = kept[1:]
    while kept and unmarked(kept[-1]) in words:
        kept = kept[:-1]
    return " ".join(kept)


def joined(text: str) -> str:
    """Without apostrophes: "can't" is often typed "cant", and listed so."""
    return text.replace("'", "").replace("\u2019", "")
