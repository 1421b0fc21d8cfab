"""Words that people type instead of pressing, or by which we know what they say: the lists of a language."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import Each, like, read_content
from bot.payloads import answer
from bot.settings import DATA, settings
from bot.typed.forms import joined, plain, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: Lists that a file of words must have; the others may be missing in a language.
_ALWAYS = ("yes", "no", "numbers", "commands")


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of phrases, and tables of such lists, that have the same name in a file; all are `unmarked`."""

    beside_no: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    told_on: dict[str, frozenset[str]] = field(default_factory=dict)
    should_i: dict[str, frozenset[str]] = field(default_factory=dict)
    somebody_else: frozenset[str] = frozenset()
    what_was_written: frozenset[str] = frozenset()
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
    of_us: frozenset[str] = frozenset()
    thanks: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()
    posts_pictures: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    call_failed: frozenset[str] = frozenset()
    not_dying: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    goes_on: frozenset[str] = frozenset()
    offer_signs: frozenset[str] = frozenset()
    another_dying: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    no_child: frozenset[str] = frozenset()
    messages: frozenset[str] = frozenset()
    fears_for_job: frozenset[str] = frozenset()
    to_authorities: frozenset[str] = frozenset()
    which_first: frozenset[str] = frozenset()
    sent_already: frozenset[str] = frozenset()
    at_door: dict[str, frozenset[str]] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    its_me: frozenset[str] = frozenset()
    robot: frozenset[str] = frozenset()
    who_are_you: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    place_unknown: frozenset[str] = frozenset()
    no_in_english: frozenset[str] = frozenset()
    near: dict[str, frozenset[str]] = field(default_factory=dict)
    escaping: dict[str, frozenset[str]] = field(default_factory=dict)
    not_deleted: frozenset[str] = frozenset()
    refuses_police: frozenset[str] = frozenset()
    wants_doctor: frozenset[str] = frozenset()
    not_my_phone: frozenset[str] = frozenset()
    attacks: frozenset[str] = frozenset()
    i_will: frozenset[str] = frozenset()
    away_from_here: frozenset[str] = frozenset()
    wedding: dict[str, frozenset[str]] = field(default_factory=dict)
    scolding: dict[str, frozenset[str]] = field(default_factory=dict)
    safety: dict[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShortWords(Lists):
    """The words of one language that people type instead of pressing (`bot/data/words/<language>.yml`).

    Each list is explained above it in `bot/data/words/en.yml`. What may stand for a button or a command (`yes`,
    `no`, `numbers`, `commands`, `answers`, `heard`) is in the form that `plain` gives, all else is `unmarked` as well.
    """

    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    numbers: dict[str, int] = field(default_factory=dict)
    commands: dict[str, str] = field(default_factory=dict)
    answers: dict[str, dict[str, frozenset[str]]] = field(default_factory=dict)
    told: dict[str, frozenset[str]] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    about_line: dict[str, frozenset[str]] = field(default_factory=dict)
    after: dict[str, frozenset[str]] = field(default_factory=dict)


@lru_cache(maxsize=64)
def short_words(language: str | None, folder: Path = DATA / "words") -> ShortWords:
    """Short words of a language; empty where there is no file for it.

    Raises:
        ContentFileError: its file can't be used; the message names the line.
    """
    path = folder / f"{language}.yml"
    if not path.exists():
        return ShortWords()
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
    of_one_name = _of_one_name(words)
    of_one_name["somebody_else"] |= _bare(_asked_of_workers(words))
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


def _of_one_name(words: dict[str, Any]) -> dict[str, Any]:
    """The phrases of each list, and the lists of each table, that have the same name in a file."""
    tables = {each.name for each in fields(Lists) if each.default_factory is dict}
    lists = {each.name for each in fields(Lists)} - tables
    return {name: _bare(words.get(name, ())) for name in lists} | {
        name: _each_bare(words.get(name, {})) for name in tables
    }


def _asked_of_workers(words: dict[str, Any]) -> Iterator[str]:
    """What an employer asks of the chat, with each word for a worker: "who is {worker} talking to"."""
    for phrase in words.get("asks_of_worker", ()):
        yield from (phrase.replace("{worker}", worker) for worker in words.get("worker", ()))


def own_and_english(language: str | None) -> list[ShortWords]:
    """The lists of a language and the English ones: people mix English in."""
    return [short_words(code) for code in dict.fromkeys((language, "en"))]


def own_first(language: str | None) -> tuple[str, ...]:
    """Codes of the languages in which short words are looked for: the conversation's, English, and all live ones."""
    own = [code for code in (language, "en") if code]
    return tuple(dict.fromkeys([*own, *settings().live_languages]))


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
