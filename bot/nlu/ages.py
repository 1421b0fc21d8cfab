"""Finds the ages that a message says, in all languages. Pure: from text to value.

An age is found by the words around a number (`bot/data/ages`), never by the number alone, since hours, people, money,
dates and rooms have the same numbers. Years that are past ("when I was 15") are no age of today.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.languages.known import ALWAYS
from bot.nlu.age_rules import NUMBER_READ, AgeRules, languages, rules_of
from bot.nlu.age_words import BOUNDARY, AgeWord, words_of
from bot.taxonomy import ADULT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: A number above this is no age.
OLDEST = 110
#: A weak phrase says no age below this: "im 2 scared", "I have 3 ...".
LEAST_BY_WEAK_PHRASE = 5
#: Words on each side of a number that can tell what it is.
REACH = 7
#: A message of up to so many words is read in every language where its own tell no age: there the language is least
#: certain.
SHORT = 30
#: So many numbers of a message are looked at: the time is bounded.
MOST_NUMBERS = 12


@dataclass(frozen=True, slots=True)
class Age:
    """An age that somebody says.

    Args:
        years: None where only "under age" is said.
        minor: whether it is under 18.
        own: whether it is surely the age of the person who writes, and nobody younger is spoken of.
        start, end: where in the message, in code points.
    """

    years: int | None
    minor: bool
    own: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A number among the words: of which value, and which words it takes."""

    value: int
    first: int
    last: int


def age_said(text: str, spoken: Iterable[str] = (), *, answers: bool = False) -> Age | None:
    """The one age that counts: of somebody under 18 first, else the writer's own, else the first one.

    Args:
        text: the message.
        spoken: languages that it may be in, by their codes.
        answers: whether it answers the question for an age, so that a number alone is one.

    Raises:
        ContentFileError: the file of a language has a mistake.
    """
    found = ages(text, spoken, answers=answers)
    return min(found, key=lambda age: (not age.minor, not age.own, age.start), default=None)


def ages(text: str, spoken: Iterable[str] = (), *, answers: bool = False) -> list[Age]:
    """All ages of a message, in the order of the text; arguments as for `age_said`.

    Where somebody younger is spoken of ("my daughter"), an age counts as the writer's own only if it is under 18.

    Raises:
        ContentFileError: the file of a language has a mistake.
    """
    message = words_of(text)
    named = {word.text for word in message}
    known = [code for code in dict.fromkeys((*spoken, ALWAYS)) if code in languages()]
    found: dict[int, Age] = {}
    for code in known:
        for age in _in_language(message, named, rules_of(code)):
            found.setdefault(age.start, age)
    if not found and len(message) <= SHORT and "0" in named:
        others = [code for code in languages() if code not in known]
        found = {age.start: age for code in others for age in _in_language(message, named, rules_of(code), weak=False)}
    if not found and answers and (alone := _alone(message)):
        return [alone]
    if any(named & rules_of(code).younger for code in known):
        return [replace(age, own=age.own and age.minor) for _, age in sorted(found.items())]
    return [age for _, age in sorted(found.items())]


def _alone(message: Sequence[AgeWord]) -> Age | None:
    """The age where the message is one number."""
    words = [word for word in message if word.text != BOUNDARY]
    if len(words) != 1 or not words[0].value or words[0].value > OLDEST:
        return None
    return _age(words[0].value, words[0].start, words[0].end, own=False)


def _in_language(message: Sequence[AgeWord], named: set[str], rules: AgeRules, *, weak: bool = True) -> Iterator[Age]:
    """The ages that the phrases of one language tell."""
    for place in list(_numbers(message, named, rules))[:MOST_NUMBERS]:
        window = _Window(message, place, rules)
        if age := _read(window, place.value, rules, weak=weak):
            yield age
    if weak:
        said = f" {' '.join(word.text for word in message)} "
        if match := rules.minor.search(said):
            first = said.count(" ", 0, match.start()) - 1
            last = first + match.group().count(" ")
            yield Age(None, minor=True, own=False, start=message[first].start, end=message[last].end)


def _read(window: _Window, value: int, rules: AgeRules, *, weak: bool) -> Age | None:
    """The age that the words around a number say it is: "under 18" is a year less, and `never` outweighs the rest."""
    text = window.text
    if rules.never.search(text):
        return None
    own = bool(rules.mine.search(text))
    if weak and (match := rules.below.search(text)):
        return _age(value - 1, *window.place(match.start(), match.end()), own=own)
    match = rules.says.search(text)
    if match is None and weak and value >= LEAST_BY_WEAK_PHRASE:
        match = rules.says_weakly.search(text)
    return _age(value, *window.place(match.start(), match.end()), own=own) if match else None


def _age(years: int, start: int, end: int, *, own: bool) -> Age:
    return Age(years, minor=years < ADULT, own=own, start=start, end=end)


def _numbers(message: Sequence[AgeWord], named: set[str], rules: AgeRules) -> Iterator[_Place]:
    """Numbers in figures and in words, tens and ones together."""
    worded = not rules.first.isdisjoint(named)
    if not worded and "0" not in named:
        return
    i = 0
    while i < len(message):
        place = _number_at(message, i, rules) if worded else _figure_at(message, i)
        if place is None:
            i += 1
            continue
        i = place.last + 1
        if 1 <= place.value <= OLDEST:
            yield place


def _figure_at(message: Sequence[AgeWord], i: int) -> _Place | None:
    value = message[i].value
    return None if value is None else _Place(value, i, i)


def _number_at(message: Sequence[AgeWord], i: int, rules: AgeRules) -> _Place | None:
    if message[i].value is not None:
        return _figure_at(message, i)
    place = _word_at(message, i, rules)
    if place is None:
        return None
    after = place.last + 1
    after += after < len(message) and message[after].text in rules.joins
    more = _word_at(message, after, rules)
    if more is None:
        return place
    tens, ones = max(place.value, more.value), min(place.value, more.value)  # "vingt et un", "واحد وعشرين"
    if tens % 10 or tens < 20 or ones > 9:
        return place
    return _Place(tens + ones, i, more.last)


def _word_at(message: Sequence[AgeWord], i: int, rules: AgeRules) -> _Place | None:
    """The longest number word that begins here."""
    if i >= len(message) or message[i].text not in rules.first:
        return None
    for size in range(min(3, len(message) - i), 0, -1):
        value = rules.numbers.get(tuple(word.text for word in message[i : i + size]))
        if value is not None:
            return _Place(value, i, i + size - 1)
    return None


class _Window:
    """The words around a number as one line, in which the number is a sign."""

    def __init__(self, message: Sequence[AgeWord], place: _Place, rules: AgeRules) -> None:
        before = [w for w in message[max(0, place.first - 2 * REACH) : place.first] if w.text not in rules.ignore]
        after = [w for w in message[place.last + 1 : place.last + 1 + 2 * REACH] if w.text not in rules.ignore]
        number = AgeWord(NUMBER_READ, message[place.first].start, message[place.last].end)
        words = [*before[-REACH:], number, *after[:REACH]]
        first = AgeWord(BOUNDARY, words[0].start, words[0].start)
        last = AgeWord(BOUNDARY, words[-1].end, words[-1].end)
        # where the message goes on, its edge is no end of a sentence
        begins = place.first <= REACH or len(before) < REACH
        ends = len(message) - place.last <= REACH or len(after) < REACH
        self._words = [*([first] if begins else ()), *words, *([last] if ends else ())]
        self.text = f" {' '.join(word.text for word in self._words)} "

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the message the words from `start` to `end` of the line stand."""
        first = self.text.count(" ", 0, start) - 1
        last = self.text.count(" ", 0, end) - 1
        return self._words[first].start, self._words[last].end
