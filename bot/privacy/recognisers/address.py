"""Where somebody lives: streets with their names and numbers, rooms, flats, floors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import parts, phrases, words
from bot.privacy.kinds import RemovedKind
from bot.privacy.number_words import is_number_word
from bot.privacy.places import matches_in
from bot.privacy.recognisers.address_tail import tail_end
from bot.privacy.recognisers.common_street import can_name_street, is_house_letter, is_unlisted_street
from bot.privacy.recognisers.no_house import LONGEST_ROOM, is_counted, is_line, is_sum
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText, FoldedToken

#: Most words of a street's name after the word for it, and from that word back to the number.
_NAME_WORDS = 5
_WORDS_TO_NUMBER = 4
#: Most digits of a room with what a dash or slash joins to it.
_MOST_DIGITS = 6
#: Letters of a small word inside a name: "de la", "am".
_LONGEST_LINK = 3
_REPEATED_NUMBER = frozenset({"bis", "ter", "quater"})
_NUMBER_SIGNS = frozenset({"-", "/", "#", "№", "No"})


_GOES_ON = regex.compile(r"(?:[ .\-/]{1,2}\d{2,}){2,}")  # more groups of digits: a telephone number


class AddressRecogniser:
    """Street words with what stands beside them, in the order of each language."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Streets with a number or a name, and what goes on after them ("..., second floor")."""
        for span in self._parts(reading):
            yield Span(span.start, tail_end(reading, span.end), span.kind)

    def _parts(self, reading: FoldedText) -> Iterable[Span]:
        """The parts of an address; a street without number or name ("on the street") is not one."""
        keys = reading.cue_keys()

        def cues(section: str) -> Iterable[range]:
            return matches_in(keys, phrases(section, reading.languages))

        for street in cues("street_before_name"):
            if not _is_bare_letter(reading, street.start):
                yield from _forward(reading, _with_number_before(reading, street.start), street.stop)
        for announcement in cues("address_is"):
            start = _behind_copula(reading, announcement.stop)
            yield from _forward(reading, start, start, plain=False)
        for unit in cues("unit"):
            yield from _unit(reading, unit.start, unit.stop)
        for postbox in cues("postbox"):
            yield from _postbox(reading, postbox.start, postbox.stop)
        for street in cues("street_after_name"):
            yield from _backward(reading, street.start, street[-1])


def _is_bare_letter(reading: FoldedText, position: int) -> bool:
    """Whether it is an initial or a preposition: "с. Мале" is a village, "В. С., з ним" is not."""
    following = reading.text[reading.tokens[position].end :][:2]
    abbreviates = following == ". " or following[:1] == "/" or (following[:1] == "." and following[1:].isalpha())
    return len(reading.tokens[position].text) == 1 and not abbreviates


def _behind_copula(reading: FoldedText, start: int) -> int:
    """The first token after "is", which is no part of what it announces: `my address is`, `adresa e`."""
    verbs = words("copula", reading.languages)
    return start + 1 if start + 1 < len(reading.tokens) and reading.tokens[start].key in verbs else start


def _forward(reading: FoldedText, first: int, start: int, *, plain: bool = True) -> Iterable[Span]:
    """An address whose street word comes first: the name, up to and with the number (`calle de la Luna 14`).

    Args:
        reading: the message.
        first: token with which the address begins.
        start: token after the street word or the announcement.
        plain: whether common words may name the street, as after a street word.
    """
    tokens = reading.tokens
    number = next((i for i in range(start, min(start + _NAME_WORDS + 1, len(tokens))) if _has_digit(tokens[i])), None)
    if number is not None and is_sum(reading, number):
        number = None  # "chieu doi 5000 do"
    if number is not None and _reaches(reading, start, number):
        yield Span(tokens[first].start, _with_letter(reading, number), RemovedKind.ADDRESS)
        return
    last = start - 1
    if plain and start < len(tokens) and reading.gap(start - 1).strip(" .:/\"'«“-"):
        return  # "está cerrada, la ventana": another clause
    for index in range(start, min(start + _NAME_WORDS, len(tokens))):
        token = tokens[index]
        if index > start and reading.gap(index - 1).strip():
            break
        if token.text[0].isupper() or token.standing in {Standing.UNKNOWN, Standing.NAME}:
            last = index
        elif not (len(token.text) <= _LONGEST_LINK and reading.is_function(token)):
            if not plain or not can_name_street(reading, index, last, start):
                break
            last = index
    if last >= start:
        yield Span(tokens[first].start, tokens[last].end, RemovedKind.ADDRESS)


def _reaches(reading: FoldedText, start: int, number: int) -> bool:
    """Whether the number belongs to the street: after a comma, only a word for the house may stand before it."""
    unit = words("unit", reading.languages)
    if _goes_on_without(reading, start, number):
        return False
    for index in range(start, number):
        gap = reading.gap(index)
        if "\n" in gap or "." in gap[1:]:
            return False
        if "," in gap or "،" in gap:
            return all(token.key in unit for token in reading.tokens[index + 1 : number])
    return True


def _goes_on_without(reading: FoldedText, start: int, number: int) -> bool:
    """Whether the clause goes on instead: "barrio Flores trabajamos de 7 a 12", "huyen di lam 2 thang"."""
    named = False
    for index in range(start, number):
        token = reading.tokens[index]
        if script_of(token.text) in UNCASED or token.key in parts("unit", reading.languages):
            return False
        small = token.text[0].islower()
        link = token.key in words("name_article", reading.languages)
        if index == start and small and reading.is_function(token) and not link:
            return True
        if named and small and token.standing is Standing.COMMON and len(token.text) > _LONGEST_LINK:
            return True
        named |= not small
    return False


def _with_number_before(reading: FoldedText, street: int) -> int:
    """The token with which the address begins: a number before the street word, as in `17 rue des Tilleuls`."""
    first = street - 1
    if first > 0 and reading.tokens[first].key in _REPEATED_NUMBER:
        first -= 1
    has_number = first >= 0 and _has_digit(reading.tokens[first]) and reading.gap(first).strip() in {"", ","}
    return first if has_number else street


def _backward(reading: FoldedText, street: int, last: int) -> Iterable[Span]:
    """An address whose street word comes last: the words before it, back to and with the number: `12 Green Lane`."""
    tokens = reading.tokens
    start = max(0, street - _WORDS_TO_NUMBER)
    number = next((i for i in range(street - 1, start - 1, -1) if _has_digit(tokens[i])), None)
    if number is not None and (_ends_longer_number(reading, number) or is_counted(reading, number)):
        number = None  # "5000 dollars on the road"
    if (
        number is not None
        and number < street - 1
        and all(reading.gap(i).strip() in ({"", ",", "-"} if i == number else {"", "-"}) for i in range(number, street))
    ):
        yield Span(tokens[number].start, tokens[last].end, RemovedKind.ADDRESS)
        return
    first = street
    if is_unlisted_street(reading, street):
        first = street - 1
    while first > start and (
        tokens[first - 1].text[0].isupper() or tokens[first - 1].standing in {Standing.UNKNOWN, Standing.NAME}
    ):
        if reading.gap(first - 1).strip():
            break
        first -= 1
    before = tokens[street - 1]
    if first < street and not reading.is_function(before) and before.key not in words("pronoun", reading.languages):
        yield Span(tokens[first].start, tokens[last].end, RemovedKind.ADDRESS)
    if last + 1 < len(tokens) and _has_digit(tokens[last + 1]) and not reading.gap(last).strip(" ,№#"):
        yield Span(tokens[street].start, tokens[last + 1].end, RemovedKind.ADDRESS)


def _ends_longer_number(reading: FoldedText, number: int) -> bool:
    """Whether it is the last group of a telephone number, which another clause begins with."""
    before = reading.tokens[number - 1] if number else None
    return before is not None and _has_digit(before) and reading.gap(number - 1) in {"-", " ", ".", ""}


def _unit(reading: FoldedText, first: int, start: int) -> Iterable[Span]:
    """A room, flat or block with its number or letter: `flat 4b`, `block C`; a longer number is a telephone's."""
    if start >= len(reading.tokens) or reading.gap(start - 1).strip(" .:#№-º°"):
        return
    token = reading.tokens[start]
    if is_counted(reading, start) or is_line(reading, first, token):
        return
    if is_number_word(reading, token):
        yield Span(reading.tokens[first].start, token.end, RemovedKind.ADDRESS)
        return
    single = is_house_letter(reading, token, reading.tokens[start - 1])
    letter = single and token.start > 0 and len(reading.tokens[first].text) > 1
    if letter or _is_room(token):
        end = _with_letter(reading, start)
        if _GOES_ON.match(reading.text, end):
            return
        # "number 0755-012-345" is a telephone number, of which "number" is no part.
        if sum(c.isdigit() for c in reading.text[token.start : end]) <= _MOST_DIGITS:
            yield Span(reading.tokens[first].start, end, RemovedKind.ADDRESS)


def _postbox(reading: FoldedText, first: int, start: int) -> Iterable[Span]:
    """A post office box, whose number may be longer than that of a room: `S.L.P 00412`."""
    if (
        start < len(reading.tokens)
        and reading.tokens[start].text.isdigit()
        and not reading.gap(start - 1).strip(" .:#")
    ):
        yield Span(reading.tokens[first].start, reading.tokens[start].end, RemovedKind.ADDRESS)


def _with_letter(reading: FoldedText, number: int) -> int:
    """Where a house number ends, with the letter or number that a slash, dash or blank joins to it: "9/b", "9/एफ"."""
    letter_names = words("letter_name", reading.languages)
    end = reading.tokens[number].end
    index = number
    while index + 1 < len(reading.tokens):
        token, gap = reading.tokens[index + 1], reading.gap(index)
        if not (gap.strip() in _NUMBER_SIGNS or (gap in {"", " "} and len(token.text) == 1 and token.text.isupper())):
            break
        if not (_has_digit(token) or len(token.text) == 1 or token.key in letter_names):
            break
        end, index = token.end, index + 1
    return end


def _is_room(token: FoldedToken) -> bool:
    """Whether it is a short number with few letters: "4b", "12bis", but no "3000usd"."""
    digits = sum(c.isdigit() for c in token.text)
    letters = token.key.lstrip("0123456789") if token.text[0].isdigit() else ""
    return 0 < digits <= LONGEST_ROOM and (len(letters) <= 2 or letters in _REPEATED_NUMBER)


def _has_digit(token: FoldedToken) -> bool:
    return any(c.isdigit() for c in token.text)
