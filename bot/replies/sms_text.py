"""Text messages: which alphabet they need, how many segments they cost, and how to keep both small.

Source of the alphabet and of the sizes: 3GPP TS 23.038 (GSM 7-bit default alphabet and its extension) and
TS 23.040 (160 septets or 70 UCS-2 units alone; 153 and 67 in a concatenated message).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
#: These cost two septets each: an escape and the character.
GSM_7_EXTENSION = frozenset("^{}\\[~]|€\f")

#: Typographic characters with a plain form; one of them would turn a whole message into UCS-2.
_PUNCTUATION = {
    **dict.fromkeys("‘’‚‛`´ʼ", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("–—‐‑−•→✓", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\t", " "),
    **dict.fromkeys("\u200b\ufeff", None),
    "…": "...",
}
#: Marks of direction: needless beside plain letters, needed in right-to-left text.
_DIRECTION = dict.fromkeys("\u200e\u200f\u2066\u2067\u2068\u2069")
#: Letters outside the alphabet with the one that readers put in its place; é, è, à, ù, ñ and others are inside.
_LETTERS = {
    **dict(zip("áâãíîïóôõúûëêçÿ", "aaaiiiooouueecy", strict=True)),
    **dict(zip("ÁÂÃÀÍÎÏÓÔÕÚÛÙËÊÈ", "AAAAIIIOOOUUUEEE", strict=True)),
    **dict(zip("ğışĞİŞ", "gisGIS", strict=True)),
    "œ": "oe",
    "Œ": "OE",
}
#: Vowel signs of Arabic: each costs a letter, and nobody writes them in a text message.
_VOWEL_SIGNS: dict[int, str | None] = dict.fromkeys(range(0x64B, 0x653))
_PLAIN = str.maketrans({**_PUNCTUATION, **_DIRECTION, **_LETTERS})
_NO_LETTER_LOST = str.maketrans(_PUNCTUATION) | _VOWEL_SIGNS


class Encoding(StrEnum):
    """How a message travels."""

    GSM_7 = "GSM-7"
    UCS_2 = "UCS-2"


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The cost of a message: its alphabet, its length in that alphabet's units, and its segments."""

    encoding: Encoding
    units: int
    segments: int

    @property
    def fits_as_emergency(self) -> bool:
        """Whether it takes no more segments than emergency wording may: a later one may come late or never."""
        return self.segments <= _EMERGENCY_SEGMENTS[self.encoding]


#: Characters up to which choices stand on one line: more are hard to read on a small screen.
_ONE_LINE = 60

#: Segments that emergency wording may take, by encoding (docs/sms.md, Cost).
_EMERGENCY_SEGMENTS = {Encoding.GSM_7: 1, Encoding.UCS_2: 2}


def segmentation(text: str) -> Segmentation:
    """The alphabet of a text message, its length and its segments; an empty text has none."""
    if all(c in GSM_7 or c in GSM_7_EXTENSION for c in text):
        sizes = [2 if c in GSM_7_EXTENSION else 1 for c in text]
        return Segmentation(Encoding.GSM_7, sum(sizes), _parts(sizes, 160, 153))
    sizes = [2 if ord(c) > 0xFFFF else 1 for c in text]
    return Segmentation(Encoding.UCS_2, sum(sizes), _parts(sizes, 70, 67))


def fits_as_emergency(text: str) -> bool:
    """Whether a text message takes no more segments than emergency wording may."""
    return segmentation(text).fits_as_emergency


def _parts(sizes: list[int], alone: int, together: int) -> int:
    """Number of parts; a character of two units is never cut in half."""
    if not sizes:
        return 0
    if sum(sizes) <= alone:
        return 1
    parts, room = 1, together
    for size in sizes:
        if size > room:
            parts, room = parts + 1, together
        room -= size
    return parts


def for_sms(text: str, plain_letters: bool = False) -> str:
    """The text as it goes out by SMS: plain punctuation, and the smallest alphabet that loses no letter.

    Args:
        text: rendered text.
        plain_letters: also drop the diacritics of the Latin alphabet, for languages whose readers are used
            to it on SMS; otherwise letters are changed only where the change saves the whole message from
            UCS-2 and readers of the language write so themselves (á to a in Spanish and Portuguese).
    """
    smaller = unicodedata.normalize("NFC", text).translate(_PLAIN)
    if plain_letters:
        smaller = _without_diacritics(smaller)
    if segmentation(smaller).encoding is Encoding.GSM_7:
        return smaller
    return unicodedata.normalize("NFC", text).translate(_NO_LETTER_LOST)


def _without_diacritics(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def numbered(titles: list[str]) -> str:
    """Choices as a line of numbers: "1 Yes 2 No", or one a line where they are long."""
    lines = [f"{number} {title}" for number, title in enumerate(titles, 1)]
    together = " ".join(lines)
    return together if len(together) <= _ONE_LINE else "\n".join(lines)
