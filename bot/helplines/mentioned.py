"""Which lines a message mentions, by their number or by their name: "I called 800 7283, nobody answers".

Numbers of the directory are public, so they can be told apart from all others, which name a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.helplines.directory import MOBILE_EMERGENCY
from bot.helplines.phone import digits_of
from bot.languages.folding import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.helplines.directory import Directory, EmergencyNumbers, Helpline
    from bot.languages.folding import Word

#: A number with fewer digits is as often an age, a price or a count: "I called 15 times".
_FEWEST_DIGITS = 3
#: From so many on a number of the directory is nothing else than that, but for the round sums of so many.
_FEWEST_DIGITS_OF_LINE_ALONE = 5
_ROUND = re.compile(rf"\d{{{_FEWEST_DIGITS_OF_LINE_ALONE - 3}}}000")
#: Shorter names are words of their own: "Aman", "Hope".
_FEWEST_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What a message mentions of the directory.

    Args:
        lines: names of lines in the directory, whichever country's; several have the same number or name.
        numbers: the digits of the numbers, also of emergency numbers.
        without_numbers: the message with blanks where it has a number that can be nothing but a line's.
    """

    lines: frozenset[str]
    numbers: frozenset[str]
    without_numbers: str


class Mentions:
    """Finds what messages mention of one directory."""

    def __init__(self, directory: Directory) -> None:
        """Index the numbers, as they are dialled at home and from abroad, and the names of all lines."""
        self._by_number: dict[str, set[str]] = {number: set() for number in MOBILE_EMERGENCY}
        self._by_first_word: dict[str, set[tuple[tuple[str, ...], str]]] = {}
        for country in directory.countries.values():
            for number in emergency_digits(country.emergency):
                self._by_number.setdefault(number, set())
        for line in directory.lines():
            for number in line_digits(line):
                self._by_number.setdefault(number, set()).add(line.name)
            for name in (line.name, line.short_name, line.name_local):
                if len(name) >= _FEWEST_LETTERS:
                    folded = _folded(words(name))
                    self._by_first_word.setdefault(folded[0], set()).add((folded, line.name))

    def in_message(self, text: str) -> Mentioned:
        """The lines and numbers that a message mentions.

        Of a message that is nothing but a number none is blanked: it may choose what stands on the screen.
        """
        said = words(text)
        lines, numbers, blanked = set(self._named(said)), set(), text
        alone = all(word.folded.isdecimal() for word in said)
        for digits, start, end in self._numbered(said):
            lines |= self._by_number[digits]
            numbers.add(digits)
            surely = len(digits) >= _FEWEST_DIGITS_OF_LINE_ALONE and not _ROUND.fullmatch(digits)
            if surely and not alone:
                blanked = blanked[:start] + " " * (end - start) + blanked[end:]
        return Mentioned(frozenset(lines), frozenset(numbers), blanked)

    def _named(self, said: Sequence[Word]) -> Iterator[str]:
        for start, word in enumerate(said):
            for name, line in self._by_first_word.get(word.folded, ()):
                if _folded(said[start : start + len(name)]) == name:
                    yield line

    def _numbered(self, said: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
        """The digits of each number, and where it stands; of words with digits in a row the most that are one."""
        start = 0
        while start < len(said):
            found = next(self._from(said, start), None)
            if found is None:
                start += 1
                continue
            end, digits = found
            yield digits, said[start].start, said[end - 1].end
            start = end

    def _from(self, said: Sequence[Word], start: int) -> Iterator[tuple[int, str]]:
        """The numbers that begin with this word, the longest first: the end of each, and its digits."""
        end = start
        while end < len(said) and said[end].folded.isdecimal():
            end += 1
        for stop in range(end, start, -1):
            digits = "".join(str(int(figure)) for word in said[start:stop] for figure in word.folded)
            written = digits.removeprefix("00") if len(digits) > _FEWEST_DIGITS_OF_LINE_ALONE else digits
            known = written if written in self._by_number else digits
            if len(known) >= _FEWEST_DIGITS and known in self._by_number:
                yield stop, known


def emergency_digits(numbers: EmergencyNumbers) -> frozenset[str]:
    """The digits of all emergency numbers of a country."""
    printed = (numbers.call_first, numbers.general, numbers.police, numbers.ambulance, numbers.fire, *numbers.also)
    return frozenset(filter(None, map(digits_of, printed)))


def line_digits(line: Helpline) -> frozenset[str]:
    """The digits of all numbers of a line, as they are dialled in its country and from abroad."""
    printed = (line.phone, line.phone_international, line.sms, line.whatsapp)
    return frozenset(filter(None, map(digits_of, printed)))


def _folded(said: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.folded for word in said)
