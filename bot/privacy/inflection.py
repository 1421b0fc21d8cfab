"""Endings and prefixes that a language glues to a word, taken off to find the word.

Not a stemmer: only the glue of Arabic, Bengali, Hindi, Romanian and the Slavic cases, where no list holds
all forms.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from bot.privacy.conjugation import english_forms, romance_forms, romanian_forms
from bot.privacy.verb_forms import bengali_verb_forms, hindi_verb_forms, russian_forms, tagalog_infixed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ARABIC_PREFIXES = (
    "وبال",
    "وال",
    "بال",
    "فال",
    "كال",
    "ولل",
    "لل",
    "ال",
    "هال",
    "عال",
    "وب",
    "ول",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "ح",
    "ه",
    "ما",
    "عم",
    "وما",
    "فب",
    "غا",
    "را",
    "ش",
)
_ARABIC_ENDINGS = (
    "", "هم", "ها", "كم", "نا", "ني", "هن", "وني", "وه", "وها", "ه", "ك", "ي", "ش", "كي", "و", "وا", "ون", "ين", "ات",
    "لي", "لك", "له", "لها", "لنا", "لهم", "لكم", "ولي", "ولك", "وله", "ولها", "ولنا", "وهم", "ونا", "وك", "تلي", "تني",
    "تنا", "توا", "تو", "نيش", "وش", "هاش", "وكم", "تها", "ته", "تهم", "تك", "ناه", "ناها", "نهم", "نها", "ونها",
    "ونهم", "ان", "انه", "انين", "يه", "يين", "تي", "كن", "لو", "هالي", "هولي",
)  # fmt: skip
# Dialects say for three letters of the standard what they write as others: "ياخد" is "يأخذ", "تلاتة" is "ثلاثة".
_ARABIC_SHIFTS = (("د", "ذ"), ("ت", "ث"), ("ض", "ظ"))
_ARABIC_OBJECTS = ("ونا", "وني", "وه", "وها", "وهم", "توني", "تني", "تنا")
_BENGALI_ENDINGS = ("দেরকে", "দেরে", "ডারে", "টারে", "রে", "ডা", "গুলো", "গুলি", "দের", "টাকে", "টার", "টির",
    "য়ের", "এর", "কেও", "রা",
    "কে", "তে", "টা", "টি", "ের", "েই",
                    "েও", "র", "ে", "য়", "ও", "ই")  # fmt: skip
_HINDI_ENDINGS = ("ियों", "ों", "ें", "ने", "को", "से", "का", "की", "के", "जी")
_ROMANIAN_ENDINGS = ("ului", "ilor", "elor", "ul", "ei", "ii", "lui", "le")
_RUSSIAN_ENDINGS = ("ами", "ями", "ого", "его", "ому", "ему", "ою", "ею", "ой", "ей", "ом", "ем", "ам",
    "ям", "ах", "ях", "ов", "ев", "ові", "еві",
                    "ую", "юю", "а", "я", "ы", "и", "і", "у", "ю", "е", "є", "ї", "ь", "й", "")  # fmt: skip
_RUSSIAN_NOMINATIVE = ("", "а", "я", "й", "ь", "о", "ий", "ый")
_SHORTEST = 3
# Forms that are verbs, participles and plurals, whatever the stem: "بيفتش", "ماخدين", "المهربين", "يهددونا".
_ARABIC_WORD = re.compile(
    "[وف]?(?:(?:[بحهسكغ]|عم)[يتن][\u0621-\u064a]{3,}|[يت][\u0621-\u064a]{3,}|ن[\u0621-\u064a]{2,}(?:ه|ها|هم|ك)"
    "|م[\u0621-\u064a]{2,4}(?:ه|ين|ون|ات)|ال[\u0621-\u064a]{2,}(?:ين|ون|ات)"
    "|[\u0621-\u064a]{2,}(?:وني|ونا|ونه|ونها|وها|توا|تني|تنا|تها|لهم|تهم|لنا|وهم|ينا|ولي|تلي))"
)

_INDIC_VERBS = (
    "াইতে", "াইয়া", "াইয়া", "াইছে", "াইছি", "তেছে", "তেছি", "তাছে", "তাছি", "ছিল", "ছিলো", "ছিলেন", "াইল",
    "বো", "ती", "ते", "कर", "ছে", "ছি", "ছেন", "বেন", "লাম",
)  # fmt: skip
# What dialects say for "-ব", "-লে", "-ছে", "-দের".
_BENGALI_VERBS = (
    "তেছিলাম",
    "তেছিল",
    "তেছিলো",
    "তাছিলাম",
    "ছিলাম",
    "ছিলো",
    "ছিলেন",
    "াইছে",
    "াইছি",
    "াইছেন",
    "াইছিল",
    "াইছিলাম",
    "াইলাম",
    "াইলো",
    "াইল",
    "াইতে",
    "াইয়া",
    "াইব",
    "াইবে",
    "ায়া",
    "ইয়া",
    "ওয়ার",
    "ওয়া",
    "ানো",
    "ানোর",
    "াতে",
    "াবে",
    "াবো",
    "াচ্ছে",
    "াচ্ছি",
    "চ্ছে",
    "চ্ছি",
    "বার",
    "তাম",
    "তেন",
    "লো",
    "লেন",
    "ছিল",
    "ুম",
    "মু",
    "ইলে",
    "ইল",
    "ইলাম",
    "ইছে",
    "ইছি",
    "তেছে",
    "তাছে",
    "ইতে",
    "ইব",
    "ইবা",
    "ইবেন",
    "গো",
)
_ARABIZI_PREFIXES = (
    "",
    "w",
    "wa",
    "we",
    "el",
    "al",
    "l",
    "b",
    "be",
    "bi",
    "by",
    "h",
    "ha",
    "7a",
    "fel",
    "bel",
    "lel",
    "ma",
)
_ARABIZI_ENDINGS = (
    "", "ni", "ny", "ha", "hom", "hum", "na", "ak", "ek", "ik", "o", "oh", "kom", "sh", "et", "at", "een", "in",
    "ouni", "ooni", "tni", "ou", "u",
)  # fmt: skip
_TAGALOG_PREFIXES = (
    "", "ipina", "ipag", "ipa", "paki", "pina", "pag", "pa", "mag", "nag", "naka", "maka", "na", "ma", "i", "mg", "ng",
    "pinag", "napa", "mapa", "nagpa", "magpa", "kaka", "ipinag", "makapag", "nakapag",
)  # fmt: skip
_TAGALOG_ENDINGS = ("", "an", "in", "han", "hin", "ng", "g", "ang", "ing")
_REDUPLICATED = re.compile(r"([^aeiou]?[aeiou])(?=\1)")
_SHORTEST_TAGALOG = 5
_SHORTEST_UKRAINIAN = 4
# "серветці" is a form of "серветка", "жіночок" of "жінка".
_UKRAINIAN_CHANGES = (
    ("ці", "ка"), ("зі", "га"), ("сі", "ха"), ("очок", "ка"), ("очка", "ка"), ("очки", "ка"), ("очку", "ка"),
    ("очкою", "ка"), ("ечок", "ка"), ("енька", "а"), ("еньку", "а"), ("ів", "о"),
)  # fmt: skip
_HINDI_DIALECT = (
    ("वै", ("ए", "ना", "ता", "े")), ("वे", ("ए", "ना")), ("ै", ("े", "ता", "ना", "ा")), ("यो", ("या",)), ("ो", ("ा",)),
    ("ूं", ("ता", "ना")), ("ां", ("ाएं", "े", "ा")),
)  # fmt: skip
_RUSSIAN_VERB = re.compile("(?:[уюе](?:ет|ют|ешь|ем|ете|ю|й|йте|я))$")
_UKRAINIAN_VERB = re.compile(
    "(?:юся|юсь|єшся|ється|ємося|ємось|ються|ешся|еться|уться|уся|усь|лася|лась|лося|лись|вся|всь|тися|тись"
    "|ємо|єте|єш|ють|єм|ю|є|ла|ли|ло|в|ть|й|йте|ймо|но|на|ний|ного|ну|ні)$"
)


def stems(word: str, language: str) -> Iterator[str]:
    """Words that `word` may be a form of (as keys), for the check whether it is common."""
    if glue := _GLUE.get(language):
        yield from glue(word)


def name_stems(word: str) -> Iterator[str]:
    """Names that `word` may be a form of, in any script: `Марии`, `لمحمد`, `রহিমের`, `Maria's`."""
    first = word[:1]
    if "\u0600" <= first <= "\u06ff":
        yield from _arabic(word, ("",))
    elif "\u0400" <= first <= "\u052f":
        yield from _slavic(word)
    elif "\u0980" <= first <= "\u09ff":
        yield from _cut(word, tuple(e.replace("\u09bc", "") for e in _BENGALI_ENDINGS))
    elif "\u0900" <= first <= "\u097f":
        yield from _cut(word, _HINDI_ENDINGS)
    else:
        head, apostrophe, _ = word.partition("'")
        if apostrophe:
            yield head
            yield word.rpartition("'")[2]
        yield from _cut(word, _ROMANIAN_ENDINGS)
        if word.endswith("ei"):
            yield word[:-2] + "a"  # "Mirelei"


def is_plain_word(word: str) -> bool:
    """Whether a key that no list holds as a name has the shape of a verb, a participle or a plural.

    In Arabic, Hindi and Bengali, where no capital tells "my husband searches" from "my husband Fattah".
    """
    return _ARABIC_WORD.fullmatch(word) is not None or word.endswith(_INDIC_VERBS)


def _arabizi(word: str) -> Iterator[str]:
    """`bykallemni`, `welsayara`: the glue of dialects in Latin letters."""
    for prefix in _ARABIZI_PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            for ending in _ARABIZI_ENDINGS:
                if rest.endswith(ending) and len(rest) - len(ending) > _SHORTEST and (prefix or ending):
                    yield rest[: len(rest) - len(ending)]


def _tagalog(word: str) -> Iterator[str]:
    """`ipakukulong` is a form of `kulong`: affixes, and a first syllable said twice."""
    yield from tagalog_infixed(word)
    for prefix in _TAGALOG_PREFIXES:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for ending in _TAGALOG_ENDINGS:
            stem = rest[: len(rest) - len(ending)] if rest.endswith(ending) else ""
            if len(stem) < _SHORTEST_TAGALOG:
                continue
            if prefix or ending:
                yield stem
            if (prefix or ending) and (twice := _REDUPLICATED.match(stem)):
                yield stem[twice.end() :]


def _ukrainian(word: str) -> Iterator[str]:
    """The other cases of a noun or adjective, and the infinitive of a verb."""
    if len(word) <= _SHORTEST_UKRAINIAN:
        return
    if "є" in word:
        yield word.replace("є", "е")  # "туалєт", "вєтнам": as it is said
    for said, written in _UKRAINIAN_CHANGES:
        if word.endswith(said) and len(word) - len(said) >= _SHORTEST:
            yield word[: len(word) - len(said)] + written
    # "з лілею": who stands in the instrumental case is more often a person than a thing.
    if not word.endswith(("ою", "ею", "єю")):
        yield from (stem for stem in _slavic(word) if len(stem) >= _SHORTEST_UKRAINIAN)
    if (ending := _UKRAINIAN_VERB.search(word)) and ending.start() >= _SHORTEST:
        yield from (word[: ending.start()] + infinitive for infinitive in ("ти", "тися", "ати", "ити", "іти"))


def _cut(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            yield word[: len(word) - len(ending)]


def _arabic(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for prefix in ("", *_ARABIC_PREFIXES):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for ending in endings:
            if rest.endswith(ending) and len(rest) - len(ending) >= _SHORTEST and (prefix or ending):
                stem = rest[: len(rest) - len(ending)]
                yield stem
                if ending and stem.endswith("ت"):
                    yield stem[:-1] + "ه"


def _slavic(word: str) -> Iterator[str]:
    for ending in _RUSSIAN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            stem = word[: len(word) - len(ending)]
            yield from (stem + nominative for nominative in _RUSSIAN_NOMINATIVE)


def _arabic_word(word: str) -> Iterator[str]:
    if word.isascii():
        yield from _arabizi(word)
        return
    yield from _arabic(word, _ARABIC_ENDINGS)
    yield from _arabic_verb(word)
    for said, written in _ARABIC_SHIFTS:
        if said in word:
            shifted = word.replace(said, written, 1)
            yield shifted
            yield from _arabic(shifted, _ARABIC_ENDINGS)


def _arabic_verb(word: str) -> Iterator[str]:
    """Verbs as dialects write them: "يبكو" for "يبكوا", "عطونا" for "اعطونا", "مبغاوش" around "بغاو"."""
    if len(word) <= _SHORTEST:
        return
    if word.endswith("و"):
        yield word + "ا"
        yield word + "ن"
    if word.endswith(_ARABIC_OBJECTS):
        yield "ا" + word
    denied = word.removeprefix("و")
    if denied.startswith("م") and denied.endswith("ش") and len(denied) > _SHORTEST + 2:
        yield denied[1:-1]
        yield from _cut(denied[1:-1], ("و", "وه", "ها", "ني"))


def _bengali_word(word: str) -> Iterator[str]:
    yield from _cut(word, tuple(e.replace("\u09bc", "") for e in _BENGALI_ENDINGS))
    yield from _cut(word, _BENGALI_VERBS)
    yield from bengali_verb_forms(word)


def _hindi_word(word: str) -> Iterator[str]:
    yield from _cut(word, _HINDI_ENDINGS)
    # "सुणै", "थाणे", "रोवै", "दियो": Haryana and Rajasthan say so for "सुने", "थाने", "रोए", "दिया".
    plain = word.replace("ण", "न")
    for said, written in _HINDI_DIALECT:
        if plain.endswith(said) and len(plain) > len(said):
            yield from (plain[: len(plain) - len(said)] + ending for ending in written)
    if plain != word:
        yield plain
    yield from hindi_verb_forms(word)


def _russian_word(word: str) -> Iterator[str]:
    """The infinitive of a verb whose forms no list has all: "штрафует"."""
    yield from russian_forms(word)
    if (ending := _RUSSIAN_VERB.search(word)) and ending.start() >= _SHORTEST:
        yield from (word[: ending.start()] + infinitive for infinitive in ("овать", "евать", "овал", "овали"))


_GLUE: dict[str, Callable[[str], Iterator[str]]] = {
    "ar": _arabic_word,
    "bn": _bengali_word,
    "hi": _hindi_word,
    "ru": _russian_word,
    "tl": _tagalog,
    "uk": _ukrainian,
    "en": english_forms,
    "ro": romanian_forms,
    "es": partial(romance_forms, language="es"),
    "pt": partial(romance_forms, language="pt"),
    "fr": partial(romance_forms, language="fr"),
}
