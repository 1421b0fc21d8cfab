"""Words that people type instead of pressing, or by which we know what they say: the lists of a language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import Each, Fields, like, read_content
from bot.settings import DATA, settings
from bot.typed.forms import joined, plain, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: Lists that a file of words must have; the others may be missing in a language.
_ALWAYS = ("yes", "no", "numbers", "commands")
#: What a file holds beside lists of phrases and tables of such lists.
_NO_PHRASES = ("numbers", "commands")
#: Lists that may stand for a button. Marks of letters count in them: "sí" is a yes, and "si" is an if.
_MARKED = frozenset({"yes", "no", "heard", "contact.speak", "contact.text", "safe.yes", "safe.no"})
#: In a phrase, each word of the list `worker` stands in this place: "who is {worker} talking to".
_WORKER = "{worker}"


@dataclass(frozen=True, slots=True)
class ShortWords:
    """The words of one language that people type instead of pressing (`bot/data/words/<language>.yml`).

    Each list is explained above it in `bot/data/words/en.yml`, and has the name that it has there. A list that the
    language has not is empty. One that English has not is a KeyError: its name is misspelt, and nobody would hear it.

    Attributes:
        numbers: the number that each word for one stands for.
        commands: the intent that each word for a command stands for.
        lists: the phrases of each list. A list of a table has the name of the table before its own: `at_door.asks`.
        tables: the same lists of each table, by their own names.
    """

    numbers: dict[str, int]
    commands: dict[str, str]
    lists: dict[str, frozenset[str]]
    tables: dict[str, dict[str, frozenset[str]]]


@lru_cache(maxsize=64)
def short_words(language: str | None, folder: Path = DATA / "words") -> ShortWords:
    """Short words of a language; empty where there is no file for it.

    Raises:
        ContentFileError: its file can't be used; the message names the line.
    """
    path = folder / f"{language}.yml"
    if not path.exists():
        return _as_compared({})
    shape = _shape()
    # a language may have words for an intent that English has none for
    needed = {name: shape.allowed.get(name) for name in _ALWAYS} | {"commands": Each([str])}
    return _as_compared(read_content(path, replace(shape, needed=needed)).values)


@lru_cache(maxsize=1)
def _shape() -> Fields:
    """The lists that there are: those of English."""
    return like(DATA / "words" / "en.yml", complete=False)


def _as_compared(words: dict[str, Any]) -> ShortWords:
    """The lists of a file in the form in which typed words are compared with them."""
    lists = {
        name: frozenset(map(plain, phrases)) if name in _MARKED else _bare(_with_workers(phrases, words))
        for name, phrases in _lists(words)
    }
    tables: dict[str, dict[str, frozenset[str]]] = {}
    for name, phrases in lists.items():
        table, found, own_name = name.partition(".")
        if found:
            tables.setdefault(table, {})[own_name] = phrases
    return ShortWords(
        numbers={plain(name): n for n, names in enumerate(words.get("numbers", ()), 1) for name in names},
        commands={plain(name): intent for intent, names in words.get("commands", {}).items() for name in names},
        lists=lists,
        tables=tables,
    )


def _lists(words: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Each list that English has, with the phrases of this file; those of a table in the order of the file."""
    for name, shape in _shape().allowed.items():
        if isinstance(shape, Fields) and name not in _NO_PHRASES:
            table = words.get(name, {})
            yield from ((f"{name}.{each}", table.get(each, [])) for each in dict.fromkeys((*table, *shape.allowed)))
        elif name not in _NO_PHRASES:
            yield name, words.get(name, [])


def _with_workers(phrases: Iterable[str], words: dict[str, Any]) -> Iterator[str]:
    for phrase in phrases:
        workers = words.get("worker", ()) if _WORKER in phrase else ("",)
        yield from (phrase.replace(_WORKER, worker) for worker in workers)


def own_and_english(language: str | None) -> list[ShortWords]:
    """The lists of a language and the English ones: people mix English in."""
    return [short_words(code) for code in dict.fromkeys((language, "en"))]


def own_first(language: str | None) -> tuple[str, ...]:
    """Codes of the languages in which short words are looked for: the conversation's, English, and all live ones."""
    own = [code for code in (language, "en") if code]
    return tuple(dict.fromkeys([*own, *settings().live_languages]))


@lru_cache(maxsize=1)
def _yes_and_no() -> frozenset[str]:
    lists = [short_words(language).lists for language in settings().live_languages]
    return frozenset().union(*(each[name] for each in lists for name in ("yes", "no")))


def is_yes_or_no(text: str) -> bool:
    """Whether a text is nothing but a yes or a no of any language that is served."""
    return plain(text) in _yes_and_no()


def _bare(phrases: Iterable[str]) -> frozenset[str]:
    """Phrases without marks, and with and without the apostrophes that many leave out.

    A blank at either end stays: among parts of words it is the beginning or the end of one (`bot/typed/phrases.py`).
    """
    return frozenset(
        f"{' ' * phrase.startswith(' ')}{unmarked(plain(form))}{' ' * phrase.endswith(' ')}"
        for phrase in phrases
        for form in (phrase, joined(phrase))
    )
