"""E-mail addresses read aloud: whatever words stand for the signs, a provider and "com" end one.

`EmailRecogniser` knows the words for "at" and "dot" of our languages; people invent others
("rustam tochka qodirov sobaka gmail tochka com").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import words
from bot.privacy.kinds import RemovedKind
from bot.privacy.number_words import number_words
from bot.privacy.recognisers.email import GLUED
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

#: Words of an address before the provider or the top-level domain, and from the provider to that domain.
_MOST_WORDS = 8
_TO_TOP = 3
_GAPS = frozenset(" .-_@()[]<>{}/\"'")


class EmailByProviderRecogniser:
    """A run of words that ends with the name of a provider and a top-level domain."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """The run back to the beginning of the clause, a word of grammar or the word that announces it."""
        providers = words("mail_provider", reading.languages)
        for index, token in enumerate(reading.tokens):
            if token.key in providers and (last := _top(reading, index)) is not None:
                first = _first(reading, index)
                if first < index:
                    yield Span(reading.tokens[first].start, reading.tokens[last].end, RemovedKind.EMAIL)
        yield from _own_domains(reading)


def _own_domains(reading: FoldedText) -> Iterable[Span]:
    """Addresses at other domains: words, a sign, words and "dot com" (`contact arobase mains d or point com`)."""
    at, dot, tops = (words(section, reading.languages) for section in ("mail_at", "mail_dot", "mail_top"))
    for top in range(2, len(reading.tokens)):
        if reading.tokens[top].key not in tops or reading.tokens[top - 1].key not in dot:
            continue
        for index in range(top - 2, max(-1, top - 2 - _MOST_WORDS), -1):
            if not set(reading.gap(index)) <= _GAPS:
                break
            if reading.tokens[index].key in at and index < top - 2 and (first := _first(reading, index)) < index:
                yield Span(reading.tokens[first].start, reading.tokens[top].end, RemovedKind.EMAIL)
                break


def _top(reading: FoldedText, provider: int) -> int | None:
    """The last token of "dot com" or "point co point uk" after the provider."""
    tops = words("mail_top", reading.languages)
    last = None
    for index in range(provider + 1, min(provider + 1 + _TO_TOP, len(reading.tokens))):
        if not set(reading.gap(index - 1)) <= _GAPS:
            break
        if reading.tokens[index].key in tops:
            last = index
    if last is not None and last + 2 < len(reading.tokens) and reading.tokens[last + 2].key in tops:
        return last + 2
    return last


def _first(reading: FoldedText, provider: int) -> int:
    """The first token of the address: no further back than a word of grammar, an announcement or another clause."""
    signs, announcing = (words(section, reading.languages) for section in ("mail_sign", "mail_announced"))
    first, end = provider, reading.tokens[provider].end
    while first > 0 and provider - first < _MOST_WORDS and set(reading.gap(first - 1)) <= _GAPS:
        if reading.gap(first - 1).isspace() and GLUED.search(reading.text, reading.tokens[first].start, end):
            break  # "el mail es jo@example.org": what is glued to the sign is the whole address
        token = reading.tokens[first - 1]
        spelled = len(token.text) == 1 and reading.tokens[first].key in signs  # "a còng"
        # "linh đan không ba a còng ...": a word of grammar can be a digit.
        digit = token.key in number_words(reading.languages) and token.key not in words("article", reading.languages)
        if token.key in announcing or (reading.is_function(token) and not (token.key in signs or spelled or digit)):
            break
        first -= 1
    return first
