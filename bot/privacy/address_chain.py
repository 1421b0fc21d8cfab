"""The parts of an address that follow the first: "Rua do Poço Velho 214, 2º esq", "plot 47, sector 9".

Alone such a part finds nobody and stays; behind a part that was found it belongs to the address, up to the end
of the clause, a verb or a word of grammar.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import parts, words
from bot.privacy.kinds import Kind
from bot.privacy.number_words import is_number_word
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from bot.privacy.reading import Reading, Token

_DIVIDED = regex.compile(r"\s*[,،;\-–/|]?\s*")
_MOST_PARTS = 5
_MOST_WORDS = 5
_LONGEST_LINK = 3
_MOST_DIGITS = 4
_WORDS_OF_QUARTER = 3
_INDIC = frozenset({"devanagari", "bengali"})
_CUES = ("street_before_name", "street_after_name", "unit", "landmark", "floor", "address_tail")


def with_next_parts(span: Span, reading: Reading, starts: list[int]) -> Span:
    """The address with the parts behind and the part before it, which only commas and blanks divide from it."""
    end, index = span.end, bisect_left(starts, span.end)
    for _ in range(_MOST_PARTS):
        if index >= len(starts) or not _DIVIDED.fullmatch(reading.text, end, starts[index]):
            break
        last = _part(reading, index)
        if last is None:
            break
        end, index = reading.tokens[last].end, last + 1
    return Span(_start(reading, span.start, starts), end, Kind.ADDRESS)


def _part(reading: Reading, first: int) -> int | None:
    """The last token of the part that begins at `first`; `None` if it is the next clause.

    A part begins with a number, a capital or a word that is no common one, or with a word for a street, a
    house or a landmark, and then holds a number or a name as well.
    """
    tokens = reading.tokens
    if (quarter_end := _named_quarter(reading, first)) is not None:
        return quarter_end
    last: int | None = None
    cue = named = quarter = False
    for index in range(first, min(first + _MOST_WORDS, len(tokens))):
        token = tokens[index]
        if index > first and reading.gap(index - 1).strip(" .#№º°-/"):
            break
        is_cue, touches = _is_cue(reading, token), index == first or last == index - 1
        if is_cue or _is_proper(reading, token) or (touches and _is_number_or_letter(reading, token)):
            named |= not is_cue
            cue |= is_cue
            quarter |= is_cue and _is_quarter(reading, token)
            last = index
        elif index == first or not _is_link(reading, token):
            cased = script_of(token.text) not in UNCASED
            if index == first or named or not (quarter and cased and token.is_word) or reading.is_frequent(token):
                break
            last, named = index, True  # "barrio la pradera": a common word behind a word for a quarter
    return last if named and (cue or _is_proper(reading, tokens[first]) or _is_house(reading, first)) else None


def _named_quarter(reading: Reading, first: int) -> int | None:
    """`ग्रीन व्यू सोसाइटी`: behind an address common words up to a word for a quarter are its name."""
    for index in range(first, min(first + _WORDS_OF_QUARTER + 1, len(reading.tokens))):
        token = reading.tokens[index]
        if script_of(token.text) not in _INDIC or reading.is_function(token) or reading.may_stay(token):
            return None
        if index > first and reading.gap(index - 1) != " ":
            return None
        if index > first and _is_quarter(reading, token):
            return index
    return None


def _is_link(reading: Reading, token: Token) -> bool:
    return len(token.text) <= _LONGEST_LINK and reading.is_function(token)


def _is_number_or_letter(reading: Reading, token: Token) -> bool:
    single = len(token.text) == 1 and (token.text.isupper() or script_of(token.text) in UNCASED)
    single |= token.key in words("letter_name", reading.languages)  # "एम जी रोड"
    return single or _is_short_number(token) or is_number_word(reading, token)


def _is_house(reading: Reading, index: int) -> bool:
    """A number that ends its clause or has a letter or abbreviation behind it: "3º B", "2º esq"."""
    if not _is_short_number(reading.tokens[index]):
        return False
    if index + 1 == len(reading.tokens) or reading.gap(index).strip():
        return True
    following = reading.tokens[index + 1]
    return _is_number_or_letter(reading, following) or following.key in words("address_tail", reading.languages)


def _is_short_number(token: Token) -> bool:
    return token.text[0].isdigit() and sum(c.isdigit() for c in token.text) <= _MOST_DIGITS and len(token.text) <= 6


def _is_proper(reading: Reading, token: Token) -> bool:
    if token.standing in {Standing.UNKNOWN, Standing.NAME}:
        return token.is_word and not reading.may_stay(token) and len(token.text) > 1
    cased = script_of(token.text) not in UNCASED
    return cased and token.text[0].isupper() and not reading.is_function(token) and not reading.may_stay(token)


def _is_cue(reading: Reading, token: Token) -> bool:
    key = token.key
    return any(key in parts(section, reading.languages) for section in _CUES) and (
        not reading.is_function(token) or reading.is_capital_inside(token)  # "Kamukunji House"
    )


def _is_quarter(reading: Reading, token: Token) -> bool:
    """Whether it has a name of its own, which a room or a door ("the door is locked") has not."""
    return any(token.key in parts(section, reading.languages) for section in ("street_before_name", "landmark"))


def _start(reading: Reading, start: int, starts: list[int]) -> int:
    """Where a capitalised part before the address begins: "Black Drove, plot 40"."""
    first = index = bisect_left(starts, start)
    while index > 0 and first - index < _MOST_WORDS:
        between = reading.text[reading.tokens[index - 1].end : reading.tokens[index].start]
        token = reading.tokens[index - 1]
        inside = reading.is_capital_inside(token) or _is_short_number(token)
        if between not in ({", ", ","} if index == first else {" "}) or not inside or reading.may_stay(token):
            break
        index -= 1
    return reading.tokens[index].start if index < first else start
