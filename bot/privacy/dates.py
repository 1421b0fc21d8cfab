"""Words of dates by language: months of several calendars, days and years in digits and in words.

Babel knows the months of each language; `cues/<language>.yml` adds those of other calendars and dialects
(`months`) and the ordinals and hundreds that people say (`date_words`, where `*` stands for any ending).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.languages.cldr import names_in
from bot.languages.known import cldr_code
from bot.privacy.spelling import key, without_diacritics
from bot.privacy.word_lists import ANY, cue_file

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedToken


class Calendar:
    """What the languages of a message call days, months and years."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self._months = _months(languages)
        self._numbers, self._beginnings = _numbers(languages)

    def is_month(self, word: str) -> bool:
        """Whether the key is a month."""
        return word in self._months

    def is_number(self, word: str) -> bool:
        """Whether the key is a number or ordinal in words."""
        plain = word[1:] if word[:1] == "و" else word  # "and ninety" is one word
        return plain in self._numbers or word.startswith(self._beginnings)

    def is_part(self, token: FoldedToken) -> bool:
        """Whether it is a month, a day or a year, in digits or in words."""
        return self.is_month(token.key) or part_of_date(token.text) or self.is_number(token.key)


def part_of_date(text: str) -> bool:
    """Whether it is a day or a year in digits ("2nd", "1998"); 13.. and 14.. are years of the Islamic calendar."""
    digits = text.rstrip("stndrhºªeoy")
    return digits.isdigit() and (len(digits) <= 2 or (len(digits) == 4 and digits[:2] in {"13", "14", "19", "20"}))


@lru_cache(maxsize=128)
def _months(languages: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for language in languages:
        if names := names_in(cldr_code(language)):
            found |= {key(name.strip(".")) for name in names.months}
    for language in (*languages, ANY):
        found |= {key(str(name)) for name in cue_file(language).get("months", ())}
    return frozenset(found | {without_diacritics(name) for name in found})


@lru_cache(maxsize=128)
def _numbers(languages: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Number words of one and two digits and the words of dates; those with an open end apart."""
    found: set[str] = set()
    for language in languages:
        numbers = cue_file(language).get("number_words", {})
        listed = (*numbers.get("one_digit", ()), *numbers.get("two_digits", ()))
        found |= {key(str(word)) for word in (*listed, *cue_file(language).get("date_words", ())) if word != "no"}
    whole = {word for word in found if not word.endswith("*")}
    return frozenset(whole | {without_diacritics(word) for word in whole}), tuple(
        word[:-1] for word in found if word.endswith("*")
    )
