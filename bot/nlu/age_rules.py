"""How people say an age, in one language: `bot/data/ages/<language>.yml`, compiled to patterns.

The words are data that a social worker can edit; the head of `bot/data/ages/en.yml` explains the lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import ContentFile, Each, Fields, read_content
from bot.nlu.age_words import BOUNDARY, spelt
from bot.settings import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FOLDER = DATA / "ages"
#: Stands for the number, in the files and in the text that the patterns read.
NUMBER, NUMBER_READ = "N", "#"
#: Stands for up to so many words between two of a phrase.
GAP, GAP_WORDS = "...", 3
#: Stand for the beginning and the end of a sentence.
START, END = "^", "$"

#: No phrase reaches over another number: "25 on paper but really 16" says nothing of papers of the 16.
_GAP = rf"(?:(?!0 )[^ {re.escape(BOUNDARY)}{NUMBER_READ}]+ ){{0,{GAP_WORDS}}}"
_NOTHING = re.compile(r"(?!)")
_WITH_NUMBER = ("says", "unless_counted", "if_ends", "below", "mine", "not")
_WITHOUT_NUMBER = ("counted", "then", "minor")
_FORM = Fields(
    needed={"language": str},
    allowed={"numbers": Each(int)}
    | {name: [str] for name in (*_WITH_NUMBER, *_WITHOUT_NUMBER, "joins", "ignore", "younger")},
)


@dataclass(frozen=True, slots=True)
class AgeRules:
    """The patterns of one language.

    Args:
        language: ISO 639-1 code.
        says: phrases that say an age wherever they stand.
        says_weakly: phrases that say one because of what follows, or of what does not.
        below: phrases that say somebody is younger than the number.
        mine: phrases that say the age of the person who writes.
        never: phrases in which the number is no age of today.
        minor: phrases that say "under age" without a number.
        younger: words for somebody younger than the writer, who may be the one in need.
        numbers: number words, as tuples of words, with their values.
        first: the words that these begin with.
        joins: words that join tens and ones.
        ignore: words that may stand anywhere between.
    """

    language: str
    says: re.Pattern[str]
    says_weakly: re.Pattern[str]
    below: re.Pattern[str]
    mine: re.Pattern[str]
    never: re.Pattern[str]
    minor: re.Pattern[str]
    younger: frozenset[str]
    numbers: Mapping[tuple[str, ...], int]
    first: frozenset[str]
    joins: frozenset[str]
    ignore: frozenset[str]


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Languages that have a file."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


@lru_cache(maxsize=32)
def rules_of(language: str) -> AgeRules:
    """The patterns of a language.

    Raises:
        ContentFileError: its file has a mistake.
    """
    return read_rules(FOLDER / f"{language}.yml")


def read_rules(path: Path) -> AgeRules:
    """The patterns of one file.

    Raises:
        ContentFileError: not in the form of the other files, a list that is not known, a phrase without a word, or
            without its number.
    """
    file = read_content(path, _FORM)
    if file.values["language"] != path.stem:
        raise file.fault(f"the language is not {path.stem}, as in the name of the file.", "language")
    _check_phrases(file)
    return _compiled(file.values)


def _check_phrases(file: ContentFile) -> None:
    for name in (*_WITH_NUMBER, *_WITHOUT_NUMBER):
        for place, phrase in enumerate(file.values.get(name, ())):
            try:
                _phrase(phrase, number=name in _WITH_NUMBER)
            except ValueError as error:
                raise file.fault(f"{name}: {error}", name, place) from error


def _compiled(content: Mapping[str, Any]) -> AgeRules:
    counted, then = (_any(content.get(name) or (), number=False) for name in ("counted", "then"))
    uncounted = _any(content.get("unless_counted") or ())
    ending = _any(content.get("if_ends") or ())
    weakly = [rf"(?:{uncounted})(?! (?:{counted}) )"] if uncounted else []
    weakly += [rf"(?:{ending})(?= (?:{re.escape(BOUNDARY)}{'|' + then if then else ''}) )"] if ending else []
    numbers = {tuple(spelt(str(word))): int(value) for word, value in (content.get("numbers") or {}).items()}
    return AgeRules(
        language=str(content["language"]),
        says=_pattern(_any(content.get("says") or ())),
        says_weakly=_pattern("|".join(weakly)),
        below=_pattern(_any(content.get("below") or ())),
        mine=_pattern(_any(content.get("mine") or ())),
        never=_pattern(_any(content.get("not") or ())),
        minor=_pattern(_any(content.get("minor") or (), number=False)),
        younger=_words(content.get("younger") or ()),
        numbers=numbers,
        first=frozenset(words[0] for words in numbers),
        joins=_words(content.get("joins") or ()),
        ignore=_words(content.get("ignore") or ()),
    )


def _words(listed: Iterable[object]) -> frozenset[str]:
    return frozenset(word for item in listed for word in spelt(str(item)))


def _pattern(phrases: str) -> re.Pattern[str]:
    """The pattern for a text in which a space stands before and after every word."""
    return re.compile(rf"(?<= )(?:{phrases})(?= )") if phrases else _NOTHING


def _any(phrases: Iterable[object], *, number: bool = True) -> str:
    """Any of these phrases, as the source of a pattern."""
    return "|".join(_phrase(str(phrase), number=number) for phrase in phrases)


def _phrase(phrase: str, *, number: bool) -> str:
    parts = phrase.split()
    if number != (parts.count(NUMBER) == 1):
        raise ValueError(f"{phrase!r}: {'N stands once in it, for the number' if number else 'there is no N in it'}")
    if not parts or GAP in (parts[0], parts[-1]):
        raise ValueError(f"{phrase!r}: a phrase begins and ends with a word")
    return "".join(_GAP if part == GAP else _part(part) + " " for part in parts)[:-1]


def _part(part: str) -> str:
    if part == NUMBER:
        return NUMBER_READ
    if part in (START, END):
        return re.escape(BOUNDARY)
    choices = [
        "[^ ]*" * choice.startswith("*") + " ".join(map(re.escape, words)) + "[^ ]*" * choice.endswith("*")
        for choice in part.split("|")
        if (words := spelt(choice))
    ]
    if not choices:
        raise ValueError(f"{part!r}: there is no word in it")
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
