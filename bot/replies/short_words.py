"""Words that people type instead of pressing: lists of a language, and the form in which typed words meet them.

Lists and typed words are compared without case, signs and, mostly, diacritics, and with one spelling for the letters
of Arabic that keyboards mix up, since people type as theirs lets them: "¡SÍ!" meets "sí", and "خفى" meets "خفي".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import Each, like, read_content
from bot.languages.letters import ARABIC, ARABIC_HEH, ARABIC_MARKS, BENGALI, HINDI
from bot.payloads import answer
from bot.settings import DATA, settings

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path

_ALEF, _ALEF_WITH_HAMZA = "ا", "أ"
_LETTERS = str.maketrans(
    {
        **HINDI, **BENGALI,
        **ARABIC, **ARABIC_HEH, **dict.fromkeys(ARABIC_MARKS), _ALEF_WITH_HAMZA: _ALEF_WITH_HAMZA,
    }
)  # fmt: skip
#: At the end of a word the hamza is heard, and tells "ابدأ" (start) from "ابدا" (never).
_HAMZA_NOT_AT_THE_END = re.compile(rf"{_ALEF_WITH_HAMZA}(?=\w)")
#: Lists that a file of words must have; the others may be missing in a language.
_ALWAYS = ("yes", "no", "numbers", "commands")
#: Lists of phrases, and tables of such lists, that have the same name in a file and as a field.
_LISTS = (
    "beside_no", "sources", "somebody_else", "hurry", "please", "steps", "example", "meaning", "thanks", "pictures",
    "called", "not_dying", "but", "goes_on", "offer_signs", "another_dying",
)  # fmt: skip
_LISTS_BY_NAME = ("told_on", "should_i", "audience", "workplaces", "further", "terms", "forms", "about_us")


@dataclass(frozen=True, slots=True)
class ShortWords:
    """The words of one language that people type instead of pressing (`bot/data/words/<language>.yml`).

    Each list is explained above it in `bot/data/words/en.yml`. What may stand for a button or a command (`yes`,
    `no`, `numbers`, `commands`, `answers`, `heard`) is in the form that `plain` gives, all else is `unmarked` as well.
    """

    yes: frozenset[str]
    no: frozenset[str]
    numbers: dict[str, int]
    commands: dict[str, str]
    answers: dict[str, dict[str, frozenset[str]]]
    told: dict[str, frozenset[str]] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    beside_no: frozenset[str] = frozenset()
    about_line: dict[str, frozenset[str]] = field(default_factory=dict)
    after: dict[str, frozenset[str]] = field(default_factory=dict)
    sources: frozenset[str] = frozenset()
    told_on: dict[str, frozenset[str]] = field(default_factory=dict)
    should_i: dict[str, frozenset[str]] = field(default_factory=dict)
    somebody_else: frozenset[str] = frozenset()
    hurry: frozenset[str] = frozenset()
    audience: dict[str, frozenset[str]] = field(default_factory=dict)
    workplaces: dict[str, frozenset[str]] = field(default_factory=dict)
    further: dict[str, frozenset[str]] = field(default_factory=dict)
    please: frozenset[str] = frozenset()
    steps: frozenset[str] = frozenset()
    example: frozenset[str] = frozenset()
    meaning: frozenset[str] = frozenset()
    terms: dict[str, frozenset[str]] = field(default_factory=dict)
    forms: dict[str, frozenset[str]] = field(default_factory=dict)
    about_us: dict[str, frozenset[str]] = field(default_factory=dict)
    thanks: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    not_dying: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    goes_on: frozenset[str] = frozenset()
    offer_signs: frozenset[str] = frozenset()
    another_dying: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def short_words(language: str | None, folder: Path = DATA / "words") -> ShortWords:
    """Short words of a language; empty where there is no file for it.

    Raises:
        ContentFileError: its file can't be used; the message names the line.
    """
    path = folder / f"{language}.yml"
    if not path.exists():
        return ShortWords(frozenset(), frozenset(), {}, {}, {})
    shape = like(DATA / "words" / "en.yml", complete=False)
    # a language may have words for an intent that English has none for
    needed = {name: shape.allowed.get(name) for name in _ALWAYS} | {"commands": Each([str])}
    return _as_compared(read_content(path, replace(shape, needed=needed)).values)


def _as_compared(words: dict[str, Any]) -> ShortWords:
    """The lists of a file in the form in which typed words are compared with them."""
    told = words.get("told", {})
    said = {answer("contact", choice): told.get(choice, ()) for choice in ("speak", "text")}
    said[answer("safe", "no")] = words.get("safe", {}).get("unsafe", ())
    about_line = {answer("line", what): phrases for what, phrases in words.get("helpline", {}).items()}
    of_one_name: dict[str, Any] = {name: _bare(words.get(name, ())) for name in _LISTS}
    of_one_name |= {name: _each_bare(words.get(name, {})) for name in _LISTS_BY_NAME}
    return ShortWords(
        yes=frozenset(map(plain, words["yes"])),
        no=frozenset(map(plain, words["no"])),
        numbers={plain(name): n for n, names in enumerate(words["numbers"], 1) for name in names},
        commands={plain(name): intent for intent, names in words["commands"].items() for name in names},
        answers={
            question: {choice: frozenset(map(plain, names)) for choice, names in words.get(question, {}).items()}
            for question in ("contact", "safe")
        },
        heard=frozenset(map(plain, words.get("heard", ()))),
        told=_each_bare(said),
        beside=_bare(told.get("beside", ())),
        about_line=_each_bare(about_line),
        after=_each_bare(words.get("after_getting_out", {})),
        **of_one_name,
    )


def own_and_english(language: str | None) -> list[ShortWords]:
    """The lists of a language and the English ones: people mix English in."""
    return [short_words(code) for code in dict.fromkeys((language, "en"))]


@lru_cache(maxsize=1)
def _yes_and_no() -> frozenset[str]:
    return frozenset().union(*(words.yes | words.no for words in map(short_words, settings().live_languages)))


def is_yes_or_no(text: str) -> bool:
    """Whether a text is nothing but a yes or a no of any language that is served."""
    return plain(text) in _yes_and_no()


def _each_bare(lists: dict[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {name: _bare(phrases) for name, phrases in lists.items()}


def _bare(phrases: Iterable[str]) -> frozenset[str]:
    """Phrases without marks, and with and without the apostrophes that many leave out."""
    return frozenset(unmarked(plain(form)) for phrase in phrases for form in (phrase, joined(phrase)))


def plain(text: str) -> str:
    """The words of a text in lower case with a blank between: no punctuation, no emoji, one form of each letter."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = _HAMZA_NOT_AT_THE_END.sub(_ALEF, folded.translate(_LETTERS))
    # enclosing marks and variation selectors belong to emoji: a keycap "1" is a 1
    bare = (c for c in folded if unicodedata.category(c) != "Me" and not "\ufe00" <= c <= "\ufe0f")
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in bare)
    return " ".join("".join(kept).split())


def unmarked(text: str) -> str:
    """The text without its diacritics, which cheap keyboards leave out."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d")  # a letter of its own, which Vietnamese without marks is written without as well


def without(said: str, words: Container[str]) -> str:
    """The text without those of these words that stand at its beginning or end."""
    kept = said.split()
    while kept and unmarked(kept[0]) in words:
        kept = kept[1:]
    while kept and unmarked(kept[-1]) in words:
        kept = kept[:-1]
    return " ".join(kept)


def joined(text: str) -> str:
    """Without apostrophes: "can't" is often typed "cant", and listed so."""
    return text.replace("'", "").replace("\u2019", "")
