"""Firms by their legal form: "Ltd", "S.L.", "ООО", "Cty TNHH" say that a name stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import words
from bot.privacy.kinds import Kind
from bot.privacy.recognisers.proper_run import extend
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading, Token

# "S.L.", "S.R.L.", "L.L.C." are read as single letters; the pattern takes them with the stops.
_DOTTED = regex.compile(
    r"(?<![\p{L}.])(?:S\.\s?(?:R\.\s?)?L|S\.\s?A(?:\.\s?S)?|S\.\s?C|L\.\s?L\.\s?C|W\.\s?L\.\s?L)\.?(?!\p{L})"
)
_MOST_WORDS = 4
_NEVER_WORDS = frozenset(
    "ltd inc llc srl ltda lda sarl gmbh plc pvt eirl sprl tnhh cty ооо тов лтд тоо фоп тзов".split()  # noqa: SIM905 (a list)
)
_GAPS = frozenset({" ", ", ", " & ", "-", '" ', "» ", "” ", ' "', " «", " “"})


class CompanyFormRecogniser:
    """The words before a form that follows its name, and after a form that precedes it."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Names with their legal form; in small letters, up to four words that are no grammar."""
        after_name = words("form_after_name", reading.languages)
        before_name = words("form_before_name", reading.languages)
        for index, token in enumerate(reading.tokens):
            if token.key in after_name and index and _is_form(token):
                yield from _backward(reading, index - 1, token.end)
            if token.key in before_name and _is_form(token):
                yield from _forward(reading, index)
        for found in _DOTTED.finditer(reading.text):
            before = [i for i, token in enumerate(reading.tokens) if token.end <= found.start()]
            if before:
                yield from _backward(reading, before[-1], found.end())


def _is_form(token: Token) -> bool:
    """Whether it is no word: "sa", "me", "services" are forms in capitals only."""
    cased = script_of(token.text) not in UNCASED
    return not cased or token.text[0].isupper() or token.key in _NEVER_WORDS


def _backward(reading: Reading, last: int, end: int) -> Iterable[Span]:
    first = run.first if (run := extend(reading, last, -1, strong=True)) and run.last == last else None
    if first is None:
        first = _small(reading, last, -1)
    if first is not None:
        yield Span(reading.tokens[first].start, end, Kind.EMPLOYER)


def _forward(reading: Reading, form: int) -> Iterable[Span]:
    run = extend(reading, form + 1, 1, strong=True)
    last = run.last if run else _small(reading, form + 1, 1)
    if last is not None:
        yield Span(reading.tokens[form].start, reading.tokens[last].end, Kind.EMPLOYER)


def _small(reading: Reading, start: int, step: int) -> int | None:
    """How far the words reach that are neither grammar nor words that must stay: "golden harvest mushrooms ltd"."""
    reached = None
    for index in range(start, start + step * _MOST_WORDS, step):
        before = index if step < 0 else index - 1
        if not 0 <= index < len(reading.tokens) or reading.gap(before) not in _GAPS:
            break
        token = reading.tokens[index]
        if script_of(token.text) in UNCASED and token.key in words("business", reading.languages):
            return reached  # Arabic: "شركة المستقبل للتوظيف"; without the business word, any words could stand here
        if (
            reading.is_function(token)
            or not token.is_word
            or (reading.may_stay(token) and not _is_kind(reading, token))
        ):
            break
        reached = index
    return None if reached is not None and script_of(reading.tokens[reached].text) in UNCASED else reached


def _is_kind(reading: Reading, token: Token) -> bool:
    """Whether it stays elsewhere as a kind of business, but is part of a name here: "golden harvest farms ltd"."""
    return any(token.key in words(section, reading.languages) for section in ("business", "business_kind"))
