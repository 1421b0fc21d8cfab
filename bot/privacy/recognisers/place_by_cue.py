"""Towns and villages that are common words: "я из оша", "বাড়ি শ্যামনগর", "बहादुरगढ़ में"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import parts, phrases, words
from bot.privacy.inflection import name_stems
from bot.privacy.kinds import Kind
from bot.privacy.place_words import Sort, sort_of
from bot.privacy.places import cities, match_at
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

# "-town", "-fort", "-market" of Indian languages, with the endings of the case.
_ENDINGS = ("नगर", "पुर", "पुरा", "गंज", "गढ़", "गढ", "ाबाद", "वाड़ा", "डीह", "নগর", "পুর", "গঞ্জ", "গাঁও", "খালী", "ডাঙ্গা",
            "ডাঙা", "তলী", "হাটি", "বাড়িয়া", "কান্দি", "দিঘী")  # fmt: skip
_CASES = ("", "ে", "ের", "েও", "র", "তে", "র", "কে", "য়", "ई")
_SHORTEST_STEM = 2
_SHORTEST_CITY_BEHIND = 5
_SHORTEST_CITY = 6  # "in wolverhampton"; shorter ones are words of some language
_GAPS = frozenset({" ", ": ", " - ", ", "})


class PlaceByCueRecogniser:
    """A word that says where somebody is from, an ending of towns, a town in an oblique case."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Words that no frequency saves behind or before such a cue; what must stay does ("i am from a village")."""
        keys = [token.key for token in reading.tokens]
        after, before = (phrases(section, reading.languages) for section in ("place_after", "place_before"))
        prefix = words("place_prefix", reading.languages)
        for position in range(len(keys)):
            if (length := match_at(keys, position, after)) and position + length < len(keys):
                yield from _place(reading, position + length, position + length - 1)
            if position and match_at(keys, position, before):
                yield from _place(reading, position - 1, position - 1)
            if keys[position] in prefix and position + 1 < len(keys) and reading.gap(position) in {" ", "-"}:
                yield from _prefixed(reading, position)
            if _has_ending(keys[position]) and _can_be(reading, position):
                yield Span(reading.tokens[position].start, reading.tokens[position].end, Kind.PLACE)
            if _is_before_postposition(reading, position) or (position and _is_declined_city(reading, position)):
                yield Span(reading.tokens[position].start, reading.tokens[position].end, Kind.PLACE)


def _prefixed(reading: Reading, position: int) -> Iterable[Span]:
    """`san roque`, `saint nazaire`, `بني ملال`."""
    name = reading.tokens[position + 1]
    if name.is_word and not reading.is_function(name) and not reading.may_stay(name):
        yield Span(reading.tokens[position].start, name.end, Kind.PLACE)


def _place(reading: Reading, index: int, gap: int) -> Iterable[Span]:
    if reading.gap(gap) in _GAPS and _can_be(reading, index):
        yield Span(reading.tokens[index].start, reading.tokens[index].end, Kind.PLACE)


def _can_be(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if not token.is_word or reading.is_frequent(token) or reading.may_stay(token):
        return False
    small = script_of(token.text) not in UNCASED and token.text[0].islower()
    if sort_of(reading, index)[0] is Sort.SITE or (small and reading.is_usual(token)):
        return False  # "they took us to court", "увезли в лес"
    return token.key not in parts("name_after_person", reading.languages)


def _has_ending(word: str) -> bool:
    """Whether it ends like a town; the ending alone ("पुर") and short words ("दुपुर") are none."""
    if script_of(word) not in {"devanagari", "bengali"}:
        return False
    plain = tuple(ending.replace("\u093c", "").replace("\u09bc", "") + case for ending in _ENDINGS for case in _CASES)
    return any(word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM for e in plain)


def _is_before_postposition(reading: Reading, index: int) -> bool:
    """`surat me`, `mumbai niye gese`: Indian languages in Latin letters say "in" and "taken to" behind the city."""
    token = reading.tokens[index]
    if index + 1 >= len(reading.tokens) or len(token.key) < _SHORTEST_CITY_BEHIND or reading.gap(index) != " ":
        return False
    behind = reading.tokens[index + 1].key in words("behind_city", reading.languages[:1])
    listed = behind and script_of(token.key) == "latin" and (token.key,) in cities().get(token.key, ())
    return listed and not (reading.is_frequent(token) or reading.may_stay(token))


def _is_declined_city(reading: Reading, index: int) -> bool:
    """`из оша`: behind a preposition of place, a form of a city that is no usual word."""
    token = reading.tokens[index]
    script = script_of(token.key)
    if script not in {"cyrillic", "latin"} or reading.tokens[index - 1].key not in words("of_place", reading.languages):
        return False
    index_of_cities = cities()
    if script == "latin":
        plain = len(token.key) >= _SHORTEST_CITY and (token.key,) in index_of_cities.get(token.key, ())
        return plain and not reading.is_usual(token) and not reading.may_stay(token)
    stems = (*name_stems(token.key), token.key[:-1])  # "оша" is too short for the stems of names
    listed = any((stem,) in index_of_cities.get(stem, ()) for stem in stems)
    return listed and not reading.is_usual(token) and not reading.may_stay(token)
