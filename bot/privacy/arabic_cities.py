"""Arabic cities and districts after prepositions, glued to them or apart: "بالبصرة", "للرياض", "ف جدة".

Most of those forms are frequent enough to be in a word list, so nothing else takes them for a place. A city that
is a usual noun with its article ("الحمام", the bath) is the noun.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.privacy.places import cities
from bot.privacy.spelling import keys
from bot.privacy.vocabulary import vocabulary
from bot.privacy.word_forms import is_plain_word
from bot.privacy.word_lists import plain_words, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLE = "ال"
# "To the" and "on the" swallow the letter of the article.
_GLUE = ("وب", "ول", "وف", "فب", "و", "ف", "ب", "ل")
_GLUED_ARTICLE = ("ولل", "لل", "عال", "هال", "مال")
#: Fewest letters of a city after glue: "ورقة" is paper, and no Raqqa after "and". After "in" and "to", fewer.
_SHORTEST = 4
_SHORTEST_BEHIND = {"ب": 3, "ل": 3}


def is_glued_city(word: str, text: str) -> bool:
    """Whether the key is a city after prepositions; three letters are one only with the ending of nouns."""
    if is_plain_word(word):
        return False
    for glue, city in _unglued(word):
        plain = len(city) < _SHORTEST and not (len(city) >= _SHORTEST_BEHIND.get(glue, _SHORTEST) and text[-1] == "ة")
        if not plain and (city,) in cities().get(city, ()) and not is_usual_noun(city):
            return True
    return False


def is_city_behind_letter(word: str, text: str) -> bool:
    """Whether the key is a city after a preposition of one letter that is written apart: "ف جدة", "ب طنطا"."""
    if len(word) < _SHORTEST and text.endswith("ة"):
        # "جدة" is a grandmother too, but somebody who goes to one says whose.
        return (word,) in cities().get(word, ())
    return is_glued_city("ب" + word, text)


def is_district(word: str) -> bool:
    """Whether the key, after "in", has the article and is no word that a dictionary knows: "في السالمية"."""
    known = vocabulary("ar")
    if not word.startswith(_ARTICLE) or is_plain_word(word):
        return False
    bare = word.removeprefix(_ARTICLE)
    if word in known.usual or any(form in plain_words("ar") or known.may_stay(form) for form in (word, bare)):
        return False
    return len(bare) >= _SHORTEST and (word in _proper() or not known.knows(bare))


def is_usual_noun(city: str) -> bool:
    """Whether it is rather a word: frequent or everyday itself, or a noun that has the article or not."""
    known = vocabulary("ar")
    if city in _proper():
        return False
    if city in known.frequent or city in plain_words("ar") or city in known.keep:
        return True
    if city.startswith(_ARTICLE):
        return city.removeprefix(_ARTICLE) in known.usual
    return _ARTICLE + city in known.common


def _unglued(word: str) -> Iterator[tuple[str, str]]:
    for glue in _GLUED_ARTICLE:
        if word.startswith(glue):
            yield glue, _ARTICLE + word.removeprefix(glue)
    for glue in _GLUE:
        if word.startswith(glue):
            yield glue, word.removeprefix(glue)


@lru_cache(maxsize=1)
def _proper() -> frozenset[str]:
    return frozenset(keys(words("uncommon", "ar")))
