"""Tagalog affixes, an infix, and a first syllable said twice: "ipakukulong", "sumisigaw"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.word_forms.affixes import without_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIXES = (
    "", "ipina", "ipag", "ipa", "paki", "pina", "pag", "pa", "mag", "nag", "naka", "maka", "na", "ma", "i",
    "mg", "ng", "taga", "tiga", "nang", "mang", "pang", "pinag", "napa", "mapa", "nagpa", "magpa", "kaka",
    "ipinag", "makapag", "nakapag",
)  # fmt: skip
_ENDINGS = ("", "an", "in", "han", "hin", "ng", "g", "ang", "ing")
_INFIXED = regex.compile("([bdfghklmnpqrstwy]|ng)(?:um|in)([aeiou].{2,})")
_SAID_TWICE = regex.compile("([bdfghklmnpqrstwy]|ng)?([aeiou])(?=(?:\\1\\2))")
_SYLLABLE_TWICE = regex.compile(r"([^aeiou]?[aeiou])(?=\1)")
_BEFORE_LIQUID = regex.compile("(?:ipina|pina|na|ma|ni|i|pa|pag|mag|nag)(.{4,})")
#: "mang-" and "pang-" melt with the sound that follows: "namimitas" from "pitas", "nananahi" from "tahi".
_MELTED = regex.compile("(?:na|ma|pa)(?P<sound>ng|m|n)(?P<vowel>[aeiou])(?P=sound)(?P=vowel)(?P<rest>.{2,})")
_SOUNDS_BEFORE = {"m": ("p", "b"), "n": ("t", "d", "s"), "ng": ("k", "")}
_SHORTEST = 5


def tagalog_stems(word: str) -> Iterator[str]:
    """What the word may be without affixes and doubled syllable: `kulong`, for `ipakukulong` and `kinukulong`."""
    yield from _without_infix(word)
    if melted := _MELTED.fullmatch(word):
        yield from (sound + melted["vowel"] + melted["rest"] for sound in _SOUNDS_BEFORE[melted["sound"]])
    for prefix in _PREFIXES:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for ending in _ENDINGS:
            stem = rest[: len(rest) - len(ending)] if rest.endswith(ending) else ""
            if len(stem) < _SHORTEST or not (prefix or ending):
                continue
            yield stem
            if twice := _SYLLABLE_TWICE.match(stem):
                yield stem[twice.end() :]


def _without_infix(word: str) -> Iterator[str]:
    """The word without its infix, and with its first syllable once: `sigaw`, for `sumisigaw`."""
    if found := _INFIXED.fullmatch(word):
        stem = found.group(1) + found.group(2)
        yield stem
        yield from _once(stem)
        for shorter in without_ending(stem, ("an", "in", "han", "ng"), 0):
            yield shorter
            yield from _once(shorter)
    elif found := _BEFORE_LIQUID.fullmatch(word):
        yield from _once(found.group(1))


def _once(stem: str) -> Iterator[str]:
    if twice := _SAID_TWICE.match(stem):
        yield stem[twice.end() :]
