"""What the tagger knows of each word: itself, its class, its standing, its neighbours, how usual they are.

The templates are the usual ones for finding names with a conditional random field (Lafferty et al. 2001; Ratinov and
Roth 2009), with our word lists as gazetteers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.privacy.cues import parts
from bot.privacy.spelling import script_of

if TYPE_CHECKING:
    from bot.privacy.context.usage import Usage
    from bot.privacy.context.word_classes import WordClasses
    from bot.privacy.reading import FoldedText, FoldedToken

#: Sections of the cue files whose words say something of what stands beside them.
SECTIONS = (
    "site", "dwelling", "beside", "beside_after", "described", "landmark", "unit", "floor", "ordinal", "address_tail",
    "distance", "street_before_name", "street_after_name", "house_announced", "letter_name", "business",
    "business_named", "business_kind", "work_at", "firm_head", "firm_trade", "form_after_name", "form_before_name",
    "vessel", "household", "title", "of_place", "place_after", "place_before", "place_prefix", "postposition", "near",
    "name_after", "name_after_person", "name_before", "first_person", "article", "pronoun", "money", "counted",
    "number_words",
)  # fmt: skip

_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
_NEAR = 2  # so far away the form of a word still matters, beyond it only the word
_LONGEST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    standing: str
    shape: str
    sections: tuple[str, ...]
    step: int
    gap: str
    language: str
    script: str
    classes: tuple[int, int] | None


def features(reading: FoldedText, usage: Usage, classes: WordClasses) -> list[list[str]]:
    """The features of each token, in order."""
    language = reading.languages[0] if reading.languages else ""
    texts = [token.text.lower() for token in reading.tokens]
    words = [
        _word(reading, index, usage.step(language, text), classes.of(reading.tokens[index].key))
        for index, text in enumerate(texts)
    ]
    pairs = [usage.step(language, *pair) for pair in pairwise(texts)]
    return [
        [*_own(words[index]), *_around(words, index), *_usual(words, pairs, index), *_meaning(words, index)]
        for index in range(len(words))
    ]


def _own(word: _Word) -> list[str]:
    key = word.key
    return [
        "bias",
        f"word={key}",
        f"end3={key[-3:]}",
        f"end2={word.language}{key[-2:]}",
        f"begin3={key[:3]}",
        f"begin4={key[:4]}",
        f"standing={word.standing}",
        f"shape={word.shape}",
        f"looks={word.shape}{word.standing}{word.script}",
        f"there={word.language}{word.standing}",
        f"gap={word.gap}",
        *(f"section={section}" for section in word.sections),
    ]


def _around(words: list[_Word], index: int) -> list[str]:
    found: list[str] = []
    own = words[index]
    for distance in _NEIGHBOURS:
        if not 0 <= index + distance < len(words):
            found.append(f"edge{distance}")
            continue
        other = words[index + distance]
        found.append(f"word{distance}={other.key}")
        found += (f"section{distance}={section}" for section in other.sections)
        if abs(distance) <= _NEAR:
            found += (f"standing{distance}={other.standing}", f"shape{distance}={other.shape}")
            found += (f"end{distance}={other.key[-3:]}", f"begin{distance}={other.key[:4]}")
        if abs(distance) == 1:
            found.append(f"standings{distance}={other.standing}|{own.standing}")
            found.append(f"beside{distance}={other.key}|{own.standing}")
            found.append(f"pair{distance}={other.key}|{own.key}")
            found += (f"sections{distance}={section}|{own.standing}" for section in other.sections)
    if index:
        found.append(f"gap-1={words[index - 1].gap}")
    if index >= _NEAR:
        found.append(f"before={words[index - 2].key}|{words[index - 1].key}")
    if index + _NEAR < len(words):
        found.append(f"behind={words[index + 1].key}|{words[index + 2].key}")
    return found


def _usual(words: list[_Word], pairs: list[int], index: int) -> list[str]:
    """How often people say the word, and it with its neighbours."""
    step = words[index].step
    found = [f"used={step}"]
    if index:
        found += (f"used_pair-1={pairs[index - 1]}", f"used-1={words[index - 1].step}")
    if index + 1 < len(words):
        found += (f"used_pair1={pairs[index]}", f"used1={words[index + 1].step}")
    if 0 < index < len(words) - 1:
        found.append(f"used_pairs={pairs[index - 1]}{pairs[index]}{step}")
    return found


def _meaning(words: list[_Word], index: int) -> list[str]:
    """The classes of the word and its neighbours, and of two in a row; short names, since the model holds each."""
    found: list[str] = []
    own = words[index].classes
    for distance in (0, *_NEIGHBOURS):
        if not 0 <= index + distance < len(words):
            continue
        other = words[index + distance].classes
        if other is None:
            found.append(f"c{distance}")
            continue
        found.append(f"c{distance}={other[1]}")
        if abs(distance) <= _NEAR:
            found.append(f"f{distance}={other[0]}")
        if abs(distance) == 1 and own:
            found.append(f"cc{distance}={other[1]}|{own[1]}")
    for name, first, second in (("<", -2, -1), (">", 1, 2)):
        if index + first >= 0 and index + second < len(words):
            pair = words[index + first].classes, words[index + second].classes
            if pair[0] and pair[1]:
                found.append(f"c{name}={pair[0][1]}|{pair[1][1]}")
    return found


def _word(reading: FoldedText, index: int, step: int, classes: tuple[int, int] | None) -> _Word:
    token = reading.tokens[index]
    return _Word(
        token.key,
        _standing(reading, token),
        _shape(token.text) + ("!" if reading.is_capital_inside(token) else ""),
        _sections(token.key, reading.languages[:2]),
        step,
        _gap(reading, index),
        reading.languages[0] if reading.languages else "",
        script_of(token.text)[:2],
        classes,
    )


def _standing(reading: FoldedText, token: FoldedToken) -> str:
    """What the lists say of the word, how frequent it is, and whether it must stay."""
    if reading.is_function(token):
        frequency = 4
    elif reading.is_frequent(token):
        frequency = 3
    else:
        frequency = 2 if reading.is_usual(token) else 1
    return f"{token.standing.value[:2]}{frequency}{'k' if reading.may_stay(token) else ''}"


def _shape(text: str) -> str:
    if text.isdigit():
        return f"digits{min(len(text), _LONGEST_DIGITS)}"
    if any(character.isdigit() for character in text):
        return "mixed"
    if text.isupper() and len(text) > 1:
        return "CAPITALS"
    return "Capital" if text[0].isupper() else "small"


def _gap(reading: FoldedText, index: int) -> str:
    """What divides the word from the next: the first sign, or the end of the line or of the message."""
    if index + 1 == len(reading.tokens):
        return "end"
    gap = reading.gap(index)
    if "\n" in gap:
        return "line"
    return "" if gap == " " else gap.strip()[:1] or "blank"


@lru_cache(maxsize=20_000)
def _sections(key: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(section for section in SECTIONS if key in parts(section, languages))
