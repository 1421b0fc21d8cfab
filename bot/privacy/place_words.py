"""What each word does in the description of a place: "third | hut | past | the | bridge".

The words are in `bot/data/privacy/cues/`: what stands there (`site`), where one is from it (`beside`), how it looks
(`described`), the small words between (`place_link`).
"""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases, words
from bot.privacy.inflection import name_stems
from bot.privacy.number_words import is_number_word, number_words
from bot.privacy.place_forms import is_inflected, is_plural, words_of
from bot.privacy.places import match_at
from bot.privacy.reading import without_article
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from bot.privacy.places import Phrases
    from bot.privacy.reading import Reading, Token

POSTPOSITIONAL = frozenset({"devanagari", "bengali"})
"""Scripts of the languages that say "behind" after what they speak of."""
_HOUSE = regex.compile(r"\d{1,5}(?:\p{L}|bis|ter|st|nd|rd|th|er|[eè]me|e|º|ª)?\d{0,2}")
_SIGN = 2  # "no", "n", "lg" announce a number, and are words otherwise
_SITES = (
    "site", "dwelling", "distance", "landmark", "unit", "floor", "street_before_name", "street_after_name", "lettered"
)  # fmt: skip
_LONGEST_PHRASE = 5
_ONE = frozenset({"un", "una", "une", "um", "uma", "a", "o"})
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
    if without_article(token.key) in _first_words(reading.languages) and (phrase := _phrase_at(reading, index)):
        # "dos" is "of the" in Portuguese and two in Spanish
        number = phrase == (Sort.LINK, 1) and token.key in number_words(reading.languages[:1]) - _ONE
        return (Sort.NUMBER, 1) if number else phrase
    return _sort_of_form(reading, index), 1


def _sort_of_form(reading: Reading, index: int) -> Sort:
    """What a word does that is no phrase of the lists itself: a form of one, a number, a name."""
    token = reading.tokens[index]
    if token.key.endswith(_STOREY) or is_inflected(reading, token, _SITES) or is_plural(reading, token):
        return Sort.SITE
    if token.key in words("ordinal", reading.languages) or is_inflected(reading, token, ("described",)):
        return Sort.DESCRIBED
    if _is_number(reading, token) or is_ordinal_ending(reading, index):
        return Sort.NUMBER
    return Sort.PROPER if _is_proper(reading, index) else Sort.WORD


def is_distance(reading: Reading, index: int) -> bool:
    """Whether a number and a measure stand there: "14 km", "dos cuadras"."""
    if index + 1 >= len(reading.tokens) or sort_of(reading, index)[0] is not Sort.NUMBER:
        return False
    keys = [following.key for following in reading.tokens[index + 1 : index + 1 + _LONGEST_PHRASE]]
    return match_at(keys, 0, phrases("distance", reading.languages)) > 0


def is_dwelling(reading: Reading, index: int) -> bool:
    """Whether one lives or works in what the word says: a house, a room, a camp, a workshop."""
    keys = [without_article(following.key) for following in reading.tokens[index : index + _LONGEST_PHRASE]]
    if match_at(keys, 0, phrases("dwelling", reading.languages)):
        return True
    return is_inflected(reading, reading.tokens[index], ("dwelling",))


def _phrase_at(reading: Reading, index: int) -> tuple[Sort, int] | None:
    """The listed phrase that begins with the token."""
    keys = [without_article(following.key) for following in reading.tokens[index : index + _LONGEST_PHRASE]]
    best: tuple[Sort, int] | None = None
    for sort, found in _vocabulary(reading.languages):
        length = match_at(keys, 0, found)
        sign = length == 1 and sort is Sort.SITE and _is_sign(keys[0]) and not (index and is_digits(reading, index - 1))
        if length > (best[1] if best else 0) and not (sign and not is_digits(reading, index + 1)):
            best = sort, length  # "rond" is round, "rond point" a roundabout
    if best:
        return best
    length = match_at(keys, 0, phrases("place_where", reading.languages))
    return (Sort.LINK, length) if length and _site_follows(keys[length:], reading.languages) else None


def _site_follows(keys: list[str], languages: tuple[str, ...]) -> bool:
    """`where the shop is`: only before such a word "where" belongs to the description."""
    sites = words_of(_SITES, languages)
    described = words_of(("described", "place_link"), languages)
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
        ("place_prefix", Sort.LINK),
    )
    return tuple((sort, phrases(section, languages)) for section, sort in sections)


@lru_cache(maxsize=256)
def _first_words(languages: tuple[str, ...]) -> frozenset[str]:
    """What any of those phrases begins with: most words do not, and need no more looking up."""
    return frozenset(phrases("place_where", languages)).union(*(found.keys() for _, found in _vocabulary(languages)))


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


def _is_name_behind(reading: Reading, title: int) -> bool:
    """`duka la mama Njeri`: a word that stays elsewhere is a title before a name."""
    index = title + 1
    if index >= len(reading.tokens) or reading.gap(index - 1) != " ":
        return False
    name = reading.tokens[index]
    return name.text[0].isupper() or name.standing in {Standing.UNKNOWN, Standing.NAME}


def _is_proper(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    titles = words("title", reading.languages)
    if reading.may_stay(token) and not token.text[0].isupper():
        return token.key in titles and _is_name_behind(reading, index)
    if token.standing in {Standing.UNKNOWN, Standing.NAME} or token.key in titles:
        return True
    if script_of(token.text) in POSTPOSITIONAL and any(stem in titles for stem in name_stems(token.key)):
        return True
    if script_of(token.text) in UNCASED:
        return token.standing is Standing.AMBIGUOUS and not reading.is_function(token)
    return reading.is_capital_inside(token)
