"""Words that people type instead of pressing: lists of a language, and the form in which typed words meet them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, like, read_content
from bot.languages.folding import SIGNS_LEFT_OUT
from bot.payloads import answer
from bot.settings import DATA, settings

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path

_SIGNS = str.maketrans(SIGNS_LEFT_OUT)
#: Lists that a file of words must have; the others may be missing in a language.
_ALWAYS = ("yes", "no", "numbers", "commands")


@dataclass(frozen=True, slots=True)
class ShortWords:
    """The words of one language that people type instead of pressing (`bot/data/words/<language>.yml`)."""

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
    words = read_content(path, replace(shape, needed=needed)).values
    told = words.get("told", {})
    said = {answer("contact", choice): told.get(choice, ()) for choice in ("speak", "text")}
    said[answer("safe", "no")] = words.get("safe", {}).get("unsafe", ())
    about_line = {answer("line", what): said for what, said in words.get("helpline", {}).items()}
    return ShortWords(
        yes=frozenset(map(plain, words["yes"])),
        no=frozenset(map(plain, words["no"])),
        numbers={plain(name): n for n, names in enumerate(words["numbers"], 1) for name in names},
        commands={plain(name): intent for intent, names in words["commands"].items() for name in names},
        answers={
            question: {choice: frozenset(map(plain, names)) for choice, names in words.get(question, {}).items()}
            for question in ("contact", "safe")
        },
        told=_each_bare(said),
        beside=_bare(told.get("beside", ())),
        heard=frozenset(map(plain, words.get("heard", ()))),
        beside_no=_bare(words.get("beside_no", ())),
        about_line=_each_bare(about_line),
        after=_each_bare(words.get("after_getting_out", {})),
        sources=_bare(words.get("sources", ())),
        told_on=_each_bare(words.get("told_on", {})),
        should_i=_each_bare(words.get("should_i", {})),
        somebody_else=_bare(words.get("somebody_else", ())),
        hurry=_bare(words.get("hurry", ())),
        audience=_each_bare(words.get("audience", {})),
        workplaces=_each_bare(words.get("workplaces", {})),
        further=_each_bare(words.get("further", {})),
        please=_bare(words.get("please", ())),
        steps=_bare(words.get("steps", ())),
        example=_bare(words.get("example", ())),
        meaning=_bare(words.get("meaning", ())),
        terms=_each_bare(words.get("terms", {})),
        forms=_each_bare(words.get("forms", {})),
        about_us=_each_bare(words.get("about_us", {})),
        thanks=_bare(words.get("thanks", ())),
        pictures=_bare(words.get("pictures", ())),
        called=_bare(words.get("called", ())),
        not_dying=_bare(words.get("not_dying", ())),
        but=_bare(words.get("but", ())),
        another_dying=_bare(words.get("another_dying", ())),
        goes_on=_bare(words.get("goes_on", ())),
        offer_signs=_bare(words.get("offer_signs", ())),
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
    """Lower case, compatibility forms unified, no punctuation and no emoji around the words."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    # enclosing marks and variation selectors belong to emoji: a keycap "1" is a 1
    bare = (c for c in folded.translate(_SIGNS) if unicodedata.category(c) != "Me" and not "\ufe00" <= c <= "\ufe0f")
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in bare)
    return " ".join("".join(kept).split())


def unmarked(text: str) -> str:
    """Without the marks that cheap keyboards leave out."""
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
