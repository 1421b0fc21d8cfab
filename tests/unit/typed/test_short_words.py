"""The lists of a language, which a language without any has in English."""

from __future__ import annotations

import ast
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from bot.settings import ROOT, settings
from bot.typed.short_words import is_yes_or_no, own_and_english, short_words

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Where the name of a list stands among what these functions are told.
_NAME_AT = {"says": 2, "says_part": 2, "phrases_of": 0}


@pytest.mark.parametrize(
    ("text", "answer"), [("YES!", True), ("нет", True), ("oui", True), ("yes please", False), ("", False)]
)
def test_a_yes_or_a_no_of_any_language(text: str, answer: bool) -> None:
    """Nothing may stand beside it."""
    assert is_yes_or_no(text) is answer


def test_every_list_is_asked_for_by_its_name_and_every_name_is_that_of_a_list() -> None:
    """What stands in a file under another name than in the code is heard by nobody."""
    english = short_words("en")
    names, texts = set(_names()), set(_texts())
    assert names <= english.lists.keys() | english.tables.keys()
    assert not [name for name in english.lists if texts.isdisjoint({name, name.partition(".")[0]})]


def test_only_what_is_of_other_languages_is_empty_in_english() -> None:
    """English is looked for in every language."""
    empty = [name for name, phrases in short_words("en").lists.items() if not phrases]
    assert empty == ["safety.denied_by", "no_in_english"]


def test_every_language_knows_every_list() -> None:
    """One that it has no words for is empty, and so are all of a language without a file."""
    english = short_words("en")
    for language in (*settings().live_languages, "xx"):
        words = short_words(language)
        assert words.lists.keys() == english.lists.keys()
        assert {name: set(table) for name, table in words.tables.items()} == {
            name: set(table) for name, table in english.tables.items()
        }
    assert not any(short_words("xx").lists.values())


def test_a_worker_is_named_in_what_an_employer_asks() -> None:
    """Each word for one, in each phrase."""
    asked = short_words("en").lists["asks_of_worker"]
    assert {"who is my maid talking", "who is the maid talking"} <= asked
    assert not any("worker}" in phrase for phrase in asked)


def test_english_stands_beside_every_language_once() -> None:
    """People mix it in; what has no file has English alone."""
    english = short_words("en")
    assert own_and_english("es") == [short_words("es"), english]
    assert own_and_english("en") == [english]
    assert own_and_english("xx")[1:] == [english]
    assert not own_and_english("xx")[0].lists["yes"]


def _nodes() -> Iterator[ast.AST]:
    for path in chain((ROOT / "bot" / "typed").glob("*.py"), (ROOT / "bot" / "dialogue").glob("*.py")):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def _texts() -> Iterator[str]:
    yield from (node.value for node in _nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _names() -> Iterator[str]:
    """The names of lists and tables that the code asks for where it writes them out."""
    for node in _nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _NAME_AT:
            name: ast.expr = node.args[_NAME_AT[node.func.id]]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith(("lists", "tables")):
            name = node.slice
        else:
            continue
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            yield name.value
