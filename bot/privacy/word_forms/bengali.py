"""Bengali case endings, and forms of verbs as the standard and dialects write them, back to forms that the lists hold.

The lists hold the most usual forms of a verb: "ছাড়ি", "ঢাইলা" are rarer ones. Keys have no dot below (nukta).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.word_forms.affixes import without_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUKTA = "\u09bc"
_CASES = (
    "দেরকে", "দেরে", "ডারে", "টারে", "রে", "ডা", "গুলো", "গুলি", "দের", "টাকে", "টার", "টির", "য়ের", "এর",
    "কেও", "রা", "কে", "তে", "টা", "টি", "ের", "েই", "েও", "র", "ে", "য়", "ও", "ই",
)  # fmt: skip
# What dialects say for "-ব", "-লে", "-ছে", "-দের".
_OF_DIALECTS = (
    "তেছিলাম", "তেছিল", "তেছিলো", "তাছিলাম", "ছিলাম", "ছিলো", "ছিলেন", "াইছে", "াইছি", "াইছেন", "াইছিল",
    "াইছিলাম", "াইলাম", "াইলো", "াইল", "াইতে", "াইয়া", "াইব", "াইবে", "ায়া", "ইয়া", "ওয়ার", "ওয়া", "ানো",
    "ানোর", "াতে", "াবে", "াবো", "াচ্ছে", "াচ্ছি", "চ্ছে", "চ্ছি", "বার", "তাম", "তেন", "লো", "লেন", "ছিল",
    "ুম", "মু", "ইলে", "ইল", "ইলাম", "ইছে", "ইছি", "তেছে", "তাছে", "ইতে", "ইব", "ইবা", "ইবেন", "গো",
)  # fmt: skip
_VERB_ENDINGS = (
    "াচ্ছিলাম", "াচ্ছিল", "াচ্ছে", "াচ্ছি", "াইতেছে", "াইতেছি", "তেছে", "তেছি", "তেছিল", "চ্ছে", "চ্ছি",
    "ছিলাম", "ছিলো", "ছিল", "ছিলি", "েছিল", "েছিলাম", "েছে", "েছি", "েছেন", "েছ", "েছো", "ছে", "ছি", "ছো",
    "ছেন", "লাম", "লেন", "লে", "লো", "ল", "লি", "বেন", "বে", "বো", "ব", "বা", "বি", "বার", "তাম", "তেন", "তো",
    "ত", "তে", "তি", "ানো", "ানোর", "াতে", "ালো", "াল", "ালাম", "ায়", "াও", "াবে", "াবো", "াবেন", "িয়ে",
    "ইয়া", "িয়া", "িস", "িনি", "েনি", "ি", "ে", "ো", "ুক",
)  # fmt: skip
_OTHER_FORMS = ("া", "ে", "তে", "বে", "ার", "ছে", "লে", "েছে", "ানো", "ায়")
_EASTERN = regex.compile("(.+)ই(.)্?(?:\\2)?া")  # the vowel of "ঢালিয়া" is said before the consonant
_PLAIN = (
    "াইতে", "াইয়া", "াইছে", "াইছি", "তেছে", "তেছি", "তাছে", "তাছি", "ছিল", "ছিলো", "ছিলেন", "াইল", "বো", "ছে",
    "ছি", "ছেন", "বেন", "লাম",
)  # fmt: skip
_SHORTEST, _SHORTEST_VERB = 2, 3


def bengali_stems(word: str) -> Iterator[str]:
    """What the word is without endings, and other forms of the verb that it may be."""
    yield from bengali_name_stems(word)
    yield from without_ending(word, _OF_DIALECTS, _SHORTEST)
    yield from _verb_forms(word)


def bengali_name_stems(word: str) -> Iterator[str]:
    """What a name may be without its case ending: `রহিম` for `রহিমের`."""
    return without_ending(word, _without_nukta(_CASES), _SHORTEST)


def is_plain_bengali(word: str) -> bool:
    """Whether it ends as verbs do."""
    return word.endswith(_PLAIN)


def _verb_forms(word: str) -> Iterator[str]:
    """Other forms of the verb that the word may be: `ছাড়া` for `ছাড়ি`, `ঢালা` for `ঢাইলা`."""
    if found := _EASTERN.fullmatch(word):
        yield from (found.group(1) + found.group(2) + form for form in ("া", "ে", "তে", "ার"))
    for stem in without_ending(word, _without_nukta(_VERB_ENDINGS), _SHORTEST_VERB):
        yield from (stem + form for form in _without_nukta(_OTHER_FORMS))


@lru_cache(maxsize=8)
def _without_nukta(endings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ending.replace(_NUKTA, "") for ending in endings)
