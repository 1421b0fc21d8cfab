"""Firms and workplaces by name: together with a town they lead to whoever works there."""

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

_NAME_WORDS = 4
_GAPS = frozenset({" ", ' "', " «", "-", " & ", " “", '" ', "» ", "” "})
_LONGEST_LINK = 3


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
    """Capitals or unusual words before and after the business word, with small words that link them."""
    for step in (-1, 1):
        last = at
        for index in range(at + step, at + step * (_NAME_WORDS + 1), step):
            if not 0 <= index < len(reading.tokens) or reading.gap(min(index, index - step)) not in _GAPS:
                break
            token = reading.tokens[index]
            if _could_be_part(reading, token, step):
                last = index
            elif not _links(reading, token):
                break
        if last != at:
            first, end = min(last, at), max(last, at)
            yield Span(reading.tokens[first].start, reading.tokens[end].end, Kind.EMPLOYER)


def _named(reading: Reading, start: int) -> Iterable[Span]:
    """The words after "the company is called", with the articles among them."""
    last = start - 1
    for index in range(start, min(start + _NAME_WORDS, len(reading.tokens))):
        token = reading.tokens[index]
        if index > start and reading.gap(index - 1) not in _GAPS:
            break
        if not reading.is_function(token) or reading.is_capital_inside(token):
            last = index
        elif not _links(reading, token):
            break
    if last >= start:
        yield Span(reading.tokens[start].start, reading.tokens[last].end, Kind.EMPLOYER)


def _without_article(reading: Reading, start: int, business: frozenset[str]) -> Iterable[Span]:
    """`work at golden dragon restaurant`: common words, but no article, and a business word at the end."""
    for index in range(start, min(start + _NAME_WORDS, len(reading.tokens))):
        token = reading.tokens[index]
        if token.key in business and index > start:
            yield Span(reading.tokens[start].start, token.end, Kind.EMPLOYER)
            return
        if reading.may_stay(token) or reading.is_function(token) or reading.gap(index - 1) != " ":
            return


def _could_be_part(reading: Reading, token: Token, step: int) -> bool:
    if not token.is_word:
        return False
    if token.standing in {Standing.UNKNOWN, Standing.NAME}:
        return True
    if reading.is_capital_inside(token):
        return not reading.is_kept(token) or token.key in words("business", reading.languages)
    # Without capitals, a word beside "hotel" is its name if it is neither usual nor a kind of business.
    # Arabic puts the name after the business, Hindi and Bengali before.
    script = script_of(token.text)
    if script not in UNCASED or step != (1 if script == "arabic" else -1):
        return False
    unusual = not reading.is_frequent(token) and not reading.may_stay(token)
    return unusual and token.key not in words("business_kind", reading.languages)


def _links(reading: Reading, token: Token) -> bool:
    return len(token.text) <= _LONGEST_LINK and reading.is_function(token)
