"""Where somebody lives: streets with their names and numbers, rooms, flats, floors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.span import Span
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading, Token

_NAME_WORDS = 5
_WORDS_TO_NUMBER = 4
_LONGEST_ROOM = 4
_LONGEST_LINK = 3
_REPEATED_NUMBER = frozenset({"bis", "ter", "quater"})
_NUMBER_SIGNS = frozenset({"-", "/", "#", "№", "No"})


class AddressRecogniser:
    """Street words with what stands beside them, in the order of each language."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Streets with a number or a name; a street without either ("on the street") is no address."""
        keys = [token.key for token in reading.tokens]
        before = phrases("street_before_name", reading.languages)
        announced = phrases("address_is", reading.languages)
        unit = phrases("unit", reading.languages)
        after = words("street_after_name", reading.languages)
        for position in range(len(keys)):
            if length := match_at(keys, position, before):
                yield from _forward(reading, _with_number_before(reading, position), position + length)
            if length := match_at(keys, position, announced):
                yield from _forward(reading, position + length, position + length)
            if length := match_at(keys, position, unit):
                yield from _unit(reading, position, position + length)
            if keys[position] in after:
                yield from _backward(reading, position)


def _forward(reading: Reading, first: int, start: int) -> Iterable[Span]:
    """`calle de la Luna 14`: the words of the name, up to and with the number."""
    tokens = reading.tokens
    number = next((i for i in range(start, min(start + _NAME_WORDS + 1, len(tokens))) if _has_digit(tokens[i])), None)
    if number is not None and all(
        "\n" not in reading.gap(i) and "." not in reading.gap(i)[1:] for i in range(start, number)
    ):
        yield Span(tokens[first].start, _with_letter(reading, number), Kind.ADDRESS)
        return
    last = start - 1
    for index in range(start, min(start + _NAME_WORDS, len(tokens))):
        token = tokens[index]
        if index > start and reading.gap(index - 1).strip():
            break
        if token.text[0].isupper() or token.standing in {Standing.UNKNOWN, Standing.NAME}:
            last = index
        elif not (len(token.text) <= _LONGEST_LINK and reading.is_function(token)):
            break
    if last >= start:
        yield Span(tokens[first].start, tokens[last].end, Kind.ADDRESS)


def _with_number_before(reading: Reading, street: int) -> int:
    """French writes `17 rue des Tilleuls`: the number belongs to the address."""
    first = street - 1
    if first > 0 and reading.tokens[first].key in _REPEATED_NUMBER:
        first -= 1
    has_number = first >= 0 and _has_digit(reading.tokens[first]) and reading.gap(first).strip() in {"", ","}
    return first if has_number else street


def _backward(reading: Reading, street: int) -> Iterable[Span]:
    """`12 Green Lane`, `Green Lane`: the words before the street word, up to and with the number."""
    tokens = reading.tokens
    start = max(0, street - _WORDS_TO_NUMBER)
    number = next((i for i in range(street - 1, start - 1, -1) if _has_digit(tokens[i])), None)
    if (
        number is not None
        and number < street - 1
        and all(reading.gap(i).strip() in {"", ",", "-"} for i in range(number, street))
    ):
        yield Span(tokens[number].start, tokens[street].end, Kind.ADDRESS)
        return
    first = street
    while first > start and (
        tokens[first - 1].text[0].isupper() or tokens[first - 1].standing in {Standing.UNKNOWN, Standing.NAME}
    ):
        if reading.gap(first - 1).strip():
            break
        first -= 1
    if first < street and not reading.is_function(tokens[street - 1]):
        yield Span(tokens[first].start, tokens[street].end, Kind.ADDRESS)
    if street + 1 < len(tokens) and _has_digit(tokens[street + 1]) and not reading.gap(street).strip(" ,№#"):
        yield Span(tokens[street].start, tokens[street + 1].end, Kind.ADDRESS)


def _unit(reading: Reading, first: int, start: int) -> Iterable[Span]:
    """`room 12`, `flat 4b`, `block C`; a longer number after "number" is no room."""
    if start >= len(reading.tokens) or reading.gap(start - 1).strip(" .:#№-º°"):
        return
    token = reading.tokens[start]
    letter = len(token.text) == 1 and token.text.isupper() and token.start > 0 and len(reading.tokens[first].text) > 1
    if letter or (_has_digit(token) and sum(c.isdigit() for c in token.text) <= _LONGEST_ROOM):
        yield Span(reading.tokens[first].start, _with_letter(reading, start), Kind.ADDRESS)


def _with_letter(reading: Reading, number: int) -> int:
    """The end of a house number, with a single letter or a number that follows after a slash or dash."""
    end = reading.tokens[number].end
    index = number
    while index + 1 < len(reading.tokens):
        token, gap = reading.tokens[index + 1], reading.gap(index)
        if not (gap.strip() in _NUMBER_SIGNS or (gap in {"", " "} and len(token.text) == 1 and token.text.isupper())):
            break
        if not (_has_digit(token) or len(token.text) == 1):
            break
        end, index = token.end, index + 1
    return end


def _has_digit(token: Token) -> bool:
    return any(c.isdigit() for c in token.text)
