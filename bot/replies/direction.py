"""Direction of writing: numbers and names keep their own inside a text that reads from right to left.

Beside Arabic letters the spaces of a number take the text's direction, so "0800 678 900" would show as
"900 678 0800" (Unicode Standard Annex 9, rules W2 and N1).
"""

from __future__ import annotations

from unicodedata import bidirectional

from bot.languages.known import languages

#: Unicode names of the scripts that are written from right to left.
_RIGHT_TO_LEFT = frozenset({"ARABIC", "HEBREW"})
#: FIRST STRONG ISOLATE: what follows has the direction of its first letter, and of Latin letters where it has none.
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def isolated(value: object, language: str) -> str:
    """A number or a name for a text in that language, so that it reads in its own direction."""
    text = str(value)
    written_in = languages().get(language)
    from_the_right = written_in is not None and written_in.script in _RIGHT_TO_LEFT
    return f"{_ISOLATE}{text}{_END_ISOLATE}" if from_the_right and _needs_its_own(text) else text


def _needs_its_own(text: str) -> bool:
    """Whether the text around would turn it: not three digits alone, nor letters that go the same way."""
    if text.isdecimal():
        return False
    own_way = any(bidirectional(character) in ("L", "EN") for character in text)
    return own_way or not any(bidirectional(character) in ("R", "AL") for character in text)
