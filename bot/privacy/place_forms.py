"""Forms of the words for places: "মসজিদের", "мельницей", "salonului", "caravans"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import parts
from bot.privacy.inflection import name_stems
from bot.privacy.spelling import script_of

if TYPE_CHECKING:
    from bot.privacy.reading import Reading, Token

_INFLECTED = frozenset({"devanagari", "bengali", "cyrillic"})
_ADJECTIVE = regex.compile(
    "(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ыми|ими|ую|юю|ых|их|ою|ею|а|я|е|є|і|ій|у|ю|iy|yi|yy|iu)$"
)
_ROMANIAN = ("ului", "lui", "ilor", "elor", "ei")
_SHORTEST_ADJECTIVE = 4
_SHORTEST_PLURAL = 5


def is_inflected(reading: Reading, token: Token, sections: tuple[str, ...]) -> bool:
    """A word of these sections in a case of an Indian or Slavic language or of Romanian: "মসজিদের", "мельницей"."""
    romanian = reading.languages[0] == "ro" and token.key.endswith(_ROMANIAN)
    if not (romanian or script_of(token.key) in _INFLECTED) or reading.is_function(token):
        return False
    found = words_of(sections, reading.languages)
    if any(stem in found for stem in name_stems(token.key)):
        return True
    if token.key.endswith("े") and token.key[:-1] + "ा" in found:
        return True  # "ठेके के ऊपर": the case before a postposition
    stem = _adjective_stem(token.key)
    return stem is not None and stem in _adjectives(sections, reading.languages)


def is_plural(reading: Reading, token: Token) -> bool:
    """`caravans`, `galpones`: more than one of what is listed."""
    if not token.key.isascii() or len(token.key) < _SHORTEST_PLURAL or token.key[-1] != "s":
        return False
    found = words_of(("site", "dwelling"), reading.languages)
    return any(token.key.endswith(ending) and token.key[: -len(ending)] in found for ending in ("s", "es"))


@lru_cache(maxsize=256)
def words_of(sections: tuple[str, ...], languages: tuple[str, ...]) -> frozenset[str]:
    """The words of all cues of these sections."""
    return frozenset().union(*(parts(section, languages) for section in sections))


def _adjective_stem(word: str) -> str | None:
    """`желтым`, `желтое`: what all forms of a Slavic adjective begin with."""
    ending = _ADJECTIVE.search(word) if script_of(word) == "cyrillic" else None
    return word[: ending.start()] if ending and ending.start() >= _SHORTEST_ADJECTIVE else None


@lru_cache(maxsize=64)
def _adjectives(sections: tuple[str, ...], languages: tuple[str, ...]) -> frozenset[str]:
    stems = (_adjective_stem(word) for word in words_of(sections, languages) if "described" in sections)
    return frozenset(stem for stem in stems if stem)
