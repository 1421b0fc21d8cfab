"""Arabic with what is glued to a word: "والبيت", "بيكلمونا", "عطوني", also as dialects write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.privacy.word_forms.affixes import without_ending
from bot.privacy.word_forms.arabic_in_latin import arabizi_stems

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIXES = (
    "وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "هال", "عال", "وب", "ول", "و", "ف", "ب", "ل", "ك",
    "ح", "ه", "ما", "عم", "وما", "فب", "غا", "را", "ش",
)  # fmt: skip
_ENDINGS = (
    "", "هم", "ها", "كم", "نا", "ني", "هن", "وني", "وه", "وها", "ه", "ك", "ي", "ش", "كي", "و", "وا", "ون", "ين",
    "ات", "لي", "لك", "له", "لها", "لنا", "لهم", "لكم", "ولي", "ولك", "وله", "ولها", "ولنا", "وهم", "ونا", "وك",
    "تلي", "تني", "تنا", "توا", "تو", "نيش", "وش", "هاش", "وكم", "تها", "ته", "تهم", "تك", "ناه", "ناها", "نهم",
    "نها", "ونها", "ونهم", "ان", "انه", "انين", "يه", "يين", "تي", "كن", "لو", "هالي", "هولي",
)  # fmt: skip
# Dialects say for three letters of the standard what they write as others: "ياخد" is "يأخذ", "تلاتة" is "ثلاثة".
_SHIFTS = (("د", "ذ"), ("ت", "ث"), ("ض", "ظ"))
_OBJECTS = ("ونا", "وني", "وه", "وها", "وهم", "توني", "تني", "تنا")
# Forms that are verbs, participles and plurals, whatever the stem: "بيفتش", "ماخدين", "المهربين", "يهددونا".
_PLAIN_WORD = re.compile(
    "[وف]?(?:(?:[بحهسكغ]|عم)[يتن][\u0621-\u064a]{3,}|[يت][\u0621-\u064a]{3,}|ن[\u0621-\u064a]{2,}(?:ه|ها|هم|ك)"
    "|م[\u0621-\u064a]{2,4}(?:ه|ين|ون|ات)|ال[\u0621-\u064a]{2,}(?:ين|ون|ات)"
    "|[\u0621-\u064a]{2,}(?:وني|ونا|ونه|ونها|وها|توا|تني|تنا|تها|لهم|تهم|لنا|وهم|ينا|ولي|تلي))"
)
_SHORTEST = 3


def arabic_stems(word: str) -> Iterator[str]:
    """What the word is without its glue, in Arabic or Latin letters."""
    if word.isascii():
        yield from arabizi_stems(word)
        return
    yield from _without_glue(word, _ENDINGS)
    yield from _verbs(word)
    for said, written in _SHIFTS:
        if said in word:
            shifted = word.replace(said, written, 1)
            yield shifted
            yield from _without_glue(shifted, _ENDINGS)


def arabic_name_stems(word: str) -> Iterator[str]:
    """What a name may be without a preposition (`محمد` for `لمحمد`); nothing is glued after one."""
    return _without_glue(word, ("",))


def is_plain_arabic(word: str) -> bool:
    """Whether it has the shape of a verb, a participle or a plural."""
    return _PLAIN_WORD.fullmatch(word) is not None


def _without_glue(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for prefix in ("", *_PREFIXES):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for ending in endings:
            if rest.endswith(ending) and len(rest) - len(ending) >= _SHORTEST and (prefix or ending):
                stem = rest[: len(rest) - len(ending)]
                yield stem
                if ending and stem.endswith("ت"):
                    yield stem[:-1] + "ه"


def _verbs(word: str) -> Iterator[str]:
    """Verbs as dialects write them: "يبكو" for "يبكوا", "عطونا" for "اعطونا", "مبغاوش" around "بغاو"."""
    if len(word) <= _SHORTEST:
        return
    if word.endswith("و"):
        yield word + "ا"
        yield word + "ن"
    if word.endswith(_OBJECTS):
        yield "ا" + word
    denied = word.removeprefix("و")
    if denied.startswith("م") and denied.endswith("ش") and len(denied) > _SHORTEST + 2:
        yield denied[1:-1]
        yield from without_ending(denied[1:-1], ("و", "وه", "ها", "ني"), _SHORTEST - 1)
