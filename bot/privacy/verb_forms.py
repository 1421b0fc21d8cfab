"""Forms of verbs and adjectives in Hindi, Bengali, Russian and Tagalog, back to forms that the lists hold.

The lists hold the most usual forms of a verb; "धोता", "ছাড়ি", "смахнула", "sumisigaw" are rarer forms of verbs whose
other forms they do hold. Names are looked up before, and only endings that verbs and adjectives have are taken off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 2
_SHORTEST_RUSSIAN = 4
_HINDI_ENDINGS = (
    "ाऊंगा", "ाऊंगी", "ूंगा", "ूंगी", "ऊंगा", "ऊंगी", "ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी",
    "एंगे", "ओगे", "ओगी", "ोगे", "ोगी", "इएगा", "िएगा", "ाइए", "इए", "िए", "िये", "ाइये", "ता", "ती",
    "ते", "तीं", "ना", "नी", "ने", "वाया", "वाई", "वाए", "वाता", "वाती", "वाते", "वाना", "वाने", "वाकर",
    "ाया", "ायी", "ाई", "ाए", "ाये", "ाता", "ाती", "ाते", "ाना", "ाने", "ाकर", "कर", "के", "या", "यी",
    "ये", "ई", "ए", "एं", "एँ", "ूं", "ूँ", "ऊं", "ऊँ", "ें", "ओ",
)  # fmt: skip
_HINDI_FORMS = ("ना", "ता", "ने", "ते", "ती", "कर")
_BENGALI_ENDINGS = (
    "াচ্ছিলাম", "াচ্ছিল", "াচ্ছে", "াচ্ছি", "াইতেছে", "াইতেছি", "তেছে", "তেছি", "তেছিল", "চ্ছে", "চ্ছি",
    "ছিলাম", "ছিলো", "ছিল", "ছিলি", "েছিল", "েছিলাম", "েছে", "েছি", "েছেন", "েছ", "েছো", "ছে", "ছি",
    "ছো", "ছেন", "লাম", "লেন", "লে", "লো", "ল", "লি", "বেন", "বে", "বো", "ব", "বা", "বি", "বার", "তাম",
    "তেন", "তো", "ত", "তে", "তি", "ানো", "ানোর", "াতে", "ালো", "াল", "ালাম", "ায়", "াও", "াবে", "াবো",
    "াবেন", "িয়ে", "িয়ে", "ইয়া", "ইয়া", "িয়া", "িস", "িনি", "েনি", "ি", "ে", "ো", "ুক",
)  # fmt: skip
_BENGALI_FORMS = ("া", "ে", "তে", "বে", "ার", "ছে", "লে", "েছে", "ানো", "ায়")
_BENGALI_EASTERN = regex.compile("(.+)ই(.)্?(?:\\2)?া")  # the vowel of "ঢালিয়া" is said before the consonant
_RUSSIAN_PAST = regex.compile("(?:лась|лось|лись|лся|ла|ло|ли|л)$")
_RUSSIAN_PRESENT = regex.compile(
    "(?:аешься|аетесь|аются|ается|аемся|аюсь|аешь|аете|ают|ает|аем|аю|айте|ай|яешь|яют|яет|яю|яйте|ишь|ите|ят|ит|им)$"
)
_RUSSIAN_ADJECTIVE = regex.compile("(?:ого|его|ому|ему|ыми|ими|ую|юю|ых|их|ым|ым|ой|ою|ая|яя|ое|ее|ые|ие)$")
_RUSSIAN_NOUN = regex.compile("(?:ами|ями|ах|ях|ям|ам|ью|ием|иями|иях|иям)$")
_INFIXED = regex.compile("([bdfghklmnpqrstwy]|ng)(?:um|in)([aeiou].{2,})")
_REDUPLICATED = regex.compile("([bdfghklmnpqrstwy]|ng)?([aeiou])(?=(?:\\1\\2))")
_BEFORE_LIQUID = regex.compile("(?:ipina|pina|na|ma|ni|i|pa|pag|mag|nag)(.{4,})")


def hindi_verb_forms(word: str) -> Iterator[str]:
    """`धोता` of `धोना`, `छुपवाया` of `छुपना`: other forms of the same verb."""
    plain = word.replace("\u093c", "")
    for ending in _HINDI_ENDINGS:
        stem = plain[: len(plain) - len(ending)]
        if plain.endswith(ending) and len(stem) >= _SHORTEST:
            yield from (stem + form for form in _HINDI_FORMS)


def bengali_verb_forms(word: str) -> Iterator[str]:
    """`ছাড়ি` of `ছাড়া`, `ঢাইলা` of `ঢালা`: other forms of the same verb."""
    if found := _BENGALI_EASTERN.fullmatch(word):
        yield from (found.group(1) + found.group(2) + form for form in ("া", "ে", "তে", "ার"))
    for ending in _BENGALI_ENDINGS:
        plain = ending.replace("\u09bc", "")
        stem = word[: len(word) - len(plain)]
        if word.endswith(plain) and len(stem) > _SHORTEST:
            yield from (stem + form.replace("\u09bc", "") for form in _BENGALI_FORMS)


def russian_forms(word: str) -> Iterator[str]:
    """The infinitive of a verb, the plain form of an adjective, the noun behind an ending that no family name has."""
    if (ending := _RUSSIAN_PAST.search(word)) and ending.start() >= _SHORTEST_RUSSIAN - 1:
        yield from (word[: ending.start()] + other for other in ("ть", "ться", "л", "лся", "ла", "лась"))
    if (ending := _RUSSIAN_PRESENT.search(word)) and ending.start() >= _SHORTEST_RUSSIAN - 1:
        yield from (word[: ending.start()] + other for other in ("ать", "аться", "ять", "ить", "иться", "еть", "ал"))
    if (ending := _RUSSIAN_ADJECTIVE.search(word)) and ending.start() >= _SHORTEST_RUSSIAN:
        yield from (word[: ending.start()] + other for other in ("ый", "ий", "ой", "ая", "ое", "ые", "ие"))
    if (ending := _RUSSIAN_NOUN.search(word)) and ending.start() >= _SHORTEST_RUSSIAN:
        yield from (word[: ending.start()] + other for other in ("", "а", "я", "ы", "и", "ь", "о", "е", "ия", "ие"))


def tagalog_infixed(word: str) -> Iterator[str]:
    """`sumisigaw` of `sigaw`, `kinukulong` of `kulong`: the infix taken out, and a first syllable said twice."""
    if found := _INFIXED.fullmatch(word):
        stem = found.group(1) + found.group(2)
        yield stem
        yield from _once(stem)
        for ending in ("an", "in", "han", "ng"):
            if stem.endswith(ending):
                yield stem[: len(stem) - len(ending)]
                yield from _once(stem[: len(stem) - len(ending)])
    elif found := _BEFORE_LIQUID.fullmatch(word):
        yield from _once(found.group(1))


def _once(stem: str) -> Iterator[str]:
    if twice := _REDUPLICATED.match(stem):
        yield stem[twice.end() :]
