"""Widens each finding to what hangs on it: the rest of a user name, a number after a name, the tail of an address.

A recogniser looks for one kind by its own marks. What it leaves beside its finding ("[NAME] 83",
"neema.[WORD].odhis") is often enough to find the person, so the findings of all recognisers are widened in the end.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import zip_longest
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import words
from bot.privacy.kinds import RemovedKind
from bot.privacy.lettered import LETTERED, with_letters
from bot.privacy.recognisers.address_tail import tail_end
from bot.privacy.span import Span
from bot.privacy.standing import Standing
from bot.privacy.unbroken import NUMBERS, with_joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

#: Kinds that may be part of a user name; that may have a number after them; and that one after a comma.
_GLUED_KINDS = frozenset(
    {RemovedKind.NAME, RemovedKind.WORD, RemovedKind.NUMBER, RemovedKind.HANDLE, RemovedKind.PLACE}
)
_NUMBERED = frozenset(
    {
        RemovedKind.NAME,
        RemovedKind.WORD,
        RemovedKind.PLACE,
        RemovedKind.EMPLOYER,
        RemovedKind.ADDRESS,
        RemovedKind.NUMBER,
        RemovedKind.PLATE,
    }
)
_AFTER_COMMA = frozenset({RemovedKind.ADDRESS, RemovedKind.EMPLOYER})
# Only small letters, or the first word of the next sentence would go where no blank follows the full stop.
_GLUED_AFTER = regex.compile(r"[._]+[a-z0-9_][a-z0-9_.]*(?<!\.)", regex.IGNORECASE)
_GLUED_BEFORE = regex.compile(r"(?<![^\s@,;:()])[A-Za-z0-9_.]+[._]$")
#: Characters of a user name that are looked at on each side.
_LONGEST_GLUE = 64
_NUMBER = regex.compile(
    r"(?P<gap> |, ?|-| ?(?:no|nr|n°|nº|№|#)\.? ?)\d{1,4}(?: ?/ ?\d{1,4})?(?:-\d{1,4}(?!\d))?"
    r"(?:[A-Za-zА-яІіЇї](?!\p{L}))?"
    r"(?![\p{L}\p{N}%$€£₹]|[:.,]\d)",
    regex.IGNORECASE,
)
_NAMED_AFTER = frozenset({RemovedKind.NAME, RemovedKind.PLACE, RemovedKind.WORD})
_LINKED = regex.compile(
    r" (?:of the|of|de la|de los|de las|del|de|do|da|dos|das|du|des|upon|sur|sous|am|nad) (?P<it>\p{Lu}[\p{L}\p{M}'-]+)"
)
_BROKEN_UP = frozenset({RemovedKind.DOCUMENT, RemovedKind.PLATE})
# The rest of a number that is written with blanks and signs: "[DOCUMENT] - 18", "[PLATE] - q v", "[DOCUMENT]/kr".
_REST = regex.compile(
    r"(?:[./-]?\p{L}{1,3}(?![\p{L}\p{M}\p{N}]))?"
    r"(?: ?[/-] ?(?:\d{1,4}|\p{L}(?: \p{L})*)(?![\p{L}\p{M}\p{N}]))*"
    r"(?:(?: \p{Lo}[\p{L}\p{M}]{0,4})?(?: \d(?!\p{N})){2,})?"
)
_SINGLE_DIGITS = regex.compile(r"(?: \d(?![\p{N}\p{L}])){3,}")
# "mirtha b.", "Sung-ho".
_INITIAL = regex.compile(r" \p{L}\.(?!\p{L})|-\p{Ll}{2,5}(?![\p{L}\p{N}])")
_MONEY_BEFORE_TEXT = regex.compile(r"\s?[$€£₹৳₱₫₽₴]")


def widened(spans: Iterable[Span], reading: FoldedText) -> Iterable[Span]:
    """The findings (merged, in their order), each with what hangs on it; they may overlap then."""
    starts = [token.start for token in reading.tokens]
    found = list(spans)
    for span, following in zip_longest(found, found[1:]):
        whole = _with_glue(span, reading.text) if span.kind in _GLUED_KINDS else span
        if following is not None and "vi" in reading.languages:
            whole = _with_last_syllable(whole, following, reading.text)
        if whole.kind in _NAMED_AFTER:
            whole = _with_link(whole, reading, starts)
        if whole.kind is RemovedKind.NAME and (more := _INITIAL.match(reading.text, whole.end)):
            whole = Span(whole.start, more.end(), whole.kind)
        if whole.kind in _NUMBERED:
            whole = _with_number(whole, reading, starts)
        rest = (_REST if whole.kind in _BROKEN_UP else _SINGLE_DIGITS).match(reading.text, whole.end)
        if rest:
            whole = Span(whole.start, rest.end(), whole.kind)
        if whole.kind is RemovedKind.ADDRESS:
            whole = Span(whole.start, tail_end(reading, whole.end), whole.kind)  # ", 2º" is a number, "esq" its side
        if whole.kind in NUMBERS:
            whole = with_joined(whole, reading, starts)
        yield with_letters(whole, reading, starts) if whole.kind in LETTERED else whole


def _with_last_syllable(span: Span, following: Span, text: str) -> Span:
    """A Vietnamese address with the name that touches it, where both have capitals: `27A Trần Quốc Toản`.

    Streets have the names of persons there, and each syllable is a word.
    """
    last = text[span.start : span.end].rsplit(" ", 1)[-1]
    touches = text[span.end : following.start] == " " and " " not in text[following.start : following.end]
    street = span.kind is RemovedKind.ADDRESS and following.kind is RemovedKind.NAME and last[:1].isupper()
    goes_on = street and touches and text[following.start].isupper()
    return Span(span.start, following.end, span.kind) if goes_on else span


def _with_glue(span: Span, text: str) -> Span:
    """With the rest of a user name: what a full stop or underscore joins to a finding (`sunita.k.99`)."""
    start, end = span.start, span.end
    if text[end : end + 1] in {".", "_"} and (after := _GLUED_AFTER.match(text, end, end + _LONGEST_GLUE)):
        rest = after.group().lstrip("._")
        end = after.end() if rest[:1].islower() or rest[:1].isdigit() else end
    if text[start - 1 : start] in {".", "_"}:
        before = _GLUED_BEFORE.search(text[max(0, start - _LONGEST_GLUE) : start])
        if before:
            start -= len(before.group())
    return Span(start, end, span.kind)


def _with_link(span: Span, reading: FoldedText, starts: list[int]) -> Span:
    """With what "of" joins to it, if both have a capital and the second is no country: `Palos de la Frontera`."""
    found = _LINKED.match(reading.text, span.end) if reading.text[span.start].isupper() else None
    if not found:
        return span
    index = bisect_left(starts, found.start("it"))
    if index < len(starts) and starts[index] == found.start("it") and not reading.is_proper(reading.tokens[index]):
        return Span(span.start, found.end(), span.kind)
    return span


def _with_number(span: Span, reading: FoldedText, starts: list[int]) -> Span:
    """With the number after it, up to four digits, where no word of time or money follows: `Garibotti 83`."""
    found = _NUMBER.match(reading.text, span.end)
    if not found or (found["gap"].startswith(",") and span.kind not in _AFTER_COMMA):
        return span
    if _MONEY_BEFORE_TEXT.match(reading.text, found.end()):
        return span
    following = bisect_left(starts, found.end())
    if following < len(starts):
        token = reading.tokens[following]
        between = reading.text[found.end() : token.start]
        touches = not between.strip() and "\n" not in between
        if touches and token.key in words("counted", reading.languages):
            return span  # "Lola 14 ans", "behind the mill, 18 people"
        if touches and not reading.is_function(token) and token.standing is not Standing.UNKNOWN:
            return span  # "Juma 3 days ago"
    return Span(span.start, found.end(), span.kind)
