"""Words that can be names, known by their clause: "baraka anavua", "hope is 14", "luz y yo", a signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import parts, phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading, Token

_MOST_DIGITS = 2
_REACH_OF_ROLE = 5
_FEWEST_WORDS = 4  # a message of one or two words is no signature
# Swahili verbs say with "a-" that a person does it, in any tense.
_PERSON_DOES = regex.compile(r"(?:a(?:li|na|me|ta|ka|nge|ki)|ha(?:na|ta|ja|kuw?))\p{L}{2,}")
_ENDS = frozenset(".!?\n…")


class NameByClauseRecogniser:
    """Only words that the lists hold as names as well; what is no name stays."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The word alone."""
        rules = (_has_an_age, _does_something, _stands_beside_me, _is_who_it_is, _signs)
        for index, token in enumerate(reading.tokens):
            if _can_be(reading, token) and any(rule(reading, index) for rule in rules):
                yield Span(token.start, token.end, Kind.NAME)
        yield from _behind_initial(reading)


def _can_be(reading: Reading, token: Token) -> bool:
    if token.standing is not Standing.AMBIGUOUS or reading.is_function(token) or token.protected:
        return False
    kin = parts("name_after_person", reading.languages) | words("title", reading.languages)
    return token.key not in kin and token.key not in words("name_never", reading.languages)


def _key(reading: Reading, index: int) -> str:
    return reading.tokens[index].key if 0 <= index < len(reading.tokens) else ""


def _touch(reading: Reading, first: int, last: int) -> bool:
    return first >= 0 and last < len(reading.tokens) and all(reading.gap(i) == " " for i in range(first, last))


def _has_an_age(reading: Reading, index: int) -> bool:
    """`hope is 14`, `vitória fez 14`."""
    if not _touch(reading, index, index + 2) or _key(reading, index + 1) not in words("age_verb", reading.languages):
        return False
    number = reading.tokens[index + 2].text
    return number.isdigit() and len(number) == _MOST_DIGITS and not reading.may_stay(reading.tokens[index])


def _does_something(reading: Reading, index: int) -> bool:
    """`Baraka alizaliwa`, at the beginning of a clause."""
    if reading.languages[0] != "sw" or not _touch(reading, index, index + 1):
        return False
    begins = index == 0 or bool(reading.gap(index - 1).strip())
    return begins and _PERSON_DOES.fullmatch(_key(reading, index + 1)) is not None


def _stands_beside_me(reading: Reading, index: int) -> bool:
    """`সুখী আর আমি`, `me and hope`: who is named beside "I" is a person."""
    joins, persons = words("and", reading.languages), words("first_person", reading.languages)
    before = _touch(reading, index - 2, index) and _key(reading, index - 1) in joins
    if before and _key(reading, index - 2) in persons:
        return not reading.is_frequent(reading.tokens[index])
    begins = index == 0 or bool(reading.gap(index - 1).strip())
    after = _touch(reading, index, index + 2) and _key(reading, index + 1) in joins
    return begins and after and _key(reading, index + 2) in persons


def _is_who_it_is(reading: Reading, index: int) -> bool:
    """`la mami del piso es gloria`, `quem atende é a graça`: at the end of a clause that speaks of a person."""
    copula = index - 1
    if _key(reading, copula) in words("article", reading.languages):
        copula -= 1
    if not _touch(reading, copula, index) or _key(reading, copula) not in words("copula", reading.languages):
        return False
    if reading.is_frequent(reading.tokens[index]) or not _ends_clause(reading, index):
        return False
    keys = [token.key for token in reading.tokens]
    roles = phrases("name_after_person", reading.languages)
    who = words("who", reading.languages)
    reach = range(max(0, copula - _REACH_OF_ROLE), copula)
    return any(keys[i] in who or match_at(keys, i, roles) for i in reach)


def _signs(reading: Reading, index: int) -> bool:
    """`... боюсь. вера`: alone behind the last sentence."""
    if index != len(reading.tokens) - 1 or index < _FEWEST_WORDS or script_of(reading.tokens[index].text) in UNCASED:
        return False
    return not _ENDS.isdisjoint(reading.gap(index - 1)) and not reading.may_stay(reading.tokens[index])


def _ends_clause(reading: Reading, index: int) -> bool:
    return index + 1 == len(reading.tokens) or bool(reading.gap(index).strip())


def _behind_initial(reading: Reading) -> Iterable[Span]:
    """`d. marsh`: a single letter with its stop, and a word that is no usual one."""
    for index in range(len(reading.tokens) - 1):
        letter, name = reading.tokens[index : index + 2]
        if len(letter.text) != 1 or not letter.text.isalpha() or reading.gap(index) not in {". ", "."}:
            continue
        begins = index == 0 or reading.gap(index - 1).isspace()
        proper = name.standing is not Standing.COMMON and name.is_word and not reading.is_frequent(name)
        if begins and proper and letter.text.isascii() and len(name.text) > _MOST_DIGITS:
            yield Span(letter.start, name.end, Kind.NAME)
