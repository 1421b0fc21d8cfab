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

import yaml

from bot.nlu.shorthand import short_forms
from bot.nlu.text import BOUNDARY, tokens
from bot.settings import DATA
from bot.taxonomy import URGENT_INTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

FOLDER = DATA / "urgency"
GAP, GAP_WORDS = "...", 4
_ANY_WORD: dict[str, Any] = {"ORTH": {"NOT_IN": [BOUNDARY]}, "OP": "?"}

Where = Literal["before", "after", "anywhere"]


class PhraseRuleError(ValueError):
    """A rule that can't be read: the message names the file, the id and the phrase."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """Phrases that mean the same danger, and the contexts that make them harmless."""

    id: str
    intent: str
    phrases: tuple[str, ...]
    cancel_by: frozenset[str]


@dataclass(frozen=True, slots=True)
class Context:
    """Phrases that cancel a match: before or after it (within four words), or anywhere in the message."""

    id: str
    where: Where
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
        PhraseRuleError: the file has a mistake.
    """
    return read_rules(FOLDER / f"{language}.yml")


def read_rules(path: Path) -> Rules:
    """The rules of one file.

    Raises:
        PhraseRuleError: not in the form of the other files, an unknown intent or context, or an empty phrase.
    """
    try:
        return _rules(yaml.safe_load(path.read_text(encoding="utf-8")))
    except PhraseRuleError as error:
        raise PhraseRuleError(f"{path.name}: {error}") from error
    except (yaml.YAMLError, AttributeError, KeyError, TypeError) as error:
        raise PhraseRuleError(f"{path.name}: not in the form of the other files of this folder: {error!r}") from error


def _rules(content: Mapping[str, Any]) -> Rules:
    contexts = tuple(
        Context(str(item["id"]), item["where"], tuple(map(str, item["phrases"])))
        for item in content.get("cancel") or ()
    )
    known = frozenset(context.id for context in contexts)
    indicators = []
    for item in content["indicators"]:
        where = item["id"]
        cancel_by = frozenset(map(str, item.get("cancel_by", known)))
        if item["intent"] not in URGENT_INTENTS:
            raise PhraseRuleError(f"{where}: {item['intent']} is no urgent intent")
        if cancel_by - known:
            raise PhraseRuleError(f"{where}: no context is called {', '.join(sorted(cancel_by - known))}")
        phrases = tuple(map(str, item["phrases"]))
        indicators.append(Indicator(str(item["id"]), item["intent"], phrases, cancel_by))
    return Rules(str(content["language"]), tuple(indicators), contexts)


def patterns(phrase: str, forms: Mapping[str, Sequence[str]]) -> list[list[dict[str, Any]]]:
    """One phrase as patterns of spaCy's Matcher; a word's texting forms count as the word.

    Mostly it is one pattern: there are more where alternatives have different numbers of tokens (lock|ni-
    lock).

    Raises:
        PhraseRuleError: the phrase is empty, or begins or ends with a gap.
    """
    parts = phrase.split()
    if not parts or parts[0] == GAP or parts[-1] == GAP:
        raise PhraseRuleError(f"{phrase!r}: a phrase begins and ends with a word")
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
        raise PhraseRuleError(f"{part!r}: there is no word in it")
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
        PhraseRuleError: a phrase can't be read; the message names where it is.
    """
    forms = short_forms(rules.language)
    owners: tuple[Indicator | Context, ...] = (*rules.indicators, *rules.contexts)
    for owner in owners:
        for phrase in owner.phrases:
            try:
                for elements in patterns(phrase, forms):
                    yield owner, phrase, elements
            except PhraseRuleError as error:
                raise PhraseRuleError(f"{rules.language}.yml: {owner.id}: {error}") from error
    _element.cache_clear()  # the next language has other words
