"""Letters that people type for one another, by script: the tables that the foldings share.

A keyboard writes what its country uses, and many type whatever is nearest, so one word has several spellings.
Each folding takes the tables that it needs; `tests/unit/languages/test_letters.py` shows where foldings differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Arabic: forms of alef, carriers of hamza, final letters (Egypt ends words in ى for ي), kaf and yeh of the Persian and
#: Urdu keyboards, and the stroke that draws a word out.
ARABIC: Mapping[str, str] = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": "",
}  # fmt: skip
#: Letters for sounds that Arabic has no letter for, and what Arabic keyboards write instead.
ARABIC_BORROWED: Mapping[str, str] = {"گ": "ك", "پ": "ب", "چ": "ج", "ڤ": "ف"}
#: The letters for "h" of the Urdu and Kurdish keyboards.
ARABIC_HEH: Mapping[str, str] = dict.fromkeys("ہھۀە", "ه")
#: Vowel signs and other marks above and below Arabic letters, which hardly anybody types.
ARABIC_MARKS = "".join(
    chr(mark)
    for first, last in ((0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6ED))
    for mark in range(first, last + 1)
)
#: Latin letters that Unicode does not take apart into a letter and a mark.
LATIN: Mapping[str, str] = {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe"}
#: German's, which Swiss writes as two letters.
SHARP_S: Mapping[str, str] = {"ß": "ss"}
#: The Russian letter that nobody types, and the Ukrainian one that stands for a rare sound.
CYRILLIC: Mapping[str, str] = {"ё": "е", "ґ": "г"}
#: The dot below Hindi letters (nukta), and the moon-dot (chandrabindu), for which many type the plain dot.
HINDI: Mapping[str, str] = {"\u093c": "", "\u0901": "\u0902"}
#: The dot below Bengali letters.
BENGALI: Mapping[str, str] = {"\u09bc": ""}
