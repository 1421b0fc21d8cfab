"""What each word does in the description of a place: "third | hut | past | the | bridge".

The words are in `bot/data/privacy/cues/`: what stands there (`site`), where one is from it (`beside`), how it looks
(`described`), the small words between (`place_link`).
"""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import parts, phrases, words
from bot.privacy.inflection import name_stems
from bot.privacy.number_words import is_number_word
from bot.privacy.places import match_at
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from bot.privacy.places import Phrases
    from bot.privacy.reading import Reading, Token

POSTPOSITIONAL = frozenset({"devanagari", "bengali"})
"""Scripts of the languages that say "behind" after what they speak of."""
_HOUSE = regex.compile(r"\d{1,5}(?:\p{L}|bis|ter|st|nd|rd|th|er|[eè]me|e|º|ª)?\d{0,2}")
_SIGN = 2  # "no", "n", "lg" announce a number, and are words otherwise
_INFLECTED = POSTPOSITIONAL | {"cyrillic"}
_SITES = ("site", "landmark", "unit", "floor", "street_before_name", "street_after_name", "lettered")
_LONGEST_PHRASE = 5
_ADJECTIVE = regex.compile(
    "(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ыми|ими|ую|юю|ых|их|ою|ею|а|я|е|є|і|ій|у|ю|iy|yi|yy|iu)$"
)
_SHORTEST_ADJECTIVE = 4
_STOREY = ("তলা", "তলার", "তলায", "मंजिल", "मंज़िल")


class Sort(Enum):
    """What a word does in the description of a place."""

    SITE = auto()
    BESIDE = auto()
    DESCRIBED = auto()
    LINK = auto()
    NUMBER = auto()
    PROPER = auto()
    WORD = auto()


def sort_of(reading: Reading, index: int) -> tuple[Sort, int]:
    """What the word, or the phrase that begins with it, does, and how many tokens it has."""
    if not 0 <= index < len(reading.tokens):
        return Sort.WORD, 1
    token = reading.tokens[index]
    if token.key in _first_words(reading.languages) and (phrase := _phrase_at(reading, index)):
        return phrase
    if token.key.endswith(_STOREY) or _is_inflected(reading, token, _SITES):
        return Sort.SITE, 1
    if token.key in words("ordinal", reading.languages) or _is_inflected(reading, token, ("described",)):
        return Sort.DESCRIBED, 1
    if _is_number(reading, token) or is_ordinal_ending(reading, index):
        return Sort.NUMBER, 1
    return (Sort.PROPER if _is_proper(reading, token) else Sort.WORD), 1


def _phrase_at(reading: Reading, index: int) -> tuple[Sort, int] | None:
    """The listed phrase that begins with the token."""
    keys = [following.key for following in reading.tokens[index : index + _LONGEST_PHRASE]]
    best: tuple[Sort, int] | None = None
    for sort, found in _vocabulary(reading.languages):
        length = match_at(keys, 0, found)
        sign = length == 1 and sort is Sort.SITE and _is_sign(keys[0])
        if length > (best[1] if best else 0) and not (sign and not is_digits(reading, index + 1)):
            best = sort, length  # "rond" is round, "rond point" a roundabout
    if best:
        return best
    length = match_at(keys, 0, phrases("place_where", reading.languages))
    return (Sort.LINK, length) if length and _site_follows(keys[length:], reading.languages) else None


def _site_follows(keys: list[str], languages: tuple[str, ...]) -> bool:
    """`where the shop is`: only before such a word "where" belongs to the description."""
    sites = _words_of(_SITES, languages)
    described = _words_of(("described", "place_link"), languages)
    following = next((word for word in keys if word not in described), None)
    return following in sites


@lru_cache(maxsize=256)
def _vocabulary(languages: tuple[str, ...]) -> tuple[tuple[Sort, Phrases], ...]:
    sections = (
        ("beside", Sort.BESIDE),
        ("beside_after", Sort.BESIDE),
        ("described", Sort.DESCRIBED),
        ("place_link", Sort.LINK),
        ("name_prefix", Sort.LINK),
        *((section, Sort.SITE) for section in (*_SITES, "address_tail")),
    )
    return tuple((sort, phrases(section, languages)) for section, sort in sections)


@lru_cache(maxsize=256)
def _first_words(languages: tuple[str, ...]) -> frozenset[str]:
    """What any of those phrases begins with: most words do not, and need no more looking up."""
    return frozenset(phrases("place_where", languages)).union(*(found.keys() for _, found in _vocabulary(languages)))


@lru_cache(maxsize=256)
def _words_of(sections: tuple[str, ...], languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(parts(section, languages) for section in sections))


def _is_inflected(reading: Reading, token: Token, sections: tuple[str, ...]) -> bool:
    """A word of these sections in a case of an Indian or Slavic language: "মসজিদের", "мельницей"."""
    if script_of(token.key) not in _INFLECTED or reading.is_function(token):
        return False
    found = _words_of(sections, reading.languages)
    if any(stem in found for stem in name_stems(token.key)):
        return True
    stem = _adjective_stem(token.key)
    return stem is not None and stem in _adjectives(sections, reading.languages)


def _adjective_stem(word: str) -> str | None:
    """`желтым`, `желтое`: what all forms of a Slavic adjective begin with."""
    ending = _ADJECTIVE.search(word) if script_of(word) == "cyrillic" else None
    return word[: ending.start()] if ending and ending.start() >= _SHORTEST_ADJECTIVE else None


@lru_cache(maxsize=64)
def _adjectives(sections: tuple[str, ...], languages: tuple[str, ...]) -> frozenset[str]:
    stems = (_adjective_stem(word) for word in _words_of(sections, languages) if "described" in sections)
    return frozenset(stem for stem in stems if stem)


def _is_sign(word: str) -> bool:
    return word.isascii() and len(word) <= _SIGN


def is_digits(reading: Reading, index: int) -> bool:
    """Whether a token stands there and begins with a digit."""
    return index < len(reading.tokens) and reading.tokens[index].text[0].isdigit()


def _is_number(reading: Reading, token: Token) -> bool:
    if _HOUSE.fullmatch(token.text):
        return True
    single = len(token.text) == 1 and (token.text.isupper() or script_of(token.text) in UNCASED)
    return (single and not reading.is_function(token)) or is_number_word(reading, token)


def is_ordinal_ending(reading: Reading, index: int) -> bool:
    """`2-й`, `7.º`."""
    short = len(reading.tokens[index].text) <= _SIGN
    return index > 0 and short and reading.gap(index - 1) in {"-", "."} and is_digits(reading, index - 1)


def _is_proper(reading: Reading, token: Token) -> bool:
    if reading.may_stay(token) and not token.text[0].isupper():
        return False
    titles = words("title", reading.languages)
    if token.standing in {Standing.UNKNOWN, Standing.NAME} or token.key in titles:
        return True
    if script_of(token.text) in POSTPOSITIONAL and any(stem in titles for stem in name_stems(token.key)):
        return True
    if script_of(token.text) in UNCASED:
        return token.standing is Standing.AMBIGUOUS and not reading.is_function(token)
    return reading.is_capital_inside(token)
