"""Russian and Ukrainian in Latin letters ("mne strashno"), read back into Cyrillic.

Nobody writes by a standard, so a word counts as common if any of its readings is. Names are left alone:
"sveta" is
a name, although "света" is also a form of "light".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIRS = {
    "shch": "щ", "sch": "щ", "zh": "ж", "kh": "х", "ch": "ч", "sh": "ш", "ts": "ц", "tz": "ц",
    "yu": "ю", "ju": "ю", "ya": "я", "ja": "я",
    "yo": "е", "jo": "е", "ye": "е", "je": "е", "yi": "ї", "ij": "ий", "yj": "ый", "iya": "ия",
    "iy": "ий", "yy": "ый", "ck": "к",
}  # fmt: skip
_LETTERS = dict(zip("abvgdezijklmnoprstufhcxwqy'", "абвгдезийклмнопрстуфхцхвкыь", strict=True))
_SOUNDS = re.compile("|".join((*_PAIRS, r"[a-z']")))


def cyrillic_readings(word: str) -> Iterator[str]:
    """The Cyrillic words that a Latin word may stand for, the likeliest first."""
    plain = "".join(_PAIRS.get(sound) or _LETTERS[sound] for sound in _SOUNDS.findall(word))
    yield plain
    if "ы" in plain:
        yield plain.replace("ы", "й")
        yield plain.replace("ы", "и")
    if plain[-1:] in "тщшчнлр":
        yield plain + "ь"
    if plain[:1] == "е":
        yield "э" + plain[1:]
