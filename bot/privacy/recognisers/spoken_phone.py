"""Telephone numbers in words ("zero seven double four"), mixed with digits, or split by other words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import words, words_of_any_language
from bot.privacy.kinds import RemovedKind
from bot.privacy.numbers import follows
from bot.privacy.span import Span
from bot.privacy.spelling import key, without_diacritics
from bot.privacy.standing import Standing
from bot.privacy.word_lists import cue_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText, FoldedToken

#: Digits that a run stands for, and words or figures that it has.
_ENOUGH_DIGITS = 6
_ENOUGH_ITEMS = 3
#: Digits of a case, a room or a plate that is read aloud behind the word for it.
_ENOUGH_OF_CODE = 3
#: Characters between two parts of a run.
_WIDEST_GAP = 4
#: Letters before a document's number that is read aloud.
_MOST_LETTERS = 3
#: So few parts that end with a year are a date.
_ITEMS_OF_DATE = 3
_YEAR = regex.compile(r"(?:19|20)\d\d")
_PIECE = regex.compile(r"\d+|[\p{L}\p{M}]+")
_HOUR = regex.compile(r"\d{1,2}(?:am|pm|h)", regex.IGNORECASE)
_LETTERS_FOR_DIGITS = {"o": 1, "oh": 1, "l": 1}


class SpokenPhoneRecogniser:
    """Runs of number words, by the digits that they stand for together."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Runs that stand for six digits or more, at least one of them a word."""
        values, fillers, hundreds = _number_words(reading.languages)
        unknown = {token.start for token in reading.tokens if token.standing is Standing.UNKNOWN and token.is_word}
        pieces = [piece for token in reading.tokens for piece in _pieces(token, values)]
        position = 0
        while position < len(pieces):
            run = _Run()
            stop = position
            while stop < len(pieces) and (stop == position or _near(reading, pieces[stop - 1], pieces[stop])):
                if not run.take(pieces[stop][0], values, fillers, hundreds) and not run.guess(pieces[stop], unknown):
                    break
                stop += 1
            first = _with_letters(reading, pieces, position) if run.is_number() else position
            if run.is_number() and (run.digits >= _ENOUGH_DIGITS or _is_code(reading, pieces[first][1])):
                yield Span(pieces[first][1], pieces[position + run.last][2], RemovedKind.PHONE)
            # What a whole run does not hold, no part of it holds: going on after it keeps the time linear.
            position = max(stop, position + 1)


def _is_code(reading: FoldedText, start: int) -> bool:
    """Whether a word for a document, a plate or a room stands before it."""
    return follows(reading, start, "document", "plate", "unit")


def _with_letters(reading: FoldedText, pieces: list[tuple[str, int, int]], first: int) -> int:
    """The first piece, back to the letters or the plus before it: "A B four five six seven eight nine"."""
    fewest = max(0, first - _MOST_LETTERS)
    while first > fewest and (
        (len(pieces[first - 1][0]) == 1 and pieces[first - 1][0].isalpha())
        or pieces[first - 1][0] in words_of_any_language("plus")
    ):
        if not _near(reading, pieces[first - 1], pieces[first]):
            break
        first -= 1
    return first


def _pieces(token: FoldedToken, values: dict[str, int]) -> Iterable[tuple[str, int, int]]:
    """The parts of `07seven00`: words and digits with their places; "arba3a" is one number word."""
    if token.is_word or token.text.isdigit() or token.key in values:
        return ((token.key, token.start, token.end),)
    if _HOUR.fullmatch(token.text):
        return ((token.key, token.start, token.end),)
    return ((key(m.group()), token.start + m.start(), token.start + m.end()) for m in _PIECE.finditer(token.text))


def _near(reading: FoldedText, last: tuple[str, int, int], following: tuple[str, int, int]) -> bool:
    return following[1] - last[2] <= _WIDEST_GAP and "\n" not in reading.text[last[2] : following[1]]


class _Run:
    """A run of number words from one position on."""

    def __init__(self) -> None:
        self.digits = self.items = self.said = self.last = self._length = self._idle = 0
        self._repeat, self._guessed, self._year = 1, False, False

    def take(self, word: str, values: dict[str, int], fillers: frozenset[str], hundreds: frozenset[str]) -> bool:
        """Take the word if it goes on with the number; false where the run ends."""
        value = len(word) if word.isdigit() else values.get(word, 0)
        letter = not value and self.items > 0
        if letter:
            value = _LETTERS_FOR_DIGITS.get(word, 0)
        if value < 0:
            self._repeat = -value
        elif value:
            self.digits += value * self._repeat
            self.items += 1
            self.said += not (letter or word.isdigit())  # "17.04.2009 si o cheama": a word of grammar is no digit
            self._repeat, self._idle, self.last, self._guessed = 1, 0, self._length, False
            self._year = _YEAR.fullmatch(word) is not None
        elif word in hundreds and self.items and not self._idle and not self._guessed:
            self.last = self._length  # "nine hundred": its zeros are not counted, or amounts would be numbers
        elif word in fillers and self.items and not self._idle:
            self._idle = 1
        else:
            return False
        self._length += 1
        return True

    def guess(self, piece: tuple[str, int, int], unknown: set[int]) -> bool:
        """Take a word that no list has, between two number words: a number as the dialect says it (تمنطعش)."""
        if self._guessed or not self.items or piece[1] not in unknown:
            return False
        self._guessed = True
        self._length += 1
        return True

    def is_number(self) -> bool:
        """Whether it is long enough for a code, holds a digit in words and is no date."""
        if self._year and self.items <= _ITEMS_OF_DATE:
            return False  # "tháng ba năm 2022": in March 2022
        return self.digits >= _ENOUGH_OF_CODE and self.items >= _ENOUGH_ITEMS and self.said > 0


@lru_cache(maxsize=256)
def _number_words(languages: tuple[str, ...]) -> tuple[dict[str, int], frozenset[str], frozenset[str]]:
    """Word to the number of digits it stands for; minus two and minus three are "double" and "triple"."""
    values: dict[str, int] = {}
    fillers: set[str] = set()
    hundreds: set[str] = set()
    for language in languages:
        numbers = cue_file(language).get("number_words", {})
        for section, count in (("counted", 1), ("one_digit", 1), ("two_digits", 2), ("double", -2), ("triple", -3)):
            for word in numbers.get(section, ()):
                spelled = key(str(word))
                values[spelled] = values[without_diacritics(spelled)] = count
                if language == "ar":
                    values["و" + spelled] = count  # "and forty" is one word
        fillers |= {key(str(word)) for word in numbers.get("between", ())}
        hundreds |= {key(str(word)) for word in numbers.get("hundred", ())}
    hundreds |= {without_diacritics(word) for word in hundreds}
    for word in words("or", languages):
        values.pop(word, None)  # "911 o 112": an English zero, and "or" in Spanish
    return values, frozenset(fillers - values.keys()), frozenset(hundreds - values.keys())
