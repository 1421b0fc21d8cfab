"""The words, and the names, that a word may be a form of, by its language or its script."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.privacy.word_forms.arabic import arabic_name_stems, arabic_stems, is_plain_arabic
from bot.privacy.word_forms.bengali import bengali_name_stems, bengali_stems, is_plain_bengali
from bot.privacy.word_forms.english import english_stems, latin_name_stems
from bot.privacy.word_forms.hindi import hindi_name_stems, hindi_stems, is_plain_hindi
from bot.privacy.word_forms.romance import romance_stems
from bot.privacy.word_forms.romanian import romanian_name_stems, romanian_stems
from bot.privacy.word_forms.russian import russian_stems
from bot.privacy.word_forms.slavic import nominatives
from bot.privacy.word_forms.swahili import swahili_stems
from bot.privacy.word_forms.tagalog import tagalog_stems
from bot.privacy.word_forms.ukrainian import ukrainian_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STEMS: dict[str, Callable[[str], Iterator[str]]] = {
    "ar": arabic_stems,
    "bn": bengali_stems,
    "en": english_stems,
    "es": partial(romance_stems, language="es"),
    "fr": partial(romance_stems, language="fr"),
    "hi": hindi_stems,
    "pt": partial(romance_stems, language="pt"),
    "ro": romanian_stems,
    "ru": russian_stems,
    "sw": swahili_stems,
    "tl": tagalog_stems,
    "uk": ukrainian_stems,
}


def stems(word: str, language: str) -> Iterator[str]:
    """Words that `word` may be a form of (as keys), for the check whether it is common."""
    if of_language := _STEMS.get(language):
        yield from of_language(word)


def name_stems(word: str) -> Iterator[str]:
    """Names that `word` may be a form of, in any script: `Марии`, `لمحمد`, `রহিমের`, `Maria's`."""
    first = word[:1]
    if "\u0600" <= first <= "\u06ff":
        yield from arabic_name_stems(word)
    elif "\u0400" <= first <= "\u052f":
        yield from nominatives(word)
    elif "\u0980" <= first <= "\u09ff":
        yield from bengali_name_stems(word)
    elif "\u0900" <= first <= "\u097f":
        yield from hindi_name_stems(word)
    else:
        yield from latin_name_stems(word)
        yield from romanian_name_stems(word)


def is_plain_word(word: str) -> bool:
    """Whether a key that no list holds as a name has the shape of a verb, a participle or a plural.

    In Arabic, Hindi and Bengali, where no capital tells "my husband searches" from "my husband Fattah".
    """
    return is_plain_arabic(word) or is_plain_hindi(word) or is_plain_bengali(word)
