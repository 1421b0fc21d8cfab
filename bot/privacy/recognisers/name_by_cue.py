"""Names that a cue announces: "my name is hope", "soy rosa", "меня зовут вера", "my friend grace"."""

from __future__ import annotations

from collections.abc import Iterable

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.reading import Reading, Token
from bot.privacy.span import Span
from bot.privacy.standing import Standing, is_listed_name
from bot.privacy.vocabulary import vocabulary

_MOST_WORDS = 4
_JOINED = frozenset({" ", "-", "  ", ". ", ""})
_AFTER_CUE = frozenset(" :,-–—=\"'“«.()*")


class NameByCueRecogniser:
    """Strong cues take whatever follows, weak ones only what can be a name."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The words after (and for some languages before) a cue."""
        keys = [token.key for token in reading.tokens]
        strong = phrases("name_after", reading.languages)
        weak = phrases("name_after_weak", reading.languages)
        before = phrases("name_before", reading.languages)
        for position in range(len(keys)):
            if length := match_at(keys, position, strong):
                yield from _take(reading, position + length, strong=True)
            if length := match_at(keys, position, weak):
                yield from _take(reading, position + length, strong=False)
            if position and match_at(keys, position, before):
                yield from _take_before(reading, position - 1)


def _take(reading: Reading, start: int, *, strong: bool) -> Iterable[Span]:
    tokens = reading.tokens
    if start >= len(tokens) or not set(reading.gap(start - 1)) <= _AFTER_CUE:
        return
    if strong and start + 1 < len(tokens) and tokens[start].key in words("copula", reading.languages):
        start += 1
    last = start - 1
    for index in range(start, min(start + _MOST_WORDS, len(tokens))):
        if index > start and reading.gap(index - 1) not in _JOINED:
            break
        first = index == start
        if not (
            _may_follow_strong(reading, tokens[index], first=first)
            if strong
            else _may_follow_weak(reading, tokens[index])
        ):
            break
        last = index
    if last >= start:
        yield Span(tokens[start].start, tokens[last].end, Kind.NAME)


def _take_before(reading: Reading, index: int) -> Iterable[Span]:
    token = reading.tokens[index]
    if (
        reading.gap(index) in _JOINED
        and token.standing is Standing.AMBIGUOUS
        and not _is_function(reading, token)
    ):
        yield Span(token.start, token.end, Kind.NAME)


def _may_follow_strong(reading: Reading, token: Token, *, first: bool) -> bool:
    """After "my name is" anything is a name that is not a word of grammar; then only what looks like one."""
    if not token.is_word or token.key in words("name_never", reading.languages):
        return False
    if first:
        return not _is_function(reading, token) or is_listed_name(token.key)
    capital = token.text[0].isupper() and not token.text.isupper() and not _is_function(reading, token)
    return (
        capital
        or token.standing in {Standing.NAME, Standing.UNKNOWN}
        or (token.standing is Standing.AMBIGUOUS and not _is_frequent(reading, token))
    )


def _may_follow_weak(reading: Reading, token: Token) -> bool:
    if not token.is_word or token.key in words("name_never", reading.languages):
        return False
    if token.standing is Standing.NAME:
        return True
    return token.standing is Standing.AMBIGUOUS and not _is_frequent(reading, token)


def _is_function(reading: Reading, token: Token) -> bool:
    return any(token.key in vocabulary(language).function for language in reading.languages)


def _is_frequent(reading: Reading, token: Token) -> bool:
    return any(token.key in vocabulary(language).frequent for language in reading.languages)
