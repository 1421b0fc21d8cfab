"""Number plates of vehicles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import phrases, words
from bot.privacy.dates import Calendar
from bot.privacy.kinds import Kind
from bot.privacy.numbers import is_amount
from bot.privacy.places import match_at
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_L = r"\p{Lu}"
_NOT_BEFORE, _NOT_AFTER = r"(?<![\p{L}\p{N}])", r"(?![\p{L}\p{N}])"
# The letter of a kind of vehicle, as it is spelt in Latin letters: "dhaka metro ga 53-1180", short "dm ga 53 1180".
_BANGLA_CLASS = "(?:k|kh|g|gh|ch|j|jh|t|th|d|n|p|ph|b|bh|m|z|r|l|sh|s|h)a"
_PATTERNS = tuple(
    regex.compile(_NOT_BEFORE + shape + _NOT_AFTER)
    for shape in (
        rf"{_L}{{1,3}}[\s-]?\d{{1,4}}[\s-]?{_L}{{1,3}}",
        rf"{_L}{{2}}[\s-]?\d{{2}}[\s-]?{_L}{{1,3}}[\s-]?\d{{3,4}}",
        rf"{_L}{{2,3}}[\s-]\d{{3,4}}",
        rf"{_L}{{2,3}}[\s-]\d{{1,3}}[\s-]\d{{2,3}}",
        r"\p{L}{2,3}[ -]\d(?: \d){2,3}|(?:\p{L} ){3}\d{2,4}",
        r"(?:[\u0900-\u09ff]{1,4}[\s-]){1,2}\d{1,2}[\s-](?:[\u0900-\u09ff]{1,4}[\s-]){1,2}\d{4}",
        rf"\d{{1,4}}[\s-]?{_L}{{2,3}}(?:[\s-]?\d{{2,3}})?",
        rf"\d{{2}}[\s-]?{_L}{{1,2}}\d?[\s-]?\d{{3}}[.\s]?\d{{2}}",
        r"(?:[\u0621-\u063f\u0641-\u064a]\u0640?\s){1,3}\d{1,4}|\d{1,4}(?:\s[\u0621-\u063f\u0641-\u064a]\u0640?){2,3}",
        r"\p{L}[\p{L}\p{M}]*\s+(?:মেট্রো|metro)[\s-]+(?:[\p{L}\p{M}]+[\s-]+)?\d\d[\s-]?\d{4}",
        r"[\u0900-\u09ff]{2,7}[\s-]?\d{1,2}[\s-]?[\u0900-\u09ff]{1,7}[\s-]?\d{4}",
        r"\d{1,2}\s?(?![وبلفكع])[\u0621-\u063f\u0641-\u064a]\u0640?\s?\d{3,6}",
        rf"(?i:\p{{L}}+\s+{_BANGLA_CLASS}[\s-]+\d\d[\s-]?\d{{4}})",
        rf"{_L}\d[{_L}\d]\d{{2,3}}|{_L}{{3}}\d{_L}\d\d",
    )
)
# Written small, a plate needs a word before it ("plate kbx 421m").
_ANY_CASE = regex.compile(
    r"[^\p{L}\p{N}\n]{0,4}(?P<it>(?:\p{L}{1,3}[ \t-]?)?\d{1,5}(?:[ \t-]?\p{L}{1,3}"
    r"(?![\p{L}\p{M}]))?(?:[ \t.-]?\d{1,5})*)"
)
_PRICE = regex.compile(r"\d{1,3}\.\d{1,2}")
_FEWEST_DIGITS = 3
_WORDS_BETWEEN = 3
_ACRONYM_COUNTS = regex.compile(
    r"(?:AM|PM|USD|EUR|GBP|AED|SAR|KSH|NGN|PHP|VND|INR|BDT|KM|KG|CM|H|AND|OR|DE|OK)", regex.IGNORECASE
)


def _has_month(reading: Reading, found: Span) -> bool:
    """`জন্ম ১২ মার্চ ২০০০` is a date."""
    dates = Calendar(reading.languages)
    inside = [token for token in reading.tokens if found.start < token.start and token.end < found.end]
    return any(dates.is_month(token.key) for token in inside if script_of(token.key) in UNCASED)


class PlateRecogniser:
    """Groups of capitals and digits, or anything like it after a word for a plate."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Plates by shape and by cue; amounts and hours in capitals (`500 USD`) are no plates."""
        for found in matches(_PATTERNS, reading.text, Kind.PLATE, overlapped=True):
            letters = regex.sub(r"[^\p{L}]", "", reading.text[found.start : found.end])
            if not _ACRONYM_COUNTS.fullmatch(letters) and not _has_month(reading, found):
                yield found
        keys = [token.key for token in reading.tokens]
        cues = phrases("plate", reading.languages)
        for position in range(len(keys)):
            if length := match_at(keys, position, cues):
                yield from self._after(reading, position + length - 1)

    def _is_count(self, reading: Reading, found: regex.Match[str]) -> bool:
        """`bus home is 7.50`, `ya van 16 meses`: a price, an amount or a small number."""
        text = found["it"]
        small = sum(character.isdigit() for character in text) < _FEWEST_DIGITS
        inside = [token for token in reading.tokens if found.start("it") <= token.start < found.end("it")]
        # "bus 7 chỗ", "am 19 si nu ...": its letters are words.
        spoken = (token.key in words("counted", reading.languages) or reading.is_function(token) for token in inside)
        small = small and (text.isdigit() or any(spoken))
        return small or _PRICE.fullmatch(text) is not None or is_amount(reading, *found.span("it"))

    def _after(self, reading: Reading, last: int) -> Iterable[Span]:
        for index in range(last, min(last + _WORDS_BETWEEN + 1, len(reading.tokens))):
            found = _ANY_CASE.match(reading.text, reading.tokens[index].end)
            if found and not self._is_count(reading, found):
                yield Span(*found.span("it"), Kind.PLATE)
                return
