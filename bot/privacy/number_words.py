"""Words for numbers of one and two digits, as people say the number of a house."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.privacy.cues import words_of_any_language
from bot.privacy.spelling import key, without_diacritics
from bot.privacy.word_lists import cue_file

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedText, FoldedToken


def is_number_word(reading: FoldedText, token: FoldedToken) -> bool:
    """Whether the token is a number in words, and no word of grammar: "one" is an article in many languages."""
    return token.key in number_words(reading.languages) and not reading.is_function(token)


@lru_cache(maxsize=128)
def number_words(languages: tuple[str, ...]) -> frozenset[str]:
    """The number words of one and two digits, as keys."""
    found: set[str] = set()
    for language in languages:
        numbers = cue_file(language).get("number_words", {})
        found |= {key(str(word)) for word in (*numbers.get("one_digit", ()), *numbers.get("two_digits", ()))}
    return frozenset(found | {without_diacritics(word) for word in found}) - words_of_any_language("no_number")
