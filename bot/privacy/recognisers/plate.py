"""Number plates of vehicles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from bot.privacy.cues import parts, phrases, words
from bot.privacy.dates import Calendar
from bot.privacy.kinds import RemovedKind
from bot.privacy.numbers import is_amount, is_price
from bot.privacy.places import matches_in
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText, FoldedToken

_L = r"\p{Lu}"
_INDIC = r"[\u0900-\u09ff]"
_ARABIC = r"[\u0621-\u063f\u0641-\u064a]\u0640?"
_NOT_BEFORE, _NOT_AFTER = r"(?<![\p{L}\p{M}\p{N}])", r"(?![\p{L}\p{N}])"
# The letter of a kind of vehicle, as it is spelt in Latin letters: "dhaka metro ga 53-1180", short "dm ga 42 7315".
_BANGLA_CLASS = "(?:k|kh|g|gh|ch|j|jh|t|th|d|n|p|ph|b|bh|m|z|r|l|sh|s|h)a"


class Format(NamedTuple):
    """A way in which plates are written: where it is common, a plate of that form, and its shape."""

    where: str
    example: str
    shape: str

    @property
    def pattern(self) -> regex.Pattern[str]:
        """The shape, with no letter or digit beside it."""
        return regex.compile(_NOT_BEFORE + f"(?:{self.shape})" + _NOT_AFTER)


#: Wider than the rules of any one country: people leave out blanks, and one shape serves several countries.
FORMATS = (
    Format("Britain, France, Italy, Kenya, Ukraine", "KDR 318B", rf"{_L}{{1,3}}[\s-]?\d{{1,4}}[\s-]?{_L}{{1,3}}"),
    Format("India", "MH 12 AB 1234", rf"{_L}{{2}}[\s-]?\d{{2}}[\s-]?{_L}{{1,3}}[\s-]?\d{{3,4}}"),
    Format("the Philippines", "ABC 1234", rf"{_L}{{2,3}}[\s-]\d{{3,4}}"),
    Format("groups of digits", "AA-12-345", rf"{_L}{{2,3}}[\s-]\d{{1,3}}[\s-]\d{{2,3}}"),
    Format(
        "spelt out, sign by sign",
        "abg-6 0 2 8",
        r"\p{L}{2,3}[ -]\d(?: \d){2,3}(?!(?:[ -]{1,3}\d){3})|(?:\p{L} ){3}\d{2,4}",
    ),
    Format(
        "India and Bangladesh, letters named in their script",
        "बी जे 12 क 1234",
        rf"(?:{_INDIC}{{1,4}}[\s-]){{1,2}}\d{{1,2}}[\s-](?:{_INDIC}{{1,4}}[\s-]){{1,2}}\d{{4}}",
    ),
    Format("Spain", "1234 BCD", rf"\d{{1,4}}[\s-]?{_L}{{2,3}}(?:[\s-]?\d{{2,3}})?"),
    Format("Vietnam", "51F-123.45", rf"\d{{2}}[\s-]?{_L}{{1,2}}\d?[\s-]?\d{{3}}[.\s]?\d{{2}}"),
    Format("Egypt, Saudi Arabia", "ن ط ر 1234", rf"(?:{_ARABIC}\s){{1,3}}\d{{1,4}}|\d{{1,4}}(?:\s{_ARABIC}){{2,3}}"),
    Format(
        "Bangladesh, with the city",
        "dhaka metro ga 53-1180",
        r"\p{L}[\p{L}\p{M}]*\s+(?:মেট্রো|metro)[\s-]+(?:[\p{L}\p{M}]+[\s-]+)?\d\d[\s-]?\d{4}",
    ),
    Format(
        "India and Bangladesh, a district in their script",
        "दिल्ली 1 क 1234",
        rf"{_INDIC}{{2,7}}[\s-]?\d{{1,2}}[\s-]?{_INDIC}{{1,7}}[\s-]?\d{{4}}",
    ),
    # no letter that is a word or is glued to a number: "and", "by", "for", "so", "as", "in the"
    Format("one Arabic letter between digits", "٣١ ن ٥٢٧٠٤", rf"\d{{1,2}}\s?(?![وبلفكع]){_ARABIC}\s?\d{{3,6}}"),
    Format("Bangladesh, shortened", "dm ga 42 7315", rf"(?i:\p{{L}}+\s+{_BANGLA_CLASS}[\s-]+\d\d[\s-]?\d{{4}})"),
    Format("Brazil", "ABC1D23", rf"{_L}\d[{_L}\d]\d{{2,3}}|{_L}{{3}}\d{_L}\d\d"),
)
_PATTERNS = tuple(plate.pattern for plate in FORMATS)
# Written small, a plate needs a word before it ("plate kbx 421m").
_ANY_CASE = regex.compile(
    r"[^\p{L}\p{N}\n]{0,4}(?P<it>(?:\p{L}{1,3}[ \t-]?)?\d{1,5}(?:[ \t-]?\p{L}{1,3}"
    r"(?![\p{L}\p{M}]))?(?:[ \t.-]?\d{1,5})*)"
)
# A price between words that are as short as the letters of a plate: "is 7.50", "2,50 y".
_PRICED = regex.compile(r"(?:\p{L}{1,3}[ \t])?\d{1,2}[.,]\d{1,2}(?:[ \t]\p{L}{1,3})?")
_CENTS = regex.compile(r",\d{1,2}(?!\d)")
#: Digits of a plate, or it may count something; words that may stand between a cue and a plate.
_FEWEST_DIGITS = 3
_WORDS_BETWEEN = 3
_ACRONYM_COUNTS = regex.compile(
    r"(?:AM|PM|USD|EUR|GBP|AED|SAR|KSH|NGN|PHP|VND|INR|BDT|KM|KG|CM|H|AND|OR|DE|OK)", regex.IGNORECASE
)


def _has_month(reading: FoldedText, found: Span) -> bool:
    """Whether it holds a month in a script without capitals, and is a date: `জন্ম ১২ মার্চ ২০০০`."""
    dates = Calendar(reading.languages)
    inside = [token for token in reading.tokens if found.start < token.start and token.end < found.end]
    return any(dates.is_month(token.key) for token in inside if script_of(token.key) in UNCASED)


class PlateRecogniser:
    """Groups of capitals and digits, or anything like it after a word for a plate."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Plates by shape and by cue; amounts and hours in capitals (`500 USD`) are no plates."""
        for found in matches(_PATTERNS, reading.text, RemovedKind.PLATE, overlapped=True):
            letters = regex.sub(r"[^\p{L}]", "", reading.text[found.start : found.end])
            if not _ACRONYM_COUNTS.fullmatch(letters) and not _has_month(reading, found):
                yield found
        for cue in matches_in(reading.keys(), phrases("plate", reading.languages)):
            yield from self._after(reading, cue[-1])

    def _is_count(self, reading: FoldedText, start: int, end: int) -> bool:
        """Whether it is a price, an amount or a small number: `bus home is 7.50`, `ya van 16 meses`."""
        text = reading.text[start:end]
        cents = _CENTS.match(reading.text, end)
        priced = is_price(text) or _PRICED.fullmatch(text + (cents.group() if cents else "")) is not None
        small = sum(character.isdigit() for character in text) < _FEWEST_DIGITS
        inside = [token for token in reading.tokens if start <= token.start < end]
        # "bus 7 chỗ", "am 19 si nu ...": its letters are words.
        spoken = (token.key in words("counted", reading.languages) or reading.is_function(token) for token in inside)
        return (small and (text.isdigit() or any(spoken))) or priced or is_amount(reading, start, end)

    def _after(self, reading: FoldedText, last: int) -> Iterable[Span]:
        for index in range(last, min(last + _WORDS_BETWEEN + 1, len(reading.tokens))):
            found = _ANY_CASE.match(reading.text, reading.tokens[index].end)
            if found:
                start, end = _without_words(reading, *found.span("it"))
                if not self._is_count(reading, start, end):
                    yield Span(start, end, RemovedKind.PLATE)
                    return


def _without_words(reading: FoldedText, start: int, end: int) -> tuple[int, int]:
    """Without the words of grammar, and for "number", that stand around a plate: "số 29A-448", "is kdr 318b"."""
    inside = [token for token in reading.tokens if start <= token.start < end]
    while len(inside) > 1 and _is_no_letter(reading, inside[0]):
        del inside[0]
    while len(inside) > 1 and _is_no_letter(reading, inside[-1]):
        del inside[-1]
    return (inside[0].start, inside[-1].end) if inside else (start, end)


def _is_no_letter(reading: FoldedText, token: FoldedToken) -> bool:
    announces = words("unit", reading.languages) | parts("plate", reading.languages)
    return token.is_word and not token.text.isupper() and (reading.is_function(token) or token.key in announces)
