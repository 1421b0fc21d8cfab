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
    from collections.abc import Container

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


def plain(text: str) -> str:
    """The words of a text in lower case with a blank between: no punctuation, no emoji, one form of each letter."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = _HAMZA_NOT_AT_THE_END.sub(_ALEF, folded.translate(_LETTERS))
    # enclosing marks and variation selectors belong to emoji: a keycap "1" is a 1; joiners stand within words
    bare = (c for c in folded if unicodedata.category(c) not in {"Me", "Cf"} and not "\ufe00" <= c <= "\ufe0f")
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in bare)
    return " ".join("".join(kept).split())


def unmarked(text: str) -> str:
    """The text without its diacritics, which cheap keyboards leave out."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.translate(_LETTERS_WITHOUT_MARKS)


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
