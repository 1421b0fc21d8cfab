"""What hangs on something that was found: the rest of a user name, the number behind a name, the next line.

A recogniser looks for one kind by its own marks. What it leaves beside its finding ("[NAME] 83",
"neema.[WORD].odhis") is often enough to find the person, so the findings of all recognisers are widened at last.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

from bot.privacy.address_chain import with_next_parts
from bot.privacy.address_surroundings import with_surroundings
from bot.privacy.cues import parts, words
from bot.privacy.inflection import is_plain_word
from bot.privacy.kinds import Kind
from bot.privacy.place_words import Sort, is_distance, sort_of
from bot.privacy.recognisers.address_tail import tail_end
from bot.privacy.span import Span
from bot.privacy.standing import Standing
from bot.privacy.word_lists import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_GLUED_KINDS = frozenset({Kind.NAME, Kind.WORD, Kind.NUMBER, Kind.HANDLE, Kind.PLACE})
_NUMBERED = frozenset({Kind.NAME, Kind.WORD, Kind.PLACE, Kind.EMPLOYER, Kind.ADDRESS, Kind.NUMBER, Kind.PLATE})
_AFTER_COMMA = frozenset({Kind.ADDRESS, Kind.EMPLOYER})
# Only small letters, or the first word of the next sentence would go where no blank follows the full stop.
_GLUED_AFTER = regex.compile(r"[._]+[a-z0-9_][a-z0-9_.]*(?<!\.)", regex.IGNORECASE)
_GLUED_BEFORE = regex.compile(r"(?<![^\s@,;:()])[A-Za-z0-9_.]+[._]$")
_LONGEST_GLUE = 64
_LONGEST_BLOCK = 6
_BLOCK = regex.compile(r"(?<![\p{L}\p{M}\p{N}_./@-])\p{L}\p{M}?[-/]$")
_SIGNS = frozenset({"-", "/", "–"})
_ROW = regex.compile(r"[,،;]")
_MOST_LINKS = 2
_SHORTEST_QUARTER = 7
_SHORTEST_DIRECTION = 4  # "у", "عند" stand before people as well
_LONGEST_PHRASE = 5
_MOST_TURNS = 3
_OF_HOUSE = frozenset({Sort.SITE, Sort.BESIDE})
_NUMBER = regex.compile(
    r"(?P<gap> |, ?|-| ?(?:no|nr|n°|nº|№|#)\.? ?)\d{1,4}(?: ?/ ?\d{1,4})?(?:-\d{1,4}(?!\d))?"
    r"(?:[A-Za-zА-яІіЇї](?!\p{L}))?"
    r"(?![\p{L}\p{N}%$€£₹]|[:.,]\d)",
    regex.IGNORECASE,
)
_NAMED_AFTER = frozenset({Kind.NAME, Kind.PLACE, Kind.WORD})
_LINKED = regex.compile(
    r" (?:of the|of|de la|de los|de las|del|de|do|da|dos|das|du|des|upon|sur|sous|am|nad) (?P<it>\p{Lu}[\p{L}\p{M}'-]+)"
)
_MONEY_BEFORE_TEXT = regex.compile(r"\s?[$€£₹৳₱₫₽₴]")


def widened(spans: Iterable[Span], reading: Reading) -> Iterable[Span]:
    """The findings (merged, in their order) with what hangs on each."""
    starts = [token.start for token in reading.tokens]
    for span in spans:
        whole = _with_glue(span, reading.text) if span.kind in _GLUED_KINDS else span
        if whole.kind in _NAMED_AFTER:
            whole = _with_link(whole, reading, starts)
        if whole.kind in _NUMBERED and (numbered := _with_number(whole, reading, starts)) != whole:
            whole = _house(numbered, reading, starts)
            if whole.kind is Kind.ADDRESS:
                whole = Span(
                    whole.start, tail_end(reading, whole.end), whole.kind
                )  # ", 2º" is a number, "esq" its side
        yield _whole_address(whole, reading, starts) if whole.kind is Kind.ADDRESS else whole


def _house(span: Span, reading: Reading, starts: list[int]) -> Span:
    """`Литейщиков 3/1 цоколь`: a name with a number is a house where a description of one follows."""
    address = with_surroundings(Span(span.start, span.end, Kind.ADDRESS), reading, starts)
    return address if address.end > span.end else span


def _whole_address(span: Span, reading: Reading, starts: list[int]) -> Span:
    """Parts and descriptions take turns: "12 Mill Lane, behind the church, flat 3"."""
    for _ in range(_MOST_TURNS):
        span = _with_letters(span, reading, starts)
        wider = with_surroundings(with_next_parts(span, reading, starts), reading, starts)
        if wider == span:
            break
        span = wider
    return _with_article(_with_direction(_with_quarter(span, reading, starts), reading, starts), reading, starts)


def _with_article(span: Span, reading: Reading, starts: list[int]) -> Span:
    """`the flat above ...`, `no galpão atrás ...`: the article of an address that begins with a common word."""
    first = bisect_left(starts, span.start)
    if (
        not first
        or reading.gap(first - 1) != " "
        or not (reading.text[span.start].islower() or is_distance(reading, first))
    ):
        return span
    article, begins = reading.tokens[first - 1], reading.tokens[first].key
    if begins in words("street_without_article", reading.languages):
        return span
    return (
        Span(article.start, span.end, span.kind) if article.key in words("place_article", reading.languages) else span
    )


def _with_quarter(span: Span, reading: Reading, starts: list[int]) -> Span:
    """`باب حديد بالزعفرانية`: a rare definite word with "in" glued to it is the quarter that the house stands in."""
    behind = bisect_left(starts, span.end)
    if not 0 < behind < len(starts) or reading.text[span.end : starts[behind]] not in {" ", "، "}:
        return span
    token = reading.tokens[behind]
    rare = not (reading.is_usual(token) or reading.may_stay(token) or is_plain_word(token.key))
    quarter = token.key.startswith("بال") and len(token.key) >= _SHORTEST_QUARTER and rare
    everyday = any(word in plain_words("ar") for word in (token.key, token.key[1:], token.key[3:]))
    return Span(span.start, token.end, span.kind) if quarter and not everyday else span


def _with_direction(span: Span, reading: Reading, starts: list[int]) -> Span:
    """`past the mill, second left`: before several parts "past the" belongs to them; "near" before one stays."""
    if not _ROW.search(reading.text, span.start, span.end):
        return span
    first = bisect_left(starts, span.start)
    links = first
    while links > 0 and first - links < _MOST_LINKS and sort_of(reading, links - 1)[0] is Sort.LINK:
        if reading.gap(links - 1) != " ":
            return span
        links -= 1
    for last in range(links, first + 1):
        for index in range(max(0, last - _LONGEST_PHRASE), last):
            sort, length = sort_of(reading, index)
            long = reading.tokens[last - 1].end - reading.tokens[index].start >= _SHORTEST_DIRECTION
            if sort is Sort.BESIDE and long and index + length == last and reading.gap(last - 1) == " ":
                return Span(reading.tokens[index].start, span.end, span.kind)
    return span


def _with_letters(span: Span, reading: Reading, starts: list[int]) -> Span:
    """`B-17 Shiv Colony`, `एच-17`, `18/बी`: the letter of the block or flat that a sign ties to the number."""
    start, end, text = span.start, span.end, reading.text
    before = _BLOCK.search(text[max(0, start - _LONGEST_BLOCK) : start]) if text[start].isdigit() else None
    if before:
        start -= len(before.group())
    first, behind = bisect_left(starts, start), bisect_left(starts, end)
    if first and text[start].isdigit() and reading.gap(first - 1) in _SIGNS and _is_letter(reading, first - 1):
        start = reading.tokens[first - 1].start
    tied = 0 < behind < len(starts) and text[end - 1].isdigit() and text[end : starts[behind]] in _SIGNS
    if tied and _is_letter(reading, behind):
        end = reading.tokens[behind].end
    return Span(start, end, span.kind)


def _is_letter(reading: Reading, index: int) -> bool:
    """Whether it is a letter or the name of one."""
    token = reading.tokens[index]
    return len(token.text) == 1 or token.key in words("letter_name", reading.languages)


def _with_glue(span: Span, text: str) -> Span:
    """`sunita.k.99`: what no blank divides from a removed part is the rest of a user name."""
    start, end = span.start, span.end
    if text[end : end + 1] in {".", "_"} and (after := _GLUED_AFTER.match(text, end, end + _LONGEST_GLUE)):
        rest = after.group().lstrip("._")
        end = after.end() if rest[:1].islower() or rest[:1].isdigit() else end
    if text[start - 1 : start] in {".", "_"}:
        before = _GLUED_BEFORE.search(text[max(0, start - _LONGEST_GLUE) : start])
        if before:
            start -= len(before.group())
    return Span(start, end, span.kind)


def _with_link(span: Span, reading: Reading, starts: list[int]) -> Span:
    """`Palos de la Frontera`, `São Félix do Xingu`: both parts have a capital, and the second is no country."""
    found = _LINKED.match(reading.text, span.end) if reading.text[span.start].isupper() else None
    if not found:
        return span
    index = bisect_left(starts, found.start("it"))
    if index < len(starts) and starts[index] == found.start("it") and not reading.is_proper(reading.tokens[index]):
        return Span(span.start, found.end(), span.kind)
    return span


def _begins_message(span: Span, reading: Reading) -> bool:
    """`Nettoyage Express 94 m'ont ...`: what the firm at the beginning does follows, not what the number counts."""
    return span.kind is Kind.EMPLOYER and span.start == 0 and reading.text[0].isupper() and not reading.loud


def _with_number(span: Span, reading: Reading, starts: list[int]) -> Span:
    """`Garibotti 83`, `Yu Shun 68`: a small number that no word of time or money follows."""
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
        goes_on = sort_of(reading, following)[0] in _OF_HOUSE
        goes_on |= _begins_message(span, reading) and token.key not in parts("money", reading.languages)
        if touches and not reading.is_function(token) and token.standing is not Standing.UNKNOWN and not goes_on:
            return span  # "Juma 3 days ago"
    return Span(span.start, found.end(), span.kind)
