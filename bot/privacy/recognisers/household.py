"""Families that somebody works for: "los Echegaray", "les de Brécourt", "pamilya Fung", "родини Кобилянських".

The name alone would go as a name; with the word for the family it is the place of work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading, Token

_MOST_LINKS = 2
_MOST_NAMES = 3
_GAPS = frozenset({" ", "-", "'"})
_PARTICLES = frozenset(
    {
        "de",
        "d",
        "del",
        "della",
        "da",
        "dos",
        "van",
        "von",
        "der",
        "le",
        "la",
        "al",
        "el",
        "ya",
        "ng",
        "na",
        "ang",
        "of",
        "lui",
    }
)


class HouseholdRecogniser:
    """A word for a family, or the article of one, with its name."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The family with its article and particles; "the family" alone stays."""
        keys = [token.key for token in reading.tokens]
        family, after = (phrases(section, reading.languages) for section in ("household", "household_after"))
        articles = words("household_article", reading.languages)
        for index in range(len(keys) - 1):
            if length := match_at(keys, index, family):
                yield from _named(reading, index, index + length, links=_MOST_LINKS)
            if keys[index] in articles:
                yield from _by_article(reading, index)
            if index and match_at(keys, index, after) and _is_name(reading, reading.tokens[index - 1]):
                yield Span(reading.tokens[index - 1].start, reading.tokens[index].end, Kind.EMPLOYER)


def _named(reading: Reading, first: int, start: int, *, links: int) -> Iterable[Span]:
    """From the word for the family to the end of the name, over "ya", "ng" or "de"."""
    tokens = reading.tokens
    while start < len(tokens) and links and reading.gap(start - 1) in _GAPS and _is_link(reading, tokens[start]):
        start, links = start + 1, links - 1
    last = None
    for index in range(start, min(start + _MOST_NAMES, len(tokens))):
        if reading.gap(index - 1) not in _GAPS or not _is_name(reading, tokens[index]):
            break
        last = index
    if last is not None:
        yield Span(tokens[first].start, tokens[last].end, Kind.EMPLOYER)


def _by_article(reading: Reading, article: int) -> Iterable[Span]:
    """`les de Brécourt`, `the Haverkamps`: a plural article before a name with a capital."""
    name = article + 1
    while name < len(reading.tokens) - 1 and reading.tokens[name].key in _PARTICLES:
        name += 1
    token = reading.tokens[name]
    if not reading.is_capital_inside(token) or token.standing is Standing.COMMON:
        return
    if reading.tokens[article].key == "the" and not token.key.endswith("s"):
        return  # "the Sunrise" is no family
    yield from _named(reading, article, name, links=0)


def _is_link(reading: Reading, token: Token) -> bool:
    return token.key in _PARTICLES or token.key in words("title", reading.languages)


def _is_name(reading: Reading, token: Token) -> bool:
    if not token.is_word or reading.may_stay(token):
        return False
    if token.standing in {Standing.NAME, Standing.UNKNOWN}:
        return True
    return script_of(token.text) not in UNCASED and reading.is_capital_inside(token)
