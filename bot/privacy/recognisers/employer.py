"""Firms and workplaces by name: together with a town they lead to whoever works there."""

from __future__ import annotations

from collections.abc import Iterable

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.reading import Reading, Token
from bot.privacy.span import Span
from bot.privacy.standing import Standing
from bot.privacy.vocabulary import vocabulary

_NAME_WORDS = 4


class EmployerRecogniser:
    """A business word with a name beside it, or a name after "works for"."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Names of firms; a kind of business without a name ("a chinese restaurant") stays."""
        keys = [token.key for token in reading.tokens]
        business = words("business", reading.languages)
        named = phrases("business_named", reading.languages)
        works = phrases("work_at", reading.languages)
        for position in range(len(keys)):
            if keys[position] in business:
                yield from _beside(reading, position)
            if length := match_at(keys, position, named):
                yield from _named(reading, position + length)
            if length := match_at(keys, position, works):
                yield from _without_article(reading, position + length, business)


def _beside(reading: Reading, at: int) -> Iterable[Span]:
    """Capitals or unknown words directly before or after the business word."""
    tokens = reading.tokens
    first = last = at
    while (
        first > 0
        and at - first < _NAME_WORDS
        and _could_be_part(reading, first - 1)
        and reading.gap(first - 1) in {" ", "-", " & "}
    ):
        first -= 1
    while (
        last + 1 < len(tokens)
        and last - at < _NAME_WORDS
        and reading.gap(last) in {" ", ' "', " «", "-", " & ", " “"}
        and _could_be_part(reading, last + 1)
    ):
        last += 1
    if first < at:
        yield Span(tokens[first].start, tokens[at].end, Kind.EMPLOYER)
    if last > at:
        yield Span(tokens[at].start, tokens[last].end, Kind.EMPLOYER)


def _named(reading: Reading, start: int) -> Iterable[Span]:
    """The words after "the company is called"."""
    last = start - 1
    for index in range(start, min(start + _NAME_WORDS, len(reading.tokens))):
        if (index > start and reading.gap(index - 1) != " ") or _is_function(reading, reading.tokens[index]):
            break
        last = index
    if last >= start:
        yield Span(reading.tokens[start].start, reading.tokens[last].end, Kind.EMPLOYER)


def _without_article(reading: Reading, start: int, business: frozenset[str]) -> Iterable[Span]:
    """`work at golden dragon restaurant`: common words, but no article, and a business word at the end."""
    for index in range(start, min(start + _NAME_WORDS, len(reading.tokens))):
        token = reading.tokens[index]
        if token.key in business and index > start:
            yield Span(reading.tokens[start].start, token.end, Kind.EMPLOYER)
            return
        kept = any(vocabulary(language).may_stay(token.key) for language in reading.languages)
        if kept or _is_function(reading, token) or reading.gap(index - 1) != " ":
            return


def _could_be_part(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if not token.is_word or _is_function(reading, token):
        return False
    begins = index == 0 or reading.text[: token.start].rstrip()[-1:] in set(".!?\n")
    capital = token.text[0].isupper() and not begins
    kept = any(vocabulary(language).may_stay(token.key) for language in reading.languages)
    return (capital and not kept) or token.standing in {Standing.UNKNOWN, Standing.NAME}


def _is_function(reading: Reading, token: Token) -> bool:
    return token.standing is not Standing.NAME and any(
        token.key in vocabulary(language).function for language in reading.languages
    )
