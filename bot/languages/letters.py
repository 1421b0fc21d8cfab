"""Letters that people type for one another, by script: the tables that the foldings share.

A keyboard writes what its country uses, and many type whatever is nearest, so that one word has several spellings.
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
#: The letters for "h" of the Urdu and Kurdish keyboards.
ARABIC_HEH: Mapping[str, str] = dict.fromkeys("ہھۀە", "ه")
#: Vowel signs and other marks above and below Arabic letters, which hardly anybody types.
ARABIC_MARKS = "".join(
    chr(mark)
    for first, last in ((0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6ED))
    for mark in range(first, last + 1)
)
