"""Urgency phrase rules of one language, from `bot/data/urgency/<language>.yml`, for spaCy's Matcher.

The second, independent part of the urgency gate. The words are data that a social worker can edit; the
format is described in the head of `bot/data/urgency/en.yml`: a space separates tokens, `a|b` are alternatives, a
trailing `*` is any ending, `...` alone is a gap of at most four words. No phrase reaches over the end of a
sentence.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal

from bot.content_files import ContentFile, ContentFileError, Fields, read_content
from bot.nlu.shorthand import short_forms
from bot.nlu.text import BOUNDARY, tokens
from bot.settings import DATA
from bot.taxonomy import URGENT_INTENTS, IntentName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

FOLDER = DATA / "urgency"
GAP, GAP_WORDS = "...", 4
_ANY_WORD: dict[str, Any] = {"ORTH": {"NOT_IN": [BOUNDARY]}, "OP": "?"}

ContextSide = Literal["before", "after", "anywhere"]
_WHERE = ("before", "after", "anywhere")
_FORM = Fields(
    needed={
        "language": str,
        "indicators": [Fields(needed={"id": str, "intent": str, "phrases": [str]}, allowed={"cancel_by": [str]})],
    },
    allowed={"cancel": [Fields(needed={"id": str, "where": str, "phrases": [str]})]},
)


@dataclass(frozen=True, slots=True)
class Indicator:
    """Phrases that mean the same danger, and the contexts that make them harmless."""

    id: str
    intent: IntentName
    phrases: tuple[str, ...]
    cancel_by: frozenset[str]


@dataclass(frozen=True, slots=True)
class Context:
    """Phrases that cancel a match: before or after it (within four words), or anywhere in the message."""

    id: str
    where: ContextSide
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of one language."""

    language: str
    indicators: tuple[Indicator, ...]
    contexts: tuple[Context, ...]


def languages() -> list[str]:
    """Languages that have rules."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))


@lru_cache(maxsize=32)
def rules_of(language: str) -> Rules:
    """The rules of a language.

    Raises:
        ContentFileError: the file has a mistake.
    """
    return read_rules(FOLDER / f"{language}.yml")


def read_rules(path: Path) -> Rules:
    """The rules of one file.

    Raises:
        ContentFileError: not in the form of the other files, an unknown intent or context, or an empty phrase.
    """
    file = read_content(path, _FORM)
    if file.values["language"] != path.stem:
        raise file.fault(f"the language is not {path.stem}, as in the name of the file.", "language")
    return _rules(file)


def _rules(file: ContentFile) -> Rules:
    contexts = tuple(_context(file, place) for place, _ in enumerate(file.values.get("cancel", ())))
    known = frozenset(context.id for context in contexts)
    indicators = tuple(_indicator(file, place, known) for place, _ in enumerate(file.values["indicators"]))
    return Rules(file.values["language"], indicators, contexts)


def _context(file: ContentFile, place: int) -> Context:
    item = file.values["cancel"][place]
    if item["where"] not in _WHERE:
        raise file.fault(f"{item['id']}: where is one of {', '.join(_WHERE)}.", "cancel", place, "where")
    return Context(item["id"], item["where"], _phrases(file, "cancel", place))


def _indicator(file: ContentFile, place: int, known: frozenset[str]) -> Indicator:
    item = file.values["indicators"][place]
    cancel_by = frozenset(item.get("cancel_by", known))
    if item["intent"] not in URGENT_INTENTS:
        raise file.fault(f"{item['id']}: {item['intent']} is no urgent intent", "indicators", place, "intent")
    if unknown := cancel_by - known:
        what = f"{item['id']}: no context is called {', '.join(sorted(unknown))}"
        raise file.fault(what, "indicators", place, "cancel_by")
    return Indicator(item["id"], item["intent"], _phrases(file, "indicators", place), cancel_by)


def _phrases(file: ContentFile, part: str, place: int) -> tuple[str, ...]:
    """The phrases of one rule; each can match something."""
    item = file.values[part][place]
    for number, phrase in enumerate(item["phrases"]):
        if fault := _fault(phrase):
            raise file.fault(f"{item['id']}: {fault}", part, place, "phrases", number)
    return tuple(item["phrases"])


def _fault(phrase: str) -> str:
    """What is wrong with a phrase; empty where nothing is. Said when the file is read: compiling comes later."""
    parts = phrase.split()
    if not parts or GAP in (parts[0], parts[-1]):
        return f"{phrase!r}: a phrase begins and ends with a word"
    return next(
        (f"{part!r}: there is no word in it" for part in parts if part != GAP and not any(map(str.isalnum, part))), ""
    )


def patterns(phrase: str, forms: Mapping[str, Sequence[str]]) -> list[list[dict[str, Any]]]:
    """One phrase as patterns of spaCy's Matcher; a word's texting forms count as the word.

    Mostly it is one pattern: there are more where alternatives have different numbers of tokens (lock|ni-
    lock).

    Raises:
        ValueError: the phrase is empty, or begins or ends with a gap.
    """
    if fault := _fault(phrase):
        raise ValueError(fault)
    parts = phrase.split()
    out: list[list[dict[str, Any]]] = [[]]
    for part in parts:
        choices = [_gap()] if part == GAP else list(_by_length(part, forms))
        out = [begun + choice for begun in out for choice in choices]
    return out


def _gap() -> list[dict[str, Any]]:
    return [_ANY_WORD] * GAP_WORDS


def _by_length(part: str, forms: Mapping[str, Sequence[str]]) -> Iterator[list[dict[str, Any]]]:
    """The alternatives of a part as tokens, those with as many tokens together."""
    spelt: dict[int, list[list[str]]] = {}
    for alternative in filter(None, part.split("|")):
        words = [sys.intern(token.text) for token in tokens(alternative) if token.is_word]
        if words and alternative.endswith("*"):
            words[-1] += "*"
        if words:
            spelt.setdefault(len(words), []).append(words)
    if not spelt:
        raise ValueError(f"{part!r}: there is no word in it")
    for alternatives in spelt.values():
        yield [
            _element(tuple(form for word in position for form in (word, *forms.get(word, ()))))
            for position in zip(*alternatives, strict=True)
        ]


@cache
def _element(alternatives: tuple[str, ...]) -> dict[str, Any]:
    """One element for the same alternatives wherever they stand: the matcher keeps them, and most recur."""
    if any(word.endswith("*") for word in alternatives):
        endings = "|".join(
            re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in alternatives
        )
        return {"ORTH": {"REGEX": f"^(?:{endings})$"}}
    unique = sorted(set(alternatives))
    return {"ORTH": unique[0]} if len(unique) == 1 else {"ORTH": {"IN": unique}}


def patterns_of(rules: Rules) -> Iterator[tuple[Indicator | Context, str, list[dict[str, Any]]]]:
    """Every phrase of a language: whose it is, its wording, and each of its patterns.

    Raises:
        ContentFileError: a phrase can't be read; the message names where it is.
    """
    forms = short_forms(rules.language)
    owners: tuple[Indicator | Context, ...] = (*rules.indicators, *rules.contexts)
    for owner in owners:
        for phrase in owner.phrases:
            try:
                for elements in patterns(phrase, forms):
                    yield owner, phrase, elements
            except ValueError as error:
                raise ContentFileError(f"{rules.language}.yml: {owner.id}: {error}") from error
    _element.cache_clear()  # the next language has other words
